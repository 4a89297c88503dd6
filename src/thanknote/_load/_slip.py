"""A slip: something YAML reads otherwise than it was meant, with the line as it should be."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable
from typing import Any, NamedTuple

from thanknote.debrief import Place

# The quotes of word processors, single and double, guillemets among them.
TYPOGRAPHIC = "\u2018\u2019\u201c\u201d\u201e\xab\xbb"

# What other programs begin the items of a list with.
BULLETS = "*\u2022\xb7\u2013\u2014"


class Slip(NamedTuple):
    """What a person wrote who does not know YAML."""

    at: int
    """The offset of the character that YAML takes for something else."""
    what: str
    """What happened and what to do, a sentence that the corrected line ends."""
    line: str
    """The line as it should be, without the space around it; empty where there is none to show."""
    value: Any
    """What was meant."""


def quoted(text: str) -> str:
    """Return a phrase in the quotes that need nothing else changed in it, if there are such."""
    if not any(char in text for char in '"\\'):
        return f'"{text}"'
    return f"""'{text.replace("'", "''")}'"""


def line_with(text: str, start: int, end: int, instead: str) -> str:
    """Return the line around `start` with `instead` for what stands up to `end`, without the space around it."""
    begins = text.rfind("\n", 0, start) + 1
    ends = text.find("\n", end)
    return (text[begins:start] + instead + text[end : ends if ends >= 0 else len(text)]).strip()


def places_in(text: str) -> Callable[[int], Place]:
    """Return a function from an offset in the text to its line and column, both from 1."""
    starts = [0, *(found.end() for found in re.finditer("\n", text))]

    def place(offset: int) -> Place:
        line = bisect_right(starts, offset)
        return Place(line, offset - starts[line - 1] + 1)

    return place
