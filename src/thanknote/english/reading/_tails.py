"""What follows the head of a phrase: a clause of its own ("they wrote it themselves"), another thing."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from thanknote.english.reading._meant import SUBJECT, bound, low_of
from thanknote.english.reading._roots import WH
from thanknote.english.reading._somebody import has_person, has_plural, is_people, names_people
from thanknote.english.reading._sour import is_sour
from thanknote.english.tables._words import (
    BAD_NEWS,
    HOUSE,
)

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

    from thanknote.english.reading._shapes import Shape

_MANY = frozenset("they them their theirs themselves themself".split())
_ONE = frozenset("he him his himself she her hers herself".split())
_WRITER = frozenset("i me my mine myself we us our ours you your yours".split())
_POINTING = frozenset("it its itself one ones those these".split())
_DENIED = frozenset("not n't never hardly rarely barely nor nothing but".split())
_LOOSE = frozenset("hers theirs thing things stuff".split())
# Who are many and are named as one: "the choir, they sing in Polish".
_BODIES = HOUSE | frozenset(
    "choir band panel committee council jury family class public press police orchestra club squad brigade cast"
    " parliament government regulator bank office trust ministry college university church gang clinic agency".split()
)
_OPENS = re.compile(
    r"(?:so|but|or|then|not|even|except|unless|though|although|if|when|while|which|who|where|like|since|because|as"
    r"|with|until|till|for|from)\b",
    re.IGNORECASE,
)
_NO_THING = (
    "ones?|same|others?|usual|rest|whole|only|best|worst|words?|name|idea|phrase|term|joke|view|dream|favou?rite"
)
_OWN = re.compile(rf"(?:his|her|their|the) (?!(?:{_NO_THING})\b)", re.IGNORECASE)
_WHY = frozenset({"after", "because", "so"})
_SHORTEST = 3
"""Words of a clause: "she laughed" tells nothing."""


def may_be_joined(piece: Doc, before: Doc) -> bool:
    """Say whether a thing after a comma is another thing beside the first, not what the first is.

    It has its owner ("her audit of 52 patients") or its article, or it is a kind of work ("joint injecting").
    """
    first = piece[0]
    if first.lower_ in _ONE and has_person(before):
        return False
    if first.lower_ == "their" and has_plural(before):
        return False
    if _OWN.match(piece.text):
        return bool(first.lower_ != "the" or before[0].lower_ != "the")
    if len(piece) < 2 or first.tag_ not in {"NN", "JJ"}:
        return False
    return piece[1].lower_.endswith("ing") and piece[1].tag_ in {"NN", "VBG"}


def goes_on(piece: str) -> bool:
    """Say whether a piece only goes on with what stands before it: "so nobody waits", "even hers"."""
    return _OPENS.match(piece) is not None


def stands_for(doc: Doc, before: Doc, kind: Shape) -> frozenset[str] | None:
    """Return the pronouns of a clause that stand for something said before it, or None where it may not be said.

    "They" after people is those people; after things it may be them or the reader's house, so nobody can tell, unless
    something else in the clause can only be the things: "he drafted them", "they scrapped them".

    Args:
        doc: the parse of the clause.
        before: the parse of what stands before it in the phrase.
        kind: the shape of the clause.
    """
    low = {low_of(token) for token in doc}
    said_by_me = low & _WRITER or any(token.lower_ in _WRITER for token in before)
    if kind == "deed" or said_by_me or low & (_DENIED | _LOOSE) or doc[0].lower_ in WH or len(doc) < _SHORTEST:
        return None
    # "She opened it after watching people lose": what somebody did about it is no complaint.
    end = next((token.i for token in doc if token.lower_ in _WHY), len(doc)) if doc[0].lower_ in _ONE else len(doc)
    if is_sour(doc[:end].text) or any(_is_bad(token) for token in doc[:end]):
        return None
    if any(token.tag_ == "DT" and token.dep_ in {"dobj", "pobj", *SUBJECT} for token in doc if token.lower_ == "that"):
        return None
    # "He has no time for it", but "there has been no accident".
    if "no" in low and not (doc[0].lower_ == "no" and any(token.lower_ in {"in", "since"} for token in doc)):
        return None
    # "Nobody goes in until he has signed": he may be anybody.
    if any(token.tag_ == "CD" and token.dep_ == "dobj" and token.text.isdigit() for token in doc):
        # "wants 30 by spring": of what?
        return None
    if any(token.lower_ in {"him", "her"} and token.tag_ == "PRP" for token in doc) and doc[0].lower_ not in _ONE:
        return None
    if any(low_of(token) in {"he", "she", "him"} and bound(token, low_of(token)) is not False for token in doc):
        return None
    plural = has_plural(before)
    if low & _ONE and has_person(before):
        return None
    if low & {"it", "its"} and plural and not any(token.tag_ in {"NN", "NNP"} for token in before):
        return None
    return _many(doc, before, low, plural=plural)


def _is_bad(verb: Token) -> bool:
    """Say whether this is a verb of bad news; to fire a kiln is none."""
    fired = verb.lemma_ == "fire" and any(child.lower_ == "it" for child in verb.children)
    main = verb.dep_ == "ROOT" or (verb.dep_ == "conj" and verb.head.dep_ == "ROOT")
    return main and verb.lemma_.lower() in BAD_NEWS and not fired


def _many(doc: Doc, before: Doc, low: set[str], *, plural: bool) -> frozenset[str] | None:
    """Return those of they, them and their that stand for what was said before, or None where that is unsure."""
    found = {low_of(token) for token in doc if low_of(token) in _MANY and not bound(token, low_of(token))}
    subject = any(token.lower_ == "they" and token.dep_ in SUBJECT for token in doc)
    if not found:
        return frozenset()
    if low & _ONE:
        # "She just calls and asks how they have been": they are not she.
        return frozenset(found) if plural or any(is_people(token) for token in doc) else None
    if subject and "them" in found:
        return frozenset({"them"}) if plural and "their" not in found and not names_people(before) else None
    if subject:
        if any(token.lower_ in _BODIES for token in before):
            return None
        if not plural and not names_people(before):
            return frozenset()
        return frozenset(found) if has_plural(before, people=True) else None
    return frozenset({"them"}) if plural and found == {"them"} else None


def points_back(text: str) -> bool:
    """Say whether a clause leans on what stands before it: "it leaks", "they pick the ones with a dent"."""
    return any(word.strip(",.").lower() in _POINTING | {"them", "they", "their"} for word in text.split())
