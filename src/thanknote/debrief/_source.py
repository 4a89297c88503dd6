"""Where each value of a debrief stood in the file it was read from."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple


class Place(NamedTuple):
    """Line and column of a value, both counted from 1, columns in code points."""

    line: int
    column: int


@dataclass(frozen=True, slots=True)
class Source:
    """A file (or other text) and the place of every value in it, by path.

    `places` says where a value begins, `ends` where it ends, `lines` is the text itself.
    """

    name: str = ""
    places: Mapping[str, Place] = field(default_factory=dict)
    ends: Mapping[str, Place] = field(default_factory=dict, repr=False)
    lines: Sequence[str] = field(default=(), repr=False)

    def place(self, path: str) -> Place | None:
        """Return the place of the value at `path`, or of the nearest value around it."""
        return self.places.get(self._nearest(path))

    def place_of(self, path: str, word: str) -> Place | None:
        r"""Return the place of a word inside the value at `path`, or of the value where the word is not found.

        The word is looked for as it was written; an escape such as `\u00e9` in quotes is not read.
        """
        path = self._nearest(path)
        start, end = self.places.get(path), self.ends.get(path)
        if start is None or end is None or not word:
            return start
        whole = re.compile(rf"(?<!\w){re.escape(word)}(?!\w)")
        for number in range(start.line, end.line + 1):
            line = self.lines[number - 1]
            first = start.column - 1 if number == start.line else 0
            last = end.column - 1 if number == end.line else len(line)
            if found := whole.search(line, first, last):
                return Place(number, found.start() + 1)
        return start

    def _nearest(self, path: str) -> str:
        while path and path not in self.places:
            path = path[: max(path.rfind("."), path.rfind("["), 0)]
        return path


def path_of(parts: Sequence[str | int]) -> str:
    """Return `interviewers[0].topics[1]` for `("interviewers", 0, "topics", 1)`."""
    path = ""
    for part in parts:
        path = joined(path, part)
    return path


def joined(path: str, part: str | int) -> str:
    """Return the path of what stands at a key or number below `path`."""
    if isinstance(part, int):
        return f"{path}[{part}]"
    # A key may hold anything, and a path is printed.
    name = part if part.isprintable() else ascii(part)
    return f"{path}.{name}" if path else name
