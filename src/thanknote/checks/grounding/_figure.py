"""A number or a day of a note that is not the debrief's, and the sentence that it stands in."""

from __future__ import annotations

import re
from typing import NamedTuple

_SENTENCE_END = re.compile(r"[.!?](?=\s)|\n")
OFFER = re.compile(
    r"\b(?:will|would|could|can|may|might|shall|hope|forward|free|available|availability|if|happy|glad|welcome|until|next)\b"
    r"|['’](?:ll|d)\b",
    re.IGNORECASE,
)
"""A sentence with one of these speaks of what may be, in which any day or time is the writer's to name."""


class Figure(NamedTuple):
    """A number or a day that is not the debrief's."""

    start: int
    end: int
    day: bool
    wrong: bool
    """The debrief says otherwise of the same thing."""
    instead: str
    """What the debrief has in its place, if that is one thing."""


def sentence_around(text: str, start: int, end: int) -> str:
    """Return the sentence that a stretch stands in, as far as 200 characters either way."""
    begin = max(
        (found.end() for found in _SENTENCE_END.finditer(text, max(0, start - 200), start)), default=max(0, start - 200)
    )
    after = _SENTENCE_END.search(text, end, end + 200)
    return text[begin : after.start() if after else end + 200]
