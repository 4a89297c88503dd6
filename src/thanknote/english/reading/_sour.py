"""Whether a remark is bad news or a complaint, by its words."""

from __future__ import annotations

from thanknote.english.reading._gravity import is_grave
from thanknote.english.tables._words import (
    SOUR,
)


def is_sour(text: str) -> bool:
    """Say whether a remark is bad news or a complaint, by its words."""
    words = {word.strip(".,;:!?()\"'“”").lower() for word in text.split()}
    return bool(words & SOUR) or is_grave(text)
