"""A clause whose verb was left out, as in a headline: "sales up 12%", "tips split equally", "van supplied"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from thanknote.english.forming._things import said
from thanknote.english.reading._doubt import BY_ITSELF, SAME_PARTICIPLE
from thanknote.english.reading._heads import head_of
from thanknote.english.reading._meant import is_person
from thanknote.english.reading._nominal import Part, may_follow
from thanknote.english.reading._turn import turn, written
from thanknote.english.tables._articles import is_mass, is_plural
from thanknote.english.tables._parser import lexicon
from thanknote.english.tables._participles import participle
from thanknote.english.tables._words import BETTER_LESS, CONDITIONS, KINDS_IN_ING

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

_AFTER_STATE = {"IN", "TO", "CD", "RB", "RBR", "RP", "JJ"}
_SURE_ENDS = {"RB", "RBR"}
_NOT_PASSIVE = frozenset("grown become been gone come based".split())


def headline(doc: Doc, begin: int, end: int, field: str) -> dict[str, str]:
    """Return the forms of a stretch of a parse that lacks only its verb, or nothing.

    Args:
        doc: the parse.
        begin: its first token.
        end: past its last.
        field: what the phrase is for; what goes the wrong way is no good news, and a topic only.
    """
    head = head_of(doc, begin, end)
    if head is None or head.i + 1 >= end or any(token.text in ",;:" for token in doc[begin:end]):
        return {}
    if doc[begin].tag_ == "VBG" and doc[begin].lower_ not in KINDS_IN_ING:
        # "stepping families down slowly"
        return {}
    if told := _told(doc, begin, head, end):
        return told
    state = doc[head.i + 1]
    if state.lower_ in BY_ITSELF and state.lower_ not in CONDITIONS:
        return {}
    passive = _is_passive(state, end)
    after = doc[state.i + 1].tag_ if state.i + 1 < end else "IN"
    if not passive and (state.lower_ not in CONDITIONS or after not in _AFTER_STATE):
        return {}
    if (
        not passive
        and head.i == begin
        and not is_plural(head)
        and not is_mass(head)
        and head.lower_ in lexicon()["verb"]
    ):
        return {}
    words = turn(doc, we_is_mine=True)
    if words is None:
        return {}
    joined = any(token.tag_ == "CC" for token in doc[begin : head.i])
    many = joined or is_plural(head)
    subject = said(doc, words, [Part(begin, head, head.i + 1)])
    rest = written(doc, words, head.i + 1, end)
    rest_words = {token.lower_ for token in doc[state.i : end]}
    lasting = "since" in rest_words and "from" not in rest_words
    verb = ("have been" if many else "has been") if lasting else "are" if many else "is"
    clause = {"that": f"{subject} {verb} {rest}".replace(" with no ", ", with no ")}
    if passive:
        # "patients seen in A&E": they need not all be seen there.
        sure = field == "interest" or doc[end - 1] == state or doc[end - 1].tag_ in _SURE_ENDS
        topic = {"about": f"{subject} {rest}"} if doc[end - 1] != state else {"about": f"{subject} being {rest}"}
        sure = sure and (many or is_mass(head))
        return clause if field == "interest" else {**clause, **topic} if sure else topic
    if field == "interest":
        return clause if _is_good(head, state) else {}
    topic = {"about": f"{subject} being {rest}"}
    return {**clause, **topic} if _is_good(head, state) else topic


def _told(doc: Doc, begin: int, head: Token, end: int) -> dict[str, str]:
    """Return a clause whose verb the parser takes for something else.

    A plural noun: "department shares every lesson". What is done to them: "apprentices weld from week one".
    """
    after = doc[head.i + 1]
    doers = head.tag_ == "NNS" and is_person(head.lemma_.lower())
    does = after.tag_ in {"VBN", "VBD", "VBP", "VB"} and after.lemma_.lower() == after.lower_ and head.i + 2 < end
    if doers and does and not _is_irregular(after) and after.lower_ in lexicon()["verb"]:
        words = turn(doc, we_is_mine=True)
        return {"that": written(doc, words, begin, end)} if words is not None else {}
    object_ = after.tag_ in {"DT", "PDT", "PRP$"} and not may_follow(after, end)
    subject = doc[head.i - 1]
    if head.i == begin or head.tag_ != "NNS" or not object_ or head.lemma_.lower() not in lexicon()["verb"]:
        return {}
    if subject.tag_ not in {"NN", "NNP"} or (words := turn(doc, we_is_mine=True)) is None:
        return {}
    return {"that": f"{said(doc, words, [Part(begin, subject, head.i)])} {written(doc, words, head.i, end)}"}


def _is_passive(token: Token, end: int) -> bool:
    """Say whether this is a participle to which nothing more is done: "paid", "capped at 16", not "run by Tom"."""
    if token.tag_ not in {"VBN", "VBD"} or token.lower_ in _NOT_PASSIVE:
        return False
    # "apprentices weld from week one": the parser takes any verb after its doers for what is done to them.
    passive = token.lower_.endswith("ed") or token.lower_ in SAME_PARTICIPLE or _is_irregular(token)
    if not passive or token.dep_ in {"aux", "auxpass"} or token.lemma_ in {"be", "have", "do"}:
        return False
    after = token.nbor().lower_ if token.i + 1 < end else ""
    return after != "by" and not any(child.dep_ in {"dobj", "aux", "auxpass"} for child in token.children)


def _is_irregular(token: Token) -> bool:
    return token.tag_ in {"VBN", "VBD"} and bool(token.lower_ == participle(token.lemma_.lower()))


def _is_good(head: Token, state: Token) -> bool:
    """Say whether what is up should be up, and what is down, down."""
    if state.lower_ not in {"up", "down"}:
        return True
    less = any(word in BETTER_LESS for word in (head.lower_, head.lemma_.lower()))
    return bool(less == (state.lower_ == "down"))
