"""The lists of words that several checks look up: what carries no fact, what has a capital and is no name."""

from __future__ import annotations

from functools import cache

from thanknote._tables import table


@cache
def words_in(name: str) -> frozenset[str]:
    """Return a list of `words.yaml`."""
    words: str = table(__package__, "words.yaml")[name]
    return frozenset(words.split())
