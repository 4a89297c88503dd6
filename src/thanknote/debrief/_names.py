"""Names that refer to somebody must be the name of a person in the debrief."""

from __future__ import annotations

import difflib
from collections.abc import Iterator, Mapping
from typing import Any

from thanknote.debrief._entry import as_list
from thanknote.debrief._source import path_of
from thanknote.debrief._values import tidy
from thanknote.errors import Problem

# More people than anybody meets; comparing every name with every other would take long in a file made to.
_LOOKED_AT = 50
_PEOPLE = ("interviewers", "helpers", "referrers", "references")


def unknown_names(data: Any) -> Iterator[Problem]:
    """Yield a problem for each name in `contact` and `sent` that nobody has.

    Reads the values before they are validated, so that these problems are seen together with all others.
    """
    if not isinstance(data, Mapping):
        return
    names = [name for people in _PEOPLE for person in _items(data.get(people)) if (name := _name(person, "name"))]
    wanted = [
        (("contact",), _name(data, "contact")),
        *((("sent", number, "to"), _name(note, "to")) for number, note in enumerate(_items(data.get("sent")))),
    ]
    for path, name in wanted:
        if name and name not in names:
            near = difflib.get_close_matches(name, names[:_LOOKED_AT], 1)
            near = near or [other for other in names if name.casefold() in other.casefold()]
            hint = f"did you mean {near[0]!r}?" if near else "write the name as it stands there, or add the person"
            yield Problem(f"nobody among {', '.join(_PEOPLE)} is called {name!r}; {hint}", path_of(path))


def _items(value: Any) -> list[Any]:
    items = as_list(value)
    return items if isinstance(items, list) else []


def _name(entry: Any, key: str) -> str:
    name = entry.get(key) if isinstance(entry, Mapping) else getattr(entry, key, None)
    return tidy(name) if isinstance(name, str) else ""
