"""What was read from a text: plain values, the place of each, and what is wrong with the text itself."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from thanknote.debrief import Place
from thanknote.errors import Problem


@dataclass(slots=True)
class Reading:
    """Values and places so far; paths are those of the debrief's model, which leaves out empty items."""

    value: Any = None
    places: dict[str, Place] = field(default_factory=dict)
    ends: dict[str, Place] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)
    unknown: set[int] = field(default_factory=set)
    """The lines with keys that do not belong where they stand."""
    broken: Place | None = None
    """Where nothing more could be read."""

    def refuse(self, message: str, place: Place, path: str = "") -> None:
        """Note one problem."""
        self.problems.append(Problem(message, path, line=place.line, column=place.column))
