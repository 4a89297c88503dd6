"""How a line of a note is written in the lists of `letter.yaml`: in small letters, without its marks."""

from __future__ import annotations

import re


def folded(text: str) -> str:
    """Return a line as the lists have it."""
    return " ".join(re.sub(r"[^\w\s/'’-]", " ", text).casefold().split())
