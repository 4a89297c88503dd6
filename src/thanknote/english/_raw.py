"""A phrase as the debrief has it, with what is known about it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from thanknote.english.forming._forms import Field


@dataclass(frozen=True, slots=True, kw_only=True)
class Raw:
    """A phrase as the debrief has it, with what is known about it."""

    text: str
    field: Field
    path: str = ""
    by: Literal["them", "me", "both"] | None = None
    sentence: str | None = None
    names: tuple[str, ...] = ()
    """What the reader is called."""
    before: str = ""
    """What stands before it in the same phrase, so that its pronouns may stand for that."""
