"""Whether a first word that may be a noun is a verb without a subject: "fallow the north site"."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from thanknote.english.tables._parser import lexicon
from thanknote.english.tables._words import TIME_NOUNS

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

_SEEMING = frozenset("sounding seeming looking feeling being coming getting making losing giving going".split())
_STARTS_OBJECT = {"DT", "PRP$", "PRP", "RP", "CD", "JJ", "JJR", "VBG", "RB"}


def verb_after(doc: Doc, to: int) -> Token | None:
    """Return the verb of an infinitive; an adverb may stand before it: "to finally do"."""
    at = to + 1
    if doc[at].tag_ == "RB" and at + 1 < len(doc):
        at += 1
    known = doc[at].tag_ in {"NN", "VBP"} and doc[at].lower_ in lexicon()["verb"]
    return doc[at] if doc[at].tag_ == "VB" or known else None


def takes_object(doc: Doc) -> bool:
    """Say whether a first word that may be a noun is a verb by what follows: "fallow the north site"."""
    if len(doc) < 3 or doc[1].tag_ not in {"DT", "PRP$", "PDT"} or doc[1].lower_ in {"a", "an", "this"}:
        return False
    time = any(token.lemma_.lower() in TIME_NOUNS | {"day", "night", "morning", "shift", "time"} for token in doc[2:4])
    return not time and not doc[0].lower_.endswith("s")


def is_sure_verb(doc: Doc) -> bool:
    """Say whether a bare first word can only be a verb: no noun, or followed by what only an object begins with."""
    low = doc[0].lower_
    if low in {"let", "get", "give", "keep", "bring", "take", "have", "go", "do"} and len(doc) > 1:
        return doc[1].tag_ not in {"IN", "-"} and doc[1].text != "-"
    if len(doc) == 1 or low not in lexicon()["noun"]:
        return low not in lexicon()["noun"]
    second = doc[1]
    # "pick rates", "train staff": between two nouns and a verb with its object nobody can tell.
    return second.lower_ in {"everyone", "everybody", "everything", "all"} or second.tag_ in _STARTS_OBJECT


def has_purpose(doc: Doc, low: str) -> bool:
    """Say whether a first word that may be a noun is a verb, since a clause says what for: "stagger lunches so …"."""
    if has_manner(doc):
        verbs = lexicon()["verb"]
        # "upsell" is no word of the dictionary, and "sell" is.
        return low in verbs or (low not in lexicon()["noun"] and any(low[at:] in verbs for at in (2, 3, 4)))
    so = next((token.i for token in doc if token.lower_ == "so"), 0)
    after = doc[so + 1 : so + 2].text
    return so > 1 and low in lexicon()["verb"] and doc[1].tag_ in {"NNS", "DT", "PRP$"} and bool(after)


def is_before_purpose(first: Token, head: Token) -> bool:
    """Say whether a first verb has its purpose after it: "rotate benches so nobody does doughnuts all week"."""
    purpose = any(child.lower_ == "so" and child.dep_ == "mark" for child in head.children)
    bare = not any(child.dep_ in {"nsubj", "nsubjpass", "expl"} for child in first.children)
    return purpose and bare and first.dep_ == "ccomp" and first.tag_ in {"VB", "VBP"}


def has_manner(doc: Doc) -> bool:
    """Say whether a phrase says how somebody does it, who is not named: "upsell at check-in without sounding pushy"."""
    return doc[0].tag_ in {"NN", "NNP", "VB", "VBP"} and bool(manner_of(doc[1:]))


def manner_of(words: Iterable[Token]) -> str:
    """Return the verb after a "without" that says how somebody comes across: "sounding"; empty where there is none."""
    pairs = (
        (token, token.nbor().lower_) for token in words if token.lower_ == "without" and token.i + 1 < len(token.doc)
    )
    return next((str(how) for _, how in pairs if how in _SEEMING), "")
