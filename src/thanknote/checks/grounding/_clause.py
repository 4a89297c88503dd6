"""A clause by its parse: the words that belong to it, whether it says what is so, and the lists of `clauses.yaml`."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cache
from typing import TYPE_CHECKING

from thanknote._tables import table

if TYPE_CHECKING:
    from spacy.tokens import Token

SUBJECTS = ("nsubj", "nsubjpass")
APART = frozenset({"advcl", "cc", "conj", "punct", "parataxis"})
"""What hangs on a verb and is no part of its own clause."""


@cache
def listed(name: str) -> frozenset[str]:
    """Return a list of `clauses.yaml`."""
    words = table(__package__, "clauses.yaml")[name]
    return frozenset(words.split() if isinstance(words, str) else words)


def is_open(verb: Token) -> bool:
    """Say whether a verb is denied, asked, wished for or a condition."""
    return any(
        child.dep_ == "neg" or child.tag_ == "MD" or child.lower_ in {"if", "whether", "unless", "never"}
        for child in verb.children
    )


def within(token: Token, without: Iterable[str] = APART - {"conj", "cc"}) -> Iterator[Token]:
    """Yield the words that hang on a word, but for the branches of some kinds."""
    gone = {word for child in token.children if child.dep_ in without for word in child.subtree}
    yield from (word for word in token.subtree if word not in gone)
