"""The sentences of a text, told apart without a parser: for a reader who is given one at a time."""

from __future__ import annotations

import re
from collections.abc import Iterator

_PARAGRAPH = re.compile(r"\S(?:.|\n(?![^\S\n]*(?:\n|[-*•–]\s)))*")
"""Lines up to an empty one, or to the next bullet: a note may have been wrapped at any column."""
_END = re.compile(
    r"""(?<!\b[A-Z])(?<!\b(?:Dr|Mr|Ms|St|No|vs|Jr|Sr|Co|Lt))(?<!\b(?:Mrs|Rev|Sgt|Hon|Inc|Ltd|e\.g|i\.e))(?<!\bProf)
    [.!?]+[”"’')\]]*(?=\s+[“"‘'(\[]?[A-Z\d])""",
    re.VERBOSE,
)
"""Where a sentence ends and another begins: no "Dr. Okafor", no initial."""
_WHOLE = re.compile(r"[.!?][”\"’')\]]*$")
_FEWEST, _MOST = 3, 60
"""Words of a sentence worth reading; what is longer is no sentence, and its reading would take seconds."""
_LONGEST = 500
"""Characters of one."""


def sentences(text: str) -> Iterator[tuple[int, str]]:
    """Yield the sentences of a text with their places; greetings, signatures and items of lists are some too."""
    for paragraph in _PARAGRAPH.finditer(text):
        start = paragraph.start()
        for stop in [*(end.end() for end in _END.finditer(paragraph[0])), len(paragraph[0])]:
            piece = text[start : paragraph.start() + stop]
            yield start + len(piece) - len(piece.lstrip()), piece.strip()
            start = paragraph.start() + stop


def is_whole(sentence: str) -> bool:
    """Say whether a sentence is one that ends as sentences do, and of a length that people write."""
    return bool(_WHOLE.search(sentence)) and len(sentence) <= _LONGEST and _FEWEST <= len(sentence.split()) <= _MOST
