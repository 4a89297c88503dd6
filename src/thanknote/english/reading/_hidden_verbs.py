"""A clause whose verb the parser takes for something else: "the library loans out fishing rods"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from thanknote.english.forming._things import said
from thanknote.english.reading._meant import is_person
from thanknote.english.reading._nominal import Part, may_follow
from thanknote.english.reading._turn import turn, written
from thanknote.english.tables._parser import lexicon
from thanknote.english.tables._participles import participle
from thanknote.english.tables._words import WORKPLACES

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token


def hidden_verb(doc: Doc, begin: int, head: Token, end: int) -> dict[str, str]:
    """Return a clause whose verb the parser takes for something else.

    A plural noun: "department shares every lesson". What is done to them: "apprentices weld from week one".
    """
    after = doc[head.i + 1]
    doers = head.tag_ == "NNS" and is_person(head.lemma_.lower())
    does = after.tag_ in {"VBN", "VBD", "VBP", "VB"} and after.lemma_.lower() == after.lower_ and head.i + 2 < end
    if doers and does and not is_irregular(after) and after.lower_ in lexicon()["verb"]:
        words = turn(doc, we_is_mine=True)
        return {"that": written(doc, words, begin, end)} if words is not None else {}
    if lit := _for_their_own(doc, begin, head, end):
        return lit
    object_ = after.tag_ in {"DT", "PDT", "PRP$"} and not may_follow(after, end)
    # "every resident cooks once a week": "every" has no plural after it.
    every = doc[begin].lower_ in {"every", "each"}
    object_ = object_ or every or is_with_particle(after, end)
    subject = doc[head.i - 1]
    if head.i == begin or head.tag_ != "NNS" or not object_ or head.lemma_.lower() not in lexicon()["verb"]:
        return {}
    one = subject.tag_ in {"NN", "NNP"} or (every and subject.lower_ in lexicon()["noun"])
    if not one or (words := turn(doc, we_is_mine=True)) is None:
        return {}
    if every:
        return {"that": written(doc, words, begin, end)}
    return {"that": f"{said(doc, words, [Part(begin, subject, head.i)])} {written(doc, words, head.i, end)}"}


def _for_their_own(doc: Doc, begin: int, head: Token, end: int) -> dict[str, str]:
    """Return a clause whose verb "their own" betrays: "the youth theatre light their own show"."""
    own = doc[head.i + 1 : head.i + 3].text.lower() == "their own" and head.i + 3 < end
    body = doc[head.i - 1] if head.i > begin else head
    many = body.lower_ in WORKPLACES or (body.tag_ == "NNS" and is_person(body.lemma_.lower()))
    pronouns = sum(token.pos_ == "PRON" for token in doc[begin:end])
    if not own or not many or pronouns > 1 or head.lower_ not in lexicon()["verb"]:
        return {}
    words = [token.text for token in doc]
    return {"that": f"{said(doc, words, [Part(begin, body, head.i)])} {written(doc, words, head.i, end)}"}


def is_with_particle(particle: Token, end: int) -> bool:
    """Say whether a particle after a plural has the object of a verb after it: "the library loans out fishing rods"."""
    following = particle.doc[particle.i + 1 : particle.i + 2] if particle.i + 1 < end else ()
    place = particle.i > 1 and particle.nbor(-2).lower_ in WORKPLACES | {"library", "museum"}
    return (
        place
        and particle.lower_ in {"out", "off", "up", "down", "back", "away", "over"}
        and any(
            token.tag_ in {"NN", "NNS", "JJ", "DT", "PRP$", "VBG", "CD"} and not token.text.isupper()
            for token in following
        )
    )


def is_irregular(token: Token) -> bool:
    """Say whether this is a participle that does not end as most do: "sold", "kept"."""
    return token.tag_ in {"VBN", "VBD"} and bool(token.lower_ == participle(token.lemma_.lower()))
