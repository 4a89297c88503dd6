"""The people of a phrase, one or many, that a pronoun after it may stand for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from thanknote.english.reading._meant import is_person
from thanknote.english.tables._parser import is_word
from thanknote.english.tables._words import (
    CALLINGS,
    NAMES_THAT_ARE_WORDS,
    PEOPLE_THAT_ARE_WORDS,
    PERSON_NOUNS,
)

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token


_LETTERS = frozenset("gp mp pm vp md pa ea hr rn ta hca ceo cfo coo cto".split())
_PLACED = frozenset("in at from near to into around on".split())


def has_plural(doc: Doc, *, people: bool = False) -> bool:
    """Say whether something in the phrase is many; with `people`, whether somebody is."""
    return any(
        token.tag_ in {"NNS", "NNPS"} and token.dep_ != "npadvmod" and (not people or is_people(token)) for token in doc
    )


def is_people(token: Token) -> bool:
    """Say whether a word is a plural of people: "people", "tenants", "children"."""
    low = token.lemma_.lower()
    return token.tag_ == "NNS" and (token.lower_ == "people" or low in PERSON_NOUNS | CALLINGS or low == "child")


def names_people(doc: Doc) -> bool:
    """Say whether people are named by what is theirs: in "driver rotas" they may be the drivers."""
    return any(token.dep_ == "compound" and is_person(token.lemma_.lower()) for token in doc)


def has_person(doc: Doc) -> bool:
    """Say whether he or she may be somebody in the phrase: a person, or a name."""
    last = max((token.i for token in doc if token.text in {",", ";", ".", "-"}), default=-1)
    return any(_is_somebody(token) and (token.i > last or not _is_inside(token)) for token in doc)


def _is_somebody(token: Token) -> bool:
    low = token.lower_
    if token.text.isupper() and (low in PERSON_NOUNS | CALLINGS or low in _LETTERS):
        return True
    owner = token.tag_ == "NNP" and token.dep_ == "poss"
    known = owner or low in NAMES_THAT_ARE_WORDS | PEOPLE_THAT_ARE_WORDS or not is_word(low)
    if token.i == 0 and token.text.istitle() and known:
        return True
    if token.tag_ == "NNP":
        return token.i > 0 and token.text.istitle() and not (_is_inside(token) and token.head.lower_ in _PLACED)
    return bool(token.tag_ == "NN" and is_person(token.lemma_.lower()) and token.dep_ != "compound")


def _is_inside(token: Token) -> bool:
    """Say whether a noun only belongs to another one: "wheat from one farmer"."""
    return bool(token.dep_ in {"pobj", "compound", "npadvmod"})
