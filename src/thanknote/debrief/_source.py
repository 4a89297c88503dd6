"""Where each value of a debrief stood in the file it was read from."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple


class Place(NamedTuple):
    """Line and column of a value, both counted from 1, columns in code points."""

    line: int
    column: int


@dataclass(frozen=True, slots=True)
class Source:
    """A file (or other text) and the place of every value in it, by path."""

    name: str = ""
    places: Mapping[str, Place] = field(default_factory=dict)

    def place(self, path: str) -> Place | None:
        """Return the place of the value at `path`, or of the nearest value around it."""
        while path:
            if path in self.places:
                return self.places[path]
            path = path[: max(path.rfind("."), path.rfind("["), 0)]
        return self.places.get("")


def path_of(parts: Sequence[str | int]) -> str:
    """Return `interviewers[0].topics[1]` for `("interviewers", 0, "topics", 1)`."""
    path = ""
    for part in parts:
        path += f"[{part}]" if isinstance(part, int) else f".{part}" if path else part
    return path
