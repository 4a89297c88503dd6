"""The words of a text by their beginnings, so that "ran", "running" and "run" are one."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, lru_cache

from thanknote.checks._words import words_in
from thanknote.english import base_of, plain

_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")
_STEM = 5
_ENDING = re.compile(r"(?<=\w{3})(?:ings?|ies|ied|ers?|ors?|ed|es|s|e|y)$")
_LITTLE = frozenset(
    "a about after all also am an and any are as at be because been before both but by can could did do does for"
    " from had has have he her here him his how i if in into is it its just like me more most much my no not of on"
    " or our out over own said she so some than that the their them then there they this to told too us very was we"
    " were what when where which who why will with would you your yours mine it's i'm don't there's that's s t re ve"
    " will'd etc each every even only ever never still yet again always such these those one up down off when while"
    " during through between against under without within around across along back another other same".split()
)


def stems(text: str) -> frozenset[str]:
    """Return the beginnings of the words that say something, verbs in their base form too: "ran" gives "run"."""
    return _stems(" ".join(_WORD.findall(text)))


@cache
def stems_in(*names: str) -> frozenset[str]:
    """Return the beginnings of the words of some lists of `words.yaml`."""
    return stems(" ".join(word for name in names for word in words_in(name)))


def words_of(text: str) -> Iterator[re.Match[str]]:
    """Yield the words of a text with their places."""
    return _WORD.finditer(text)


def stem(word: str) -> str:
    """Return the beginning by which a word is known in its other forms, empty for a little word."""
    low = plain(word).removesuffix("'s")
    return "" if low in _LITTLE else _ENDING.sub("", low)[:_STEM]


@lru_cache(maxsize=1024)
def _stems(text: str) -> frozenset[str]:
    words = text.split()
    return frozenset({stem(form) for word in words for form in (word, base_of(word)) if form} - {""})
