"""A draft as plain text."""

from __future__ import annotations

from thanknote.draft import Draft


def txt(draft: Draft, /) -> str:
    """Return the note with its To: and Subject: lines first, to be edited, pasted and checked again."""
    return str(draft)
