"""How alike two notes are: the shingles they share, once what both have to say is masked."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from collections.abc import Set as AbstractSet
from difflib import SequenceMatcher
from typing import NamedTuple

SHORTEST = 5
"""Words of a sentence, and of a shingle, from which it counts."""
MASK = "…"
_MOST = 2_000
"""Words of a note that are compared: no note has more."""
_DAY = (
    r"(?:mon|tues|wednes|thurs|fri|satur|sun)day|today|yesterday"
    r"|(?:(?:\d{1,2}(?:st|nd|rd|th)?\s+)?(?:january|february|march|april|may|june|july|august|september|october|november"
    r"|december)\s+\d{1,2}(?:st|nd|rd|th)?(?:,?\s+\d{4})?)"
    r"|\d{1,2}(?:st|nd|rd|th)?\s+(?:january|february|march|april|may|june|july|august|september|october|november|december)"
)
_WORD = r"[^\W_]+(?:['’-][^\W_]+)*"


class Word(NamedTuple):
    """A word of a note with its place, or a mask for something that several notes have to say."""

    text: str
    start: int
    end: int


def mask(facts: Iterable[str]) -> re.Pattern[str]:
    """Return what cuts a text into words: each of these facts, and each day, is one mask."""
    known = sorted({" ".join(fact.split()) for fact in facts if fact.strip()}, key=len, reverse=True)
    spelt = "|".join(re.escape(fact).replace(r"\ ", r"\s+") for fact in known)
    masked = f"{spelt}|{_DAY}" if spelt else _DAY
    return re.compile(rf"(?P<mask>(?<!\w)(?:{masked})(?!\w))|{_WORD}", re.IGNORECASE)


def words(text: str, cut: re.Pattern[str], *, start: int = 0) -> list[Word]:
    """Return the words of a text, in small letters; masks that stand together are one.

    Args:
        text: a sentence, or a note.
        cut: what `mask` gave.
        start: where the text stands in the note.
    """
    found: list[Word] = []
    for word in cut.finditer(text):
        said = MASK if word["mask"] else word[0].lower().replace("’", "'")
        if not (said == MASK and found and found[-1].text == MASK):
            found.append(Word(said, start + word.start(), start + word.end()))
    return found[:_MOST]


def shingles(some: Sequence[Word]) -> frozenset[tuple[str, ...]]:
    """Return every run of five words."""
    said = [word.text for word in some]
    return frozenset(zip(*(said[start:] for start in range(SHORTEST)), strict=False))


def jaccard(one: AbstractSet[tuple[str, ...]], other: AbstractSet[tuple[str, ...]]) -> float:
    """Return the share of the shingles of two notes that both have: 0 is none, 1 is all."""
    both = len(one & other)
    return both / (len(one) + len(other) - both or 1)


def longest_shared(one: Sequence[Word], other: Sequence[Word]) -> tuple[int, int]:
    """Return where the longest passage that another note has too stands in the first."""
    found = SequenceMatcher(None, [w.text for w in one], [w.text for w in other], autojunk=False).find_longest_match()
    return one[found.a].start, one[found.a + found.size - 1].end
