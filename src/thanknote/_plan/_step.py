"""A step: one thing to do after an interview, and when."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from datetime import date
from typing import Any, Literal

State = Literal["done", "late", "due", "later", "reminder"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """One thing to do after an interview, and when.

    `state` is `done` (it was sent), `late` (its last day is over), `due` (its day has come), `later`, or `reminder`
    (good to keep in mind; it is no note and has no day).
    """

    what: str
    """What to do, as a sentence."""
    state: State
    kind: str = ""
    """The kind of note; empty for what is no note."""
    to: str = ""
    """The name of the one it is for."""
    path: str = ""
    """Where that person stands in the debrief: `interviewers[0]`."""
    on: date | None = None
    """The best day, or the day it was sent; None for at once."""
    by: date | None = None
    """The last day on which it is on time."""
    optional: bool = False
    """Good to do beside another note, but not needed."""

    def to_dict(self) -> dict[str, Any]:
        """Return plain values, as `thanknote plan --json` prints them; days as `2026-11-19`."""
        values = asdict(self)
        return {name: value.isoformat() if isinstance(value, date) else value for name, value in values.items()}
