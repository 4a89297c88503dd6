"""YAML, read from its events; a line that breaks its grammar is mended, so that what follows is seen, too."""

from __future__ import annotations

from collections.abc import Iterator

import yaml

from thanknote._load._build import Builder
from thanknote._load._event import Event, Kind
from thanknote._load._mend import Break, Mend, mends
from thanknote._load._reading import Reading
from thanknote.debrief import Place

# libyaml is 15 times faster and comes with every wheel of PyYAML; both give the same events and places.
_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_KINDS: dict[type[yaml.Event], Kind] = {
    yaml.DocumentStartEvent: "document",
    yaml.MappingStartEvent: "mapping",
    yaml.SequenceStartEvent: "list",
    yaml.ScalarEvent: "scalar",
    yaml.AliasEvent: "alias",
    yaml.MappingEndEvent: "close",
    yaml.SequenceEndEvent: "close",
}
# Each mend is tried by reading the text once more.
_MENDS, _LONG = 20, 100_000


def read(text: str) -> Reading:
    """Return the values and places in a YAML text, and where it breaks YAML's grammar for good."""
    written = lines = text.split("\n")
    reading, stop = _built(lines)
    mended: dict[int, tuple[str, Place]] = {}
    while stop and len(mended) < (_MENDS if len(text) < _LONG else 1):
        mend = next(
            (mend for mend in mends(lines, stop) if mend.line not in mended and _helps(mend, lines, stop)), None
        )
        if mend is None:
            break
        mended[mend.line] = mend.message(lines), _as_written(mend.place, written, lines)
        lines = mend.made_in(lines)
        reading, stop = _built(lines)
    if mended:
        _move(reading, written, lines)
    for message, place in mended.values():
        reading.refuse(message, place)
    if stop:
        reading.broken = _as_written(Place(stop.line + 1, stop.column + 1), written, lines)
        reading.refuse(stop.message, _as_written(stop.place, written, lines))
    return reading


def _built(lines: list[str]) -> tuple[Reading, Break | None]:
    text, stops = "\n".join(lines), list[Break]()
    reading = Builder(_events(text, stops), text, slips=True).build()
    return reading, next(iter(stops), None)


def _events(text: str, stops: list[Break]) -> Iterator[Event]:
    """Yield what YAML finds; where its grammar breaks, end, and add the place to `stops`."""
    quote: int | None = None
    try:
        for event in yaml.parse(text, Loader=_LOADER):
            kind = _KINDS.get(type(event))
            first, last = event.start_mark, event.end_mark
            if kind is None or first is None or last is None:
                continue
            yield Event(
                kind,
                Place(first.line + 1, first.column + 1),
                first.index,
                last.index,
                Place(last.line + 1, last.column + 1),
                getattr(event, "value", ""),
                plain=not getattr(event, "style", None),
                reference=getattr(event, "anchor", None) is not None or getattr(event, "tag", None) is not None,
            )
            if getattr(event, "style", None) in ("'", '"') and first.line < last.line:
                quote = first.line
    except yaml.MarkedYAMLError as error:
        stops.append(_break(error, quote))


def _break(error: yaml.MarkedYAMLError, quote: int | None) -> Break:
    at, opening = error.problem_mark, error.context_mark
    context = error.context or ""
    token = opening is not None and ("scanning" in context or "flow" in context)
    return Break(
        line=at.line if at else 0,
        column=at.column if at else 0,
        problem=error.problem or "",
        opening=(opening.line, opening.column) if opening and token else None,
        quote=quote,
    )


def _helps(mend: Mend, lines: list[str], stop: Break) -> bool:
    """Say whether YAML gets further with the mend than without."""
    reading, after = _built(mend.made_in(lines))
    if mend.moved and mend.line + 1 in reading.unknown:
        return False
    if after is None or after.reach > stop.line:
        return True
    opened = mend.line in (stop.quote, stop.opening[0] if stop.opening else None)
    return opened and after.line > mend.line and (after.line, after.opening) != (stop.line, stop.opening)


def _as_written(place: Place, before: list[str], after: list[str]) -> Place:
    """Return a place in the mended lines as it is in the lines as written; the end of a text lies in its last line."""
    line = min(place.line, len(before))
    old, new = before[line - 1], after[line - 1]
    same = next((i for i, (one, other) in enumerate(zip(old, new, strict=False)) if one != other), len(old))
    column = place.column if place.column - 1 <= same else place.column + len(old) - len(new)
    return Place(line, min(max(column, 1), len(old) + 1))


def _move(reading: Reading, before: list[str], after: list[str]) -> None:
    """Give every place of a reading of the mended lines as it is in the lines as written."""
    for places in (reading.places, reading.ends):
        places.update({path: _as_written(at, before, after) for path, at in places.items()})
    problems, reading.problems = reading.problems, []
    for problem in problems:
        at = Place(problem.line or 1, problem.column or 1)
        reading.refuse(problem.message, _as_written(at, before, after), problem.path)
