"""A pastime with its day, which falls apart where it is parsed: "five-a-side on Tuesdays"."""

from __future__ import annotations

import re

from thanknote.english.tables._words import PASTIMES

_PASTIME = re.compile(r"([A-Za-z]+(?:-[a-z]+)+) (?:on|every|after|before|with) (?:[\w'-]+ ?){1,3}")


def pastime(text: str) -> str:
    """Return the phrase as it is said, or nothing where it names no such pastime."""
    found = _PASTIME.fullmatch(text)
    low = found[1].lower() if found else ""
    return f"{low}{text[len(low) :]}" if low in PASTIMES or low.endswith("-a-side") else ""
