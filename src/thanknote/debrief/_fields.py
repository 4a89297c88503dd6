"""What each field of the debrief holds, read off the models' own annotations."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from typing import Any, NamedTuple, get_args, get_origin, get_type_hints

from thanknote.debrief._entry import Entry
from thanknote.debrief._people import Topic
from thanknote.debrief._values import Settings, Text


class Field(NamedTuple):
    """What a field holds."""

    many: bool
    """It is a list, for which a single item may stand."""
    prose: bool
    """It holds a phrase, or a list of phrases."""
    settings: bool
    """It holds the settings of checks, which may be anything."""
    entry: type[Entry] | None
    """The mapping, or each mapping of the list, is one of these."""


@cache
def fields(entry: type[Entry]) -> Mapping[str, Field]:
    """Return what each field of a mapping holds, by key."""
    hints = get_type_hints(entry, include_extras=True)
    return {name: _field(tuple(_nested(hints[name]))) for name in entry.model_fields}


def entry_at(root: type[Entry], parts: Sequence[str | int]) -> type[Entry] | None:
    """Return what the mapping at `parts` is, None where there is none."""
    entry: type[Entry] | None = root
    for part in parts:
        if isinstance(part, str):
            field = fields(entry).get(part) if entry else None
            entry = field.entry if field else None
    return entry


def homes(root: type[Entry], key: str) -> list[str]:
    """Return the keys under which `key` stands in a debrief, an empty one for the top."""
    found = [""] if key in fields(root) else []
    return found + [name for name, field in fields(root).items() if field.entry and key in fields(field.entry)]


@cache
def keys(root: type[Entry]) -> frozenset[str]:
    """Return every key that stands anywhere in a debrief."""
    below = (keys(field.entry) for field in fields(root).values() if field.entry)
    return frozenset(fields(root)).union(*below)


def _field(hints: tuple[Any, ...]) -> Field:
    entry = next((hint for hint in hints if isinstance(hint, type) and issubclass(hint, Entry)), None)
    return Field(
        many=any(get_origin(hint) is tuple for hint in hints),
        prose=entry is Topic or any(hint == Text for hint in hints),
        settings=any(hint == Settings for hint in hints),
        entry=entry,
    )


def _nested(hint: Any) -> Iterator[Any]:
    yield hint
    for inner in get_args(hint):
        yield from _nested(inner)
