"""Plain values and their places, from the events of YAML or JSON."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import chain, repeat
from typing import Any

from yaml import events as yaml

from thanknote._load import _phrases
from thanknote._load._reading import Reading
from thanknote._load._slip import Slip, place_at
from thanknote.debrief import Debrief, Place
from thanknote.debrief._fields import Field, fields
from thanknote.debrief._source import joined
from thanknote.debrief._values import is_empty

DEEPEST = 20
_LONE_SURROGATE = re.compile("[\ud800-\udfff]")
_DEBRIEF = Field(many=False, prose=False, settings=False, entry=Debrief)
_UNKNOWN = Field(many=False, prose=False, settings=False, entry=None)
_CLOSING = (yaml.MappingEndEvent, yaml.SequenceEndEvent, yaml.StreamEndEvent)


class Builder:
    """Takes one event after the other; where they break off, everything that is open is closed."""

    def __init__(self, events: Iterator[yaml.Event], text: str, *, slips: bool) -> None:
        """Begin; `slips` asks for what people write who do not know YAML."""
        self.reading = Reading()
        self._events = chain(events, repeat(yaml.StreamEndEvent()))
        self._text = text
        self._slips = slips
        self._depth = 0
        # Where the last scalar or bracket ended: the end of a block says only where the next one begins.
        self._end: Any = None

    def build(self) -> Reading:
        """Return the values of the first document, and refuse a second one."""
        event = next(self._events)
        while isinstance(event, yaml.StreamStartEvent | yaml.DocumentStartEvent):
            event = next(self._events)
        root = self._value(event, "", _DEBRIEF)
        if not isinstance(root, dict) and not is_empty(root):
            self.reading.refuse(
                "a debrief begins with a key at the start of a line, such as company: Northwind Logistics; "
                f"this is {'a list' if isinstance(root, list) else 'only text'}",
                _place(event.start_mark),
            )
        self.reading.value = root
        for event in self._events:
            if isinstance(event, yaml.DocumentStartEvent):
                self.reading.refuse(
                    "a second debrief begins here; keep each in a file of its own", _place(event.start_mark)
                )
            if not isinstance(event, yaml.DocumentEndEvent):
                break
        return self.reading

    def _value(self, event: yaml.Event, path: str, field: Field, *, item: bool = False) -> Any:
        """Return the value that begins with this event."""
        if isinstance(event, _CLOSING):
            return None
        several = isinstance(event, yaml.SequenceStartEvent)
        begins = self.reading.places[path] = _place(event.start_mark)
        if field.many and not item and not several:
            # The model numbers a single item, too.
            path += "[0]"
            self.reading.places[path] = begins
        if self._is_reference(event, path, field):
            self._end, value = event.end_mark, None
        elif isinstance(event, yaml.ScalarEvent):
            value = self._scalar(event, path, field, item=item)
        elif self._depth == DEEPEST:
            self.reading.refuse("this lies more than 20 levels deep; a debrief needs no more than five", begins, path)
            self.reading.broken = begins
            self._events = repeat(yaml.StreamEndEvent())
            value = None
        else:
            self._depth += 1
            value = self._sequence(path, field, item=item) if several else self._mapping(event, path, field)
            self._depth -= 1
        self.reading.ends[path] = _place(self._end) if self._end else begins
        return value

    def _sequence(self, path: str, field: Field, *, item: bool) -> list[Any]:
        inner = field if field.many and not item else _UNKNOWN
        values: list[Any] = []
        for event in self._events:
            if isinstance(event, _CLOSING):
                self._close(event)
                break
            value = self._value(event, joined(path, len(values)), inner, item=True)
            if not is_empty(value):
                values.append(value)
        # What an empty item left behind belongs to nothing.
        self.reading.places.pop(joined(path, len(values)), None)
        return values

    def _mapping(self, start: yaml.Event, path: str, field: Field) -> Any:
        known = fields(field.entry) if field.entry else {}
        values: dict[str, Any] = {}
        lines: dict[str, int] = {}
        for event in self._events:
            if isinstance(event, _CLOSING):
                self._close(event)
                break
            key, place = self._key(event, path), _place(event.start_mark)
            if key is None or key in values:
                if key is not None:
                    message = f"{key!r} is written twice here (first in line {lines[key]}); keep one"
                    self.reading.refuse(message, place, joined(path, key))
                self._skip()
                continue
            inner = field if field.settings else known.get(key, _UNKNOWN)
            values[key] = self._value(next(self._events), joined(path, key), inner)
            lines[key] = place.line
            if inner is _UNKNOWN:
                self.reading.places[joined(path, key)] = place
        if self._slips and field.prose and values:
            slip = _phrases.in_mapping(self._text, start.start_mark.index, self._end.index, values, field)
            return self._slipped(slip, path) if slip else values
        return values

    def _scalar(self, event: yaml.ScalarEvent, path: str, field: Field, *, item: bool) -> Any:
        self._end = event.end_mark
        if _LONE_SURROGATE.search(event.value):
            self.reading.refuse(
                "half a character stands here (a lone surrogate); type the text again", _place(event.start_mark), path
            )
        if event.style:
            return _LONE_SURROGATE.sub("?", event.value)
        if self._slips and (slip := _phrases.in_scalar(self._text, event, field, item=item)):
            return self._slipped(slip, path)
        if event.value in ("", "~", "null"):
            return None
        return _setting(event.value) if field.settings else event.value

    def _key(self, event: yaml.Event, path: str) -> str | None:
        """Return a key as text, or None for what cannot be one."""
        if isinstance(event, yaml.ScalarEvent) and event.value and not self._is_reference(event, path, _UNKNOWN):
            return str(event.value)
        if not isinstance(event, yaml.ScalarEvent | yaml.AliasEvent):
            self._skip(event)
        self.reading.refuse(
            "a key is a word, such as company, before a colon and a space", _place(event.start_mark), path
        )
        return None

    def _skip(self, event: yaml.Event | None = None) -> None:
        """Pass over a value that has no place in the debrief."""
        kept, self.reading = self.reading, Reading()
        self._value(event or next(self._events), "", _UNKNOWN)
        kept.broken, self.reading = self.reading.broken, kept

    def _is_reference(self, event: yaml.Event, path: str, field: Field) -> bool:
        """Refuse an anchor, an alias or a tag."""
        tag = getattr(event, "tag", None)
        if not isinstance(event, yaml.NodeEvent) or (event.anchor is None and tag is None):
            return False
        slip = _phrases.in_reference(self._text, event, field)
        self._slipped(slip, path)
        return isinstance(event, yaml.AliasEvent)

    def _slipped(self, slip: Slip, path: str) -> Any:
        # What is private is not repeated anywhere.
        message = slip.what if path.startswith("private") or not slip.line else f"{slip.what}: {slip.line}"
        self.reading.refuse(message, place_at(self._text, slip.at), path)
        return slip.value

    def _close(self, event: yaml.Event) -> None:
        if event.end_mark and event.end_mark.index > event.start_mark.index:
            self._end = event.end_mark


def _place(mark: Any) -> Place:
    return Place(mark.line + 1, mark.column + 1)


def _setting(value: str) -> Any:
    """Return a setting as YAML 1.2 reads it: true, a number, or text."""
    if value in ("true", "false"):
        return value == "true"
    if re.fullmatch(r"[-+]?[0-9]{1,18}", value):
        return int(value)
    return float(value) if re.fullmatch(r"[-+]?[0-9]{1,18}\.[0-9]{1,18}", value) else value
