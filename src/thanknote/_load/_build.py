"""Plain values and their places, from the events of YAML or JSON."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import chain, repeat
from typing import Any

from thanknote._load import _phrases
from thanknote._load._event import END, Event
from thanknote._load._reading import Reading
from thanknote._load._slip import Slip, places_in
from thanknote.debrief import Debrief
from thanknote.debrief._fields import Field, fields
from thanknote.debrief._source import joined
from thanknote.debrief._values import is_empty

DEEPEST = 20
_LONE_SURROGATE = re.compile("[\ud800-\udfff]")
_DEBRIEF = Field(many=False, prose=False, settings=False, entry=Debrief)
_UNKNOWN = Field(many=False, prose=False, settings=False, entry=None)


class Builder:
    """Takes one event after the other; where they break off, everything that is open is closed."""

    def __init__(self, events: Iterator[Event], text: str, *, slips: bool) -> None:
        """Begin; `slips` asks for what people write who do not know YAML."""
        self.reading = Reading()
        self._events: Iterator[Event] = chain(events, repeat(END))
        self._text = text
        self._place = places_in(text)
        self._slips = slips
        self._depth = 0
        # The last scalar or bracket: the end of a block says only where the next one begins.
        self._last = END

    def build(self) -> Reading:
        """Return the values of the first document, and refuse a second one."""
        next(self._events)
        first = next(self._events)
        root = self.reading.value = self._value(first, "", _DEBRIEF)
        if not isinstance(root, dict) and not is_empty(root):
            what = "a list" if isinstance(root, list) else "only text"
            message = f"a debrief begins with a key, such as company: Northwind Logistics; this is {what}"
            self.reading.refuse(message, first.place)
        after = next(self._events)
        if after.kind == "document":
            self.reading.refuse("a second debrief begins here; keep each in a file of its own", after.place)
        return self.reading

    def _value(self, event: Event, path: str, field: Field, *, item: bool = False) -> Any:
        """Return the value that begins with this event; an item is one of a list."""
        if event.kind == "close":
            return None
        self.reading.places[path] = event.place
        if field.many and not item and event.kind != "list":
            # The model numbers a single value, too.
            path += "[0]"
            self.reading.places[path] = event.place
        if event.reference:
            self._slipped(_phrases.in_reference(self._text, event, field), path)
        value = None
        if event.kind == "scalar":
            value = self._scalar(event, path, field, item=item)
        elif event.kind == "alias":
            self._last = event
        elif self._depth == DEEPEST:
            self.reading.refuse(
                f"this lies more than {DEEPEST} levels deep, and a debrief needs five", event.place, path
            )
            self.reading.broken = event.place
            self._events = repeat(END)
        else:
            self._depth += 1
            value = self._several(event, path, field)
            self._depth -= 1
        self.reading.ends[path] = self._last.end
        return value

    def _several(self, event: Event, path: str, field: Field) -> Any:
        if event.kind == "list":
            return self._list(path, field if field.many else _UNKNOWN)
        values = self._mapping(path, field)
        if self._slips and field.prose and values:
            slip = _phrases.in_mapping(self._text, event.start, self._last.stop, values)
            return self._slipped(slip, path) if slip else values
        return values

    def _list(self, path: str, field: Field) -> list[Any]:
        values: list[Any] = []
        for event in self._inside():
            value = self._value(event, joined(path, len(values)), field, item=True)
            if not is_empty(value):
                values.append(value)
        # What an empty item left behind belongs to nothing.
        self.reading.places.pop(joined(path, len(values)), None)
        return values

    def _mapping(self, path: str, field: Field) -> dict[str, Any]:
        known = fields(field.entry) if field.entry else {}
        values: dict[str, Any] = {}
        lines: dict[str, int] = {}
        for event in self._inside():
            self._last, key = event, self._whole(event, path)
            if event.kind != "scalar" or not key:
                self.reading.refuse("a key is a word, such as company, before a colon and a space", event.place, path)
                if event.kind != "scalar":
                    self._skip(event)
                self._skip(next(self._events))
                continue
            where = joined(path, key)
            if event.reference:
                self._slipped(_phrases.in_reference(self._text, event, _UNKNOWN), where)
            if key in values:
                more = ", or begin the next item with a dash" if field.many else ""
                message = f"{key!r} is written twice here (first in line {lines[key]}); keep one{more}"
                self.reading.refuse(message, event.place, where)
                self._skip(next(self._events))
                continue
            inner = field if field.settings else known.get(key, _UNKNOWN)
            values[key] = self._value(next(self._events), where, inner)
            lines[key] = event.place.line
            if inner is _UNKNOWN:
                self.reading.places[where] = event.place
                self.reading.unknown.add(event.place.line)
        return values

    def _inside(self) -> Iterator[Event]:
        """Yield what begins with each event up to the closing one."""
        while (event := next(self._events)).kind != "close":
            yield event
        if event.stop > event.start:
            self._last = event

    def _skip(self, event: Event) -> None:
        """Pass over a value that has no place in the debrief."""
        kept, self.reading = self.reading, Reading()
        self._value(event, "", _UNKNOWN)
        kept.broken, self.reading = self.reading.broken, kept

    def _scalar(self, event: Event, path: str, field: Field, *, item: bool) -> Any:
        self._last = event
        if self._slips and (slip := _phrases.in_scalar(self._text, event, field, item=item)):
            return self._slipped(slip, path)
        if not event.plain:
            return self._whole(event, path)
        if event.value in ("", "~", "null"):
            return None
        return _setting(event.value) if field.settings else event.value

    def _whole(self, event: Event, path: str) -> str:
        """Return a scalar's text without halves of characters, which cannot be printed."""
        whole = _LONE_SURROGATE.sub("?", event.value)
        if whole != event.value:
            self.reading.refuse("half a character stands here (a lone surrogate); type it again", event.place, path)
        return whole

    def _slipped(self, slip: Slip, path: str) -> Any:
        """Refuse a slip, and return what was meant, so that nothing more is said of it."""
        # What is private is not repeated anywhere.
        message = slip.what if path.startswith("private") or not slip.line else f"{slip.what}: {slip.line}"
        self.reading.refuse(message, self._place(slip.at), path)
        return slip.value


def _setting(value: str) -> Any:
    """Return a setting as YAML 1.2 reads it: true, a number, or text."""
    if value in ("true", "false"):
        return value == "true"
    if re.fullmatch(r"[-+]?[0-9]{1,18}", value):
        return int(value)
    return float(value) if re.fullmatch(r"[-+]?[0-9]{1,18}\.[0-9]{1,18}", value) else value
