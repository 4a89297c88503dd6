"""Whether what looks private in a sentence is about somebody: a bad word about a person or the house."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import TYPE_CHECKING

from thanknote._tables import table

if TYPE_CHECKING:
    from spacy.tokens import Span, Token

# What leads from a bad word to what it is said of: "seemed really rude", "slow and cold", "a rude manager".
_CLIMBS = frozenset("acomp advcl advmod agent amod attr aux auxpass cc ccomp conj neg oprd prep prt xcomp".split())
_SUBJECTS = frozenset({"nsubj", "nsubjpass", "csubj", "expl"})
_OBJECTS = frozenset({"dobj", "dative", "pobj", "agent", "poss", "appos"})
_WHICH = frozenset({"the", "this", "that", "your", "their", "his", "her", "our", "its"})


def is_about_somebody(words: str, sentence: Span, names: frozenset[str]) -> bool:
    """Say whether words of a sentence are said of a person or of the house, or name one.

    Args:
        words: the words, as they stand in the sentence but for names.
        sentence: the parsed sentence.
        names: single words of the people's and the company's names, in small letters.
    """
    found = _tokens(words, sentence)
    # Words that were mended or stand for a name are not there to be parsed.
    # The parser may take the greeting before it for a part of it.
    return any(
        _is_somebody(token, names)
        for token in (_said_of(found) if found else sentence)
        if sentence.start <= token.i < sentence.end
    )


def _tokens(words: str, sentence: Span) -> list[Token]:
    """Return the tokens that have these words."""
    at = re.search(
        r"\s+".join(map(re.escape, words.split())).replace("'", "['’]") or "(?!)", sentence.text, re.IGNORECASE
    )
    if at is None:
        return []
    start, end = (sentence.start_char + place for place in at.span())
    return [token for token in sentence if token.idx < end and start < token.idx + len(token)]


def _said_of(found: list[Token]) -> Iterator[Token]:
    """Yield words, what they are said of, what they are done to, and whose it is."""
    seen = set()
    for token in found:
        chain = [token]
        while chain[-1].dep_ in _CLIMBS and chain[-1].head not in chain:
            chain.append(chain[-1].head)
        seen.update(chain)
        for one in chain:
            seen.update(child for child in one.children if child.dep_ in _SUBJECTS)
            if one.dep_ == "relcl":
                seen.add(one.head)
    seen.update(child for one in found for child in one.children if child.dep_ in _OBJECTS)
    for token in [*seen]:
        seen.update(child for child in token.children if child.dep_ in {"poss", "appos", "compound"})
        seen.update(grown for prep in token.children if prep.lower_ == "of" for grown in prep.children)
    yield from seen


def _is_somebody(token: Token, names: frozenset[str]) -> bool:
    word = token.lower_
    if word in names or word in _people() or (token.pos_ == "PROPN" and token.dep_ in _SUBJECTS | {"poss"}):
        return True
    which = any(child.dep_ in {"det", "poss"} and child.lower_ in _WHICH for child in token.children)
    return word in _house() and which


@cache
def _people() -> frozenset[str]:
    return frozenset(table(__package__, "privacy.yaml")["people"].split())


@cache
def _house() -> frozenset[str]:
    return frozenset(table(__package__, "privacy.yaml")["house"].split())
