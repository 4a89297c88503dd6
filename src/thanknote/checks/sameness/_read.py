"""A note as it is compared with others: its sentences, words and shingles."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache
from typing import NamedTuple

from thanknote.checks._sentences import full_sentences
from thanknote.checks.sameness._likeness import SHORTEST, Word, mask, shingles, words
from thanknote.checks.sameness._offer import OFFER

_THANKS = re.compile(
    r"\s*(?:(?:many|once|again|and|with|my),?\s+)*(?:thanks?|best wishes|kind regards)\b", re.IGNORECASE
)


class _Read(NamedTuple):
    """A note as it is compared with others."""

    sentences: Mapping[tuple[str, ...], tuple[int, int]]
    """Where each sentence of five words or more stands, save the offers of information."""
    words: tuple[Word, ...]
    """The words of the sentences, save thanks and offers."""
    shingles: frozenset[tuple[str, ...]]


@lru_cache(maxsize=2048)
def read(body: str, common: frozenset[str]) -> _Read:
    """Return a note as it is compared, with what several have to say masked; each is read once in a panel."""
    cut = mask(common)
    long: dict[tuple[str, ...], tuple[int, int]] = {}
    own: list[Word] = []
    for found in full_sentences(body):
        if OFFER.search(found[0]):
            continue
        start = found.end() - len(found[0].lstrip())
        said = words(body[start : found.end()], cut, start=start)
        if len(said) >= SHORTEST:
            long[tuple(word.text for word in said)] = (start, found.end())
        if not _THANKS.match(found[0]):
            own += said
    return _Read(long, tuple(own), shingles(own))
