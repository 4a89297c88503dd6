"""Noun phrases by parts of speech: what is joined in one, the head of each part, and what may follow a head."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from thanknote.english.reading._bare_verbs import manner_of
from thanknote.english.reading._heads import SUCH, head_run, is_noun
from thanknote.english.reading._roots import WH
from thanknote.english.tables._articles import article
from thanknote.english.tables._parser import lexicon
from thanknote.english.tables._words import CONDITIONS, VAGUE

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

_NOUN = {"NN", "NNS", "NNP", "NNPS"}
_FINITE = {"VBZ", "VBP", "VBD", "MD"}
_JOINS = {"and", "or"}
# What may follow a head: a preposition, a participle, a relative clause, a time, an aside.
_AFTER = {"IN", "TO", "VBN", "VBG", "WDT", "WP", "WRB", "WP$", "CD", "-LRB-"}
_AFTER_WORDS = frozenset(
    "that twice once any anymore out both next last daily weekly monthly nightly here abroad outdoors online"
    " overnight together per they nobody everyone anyone available instead inside outside they he she you I i".split()
)
_SUBORDINATE = WH | set("that if because while before after until since so as than whoever whatever".split())
_ADVERBS = {"home", "today", "tomorrow", "yesterday"}
_AFTER_COMMA = WH | {"not", "with", "without", "including", "especially", "even", "and", "or"}
_EACH = {"a", "an", "every", "each", "all", "this"}
_TIMES = frozenset(
    "minute day week month year hour night morning evening afternoon shift term season quarter time head weekend"
    " monday tuesday wednesday thursday friday saturday sunday spring summer autumn winter christmas easter session"
    " visit round sprint site room line patient".split()
)
_PRONOUNS = frozenset("they nobody everyone everybody anyone he she you i we people it".split())


@dataclass(frozen=True, slots=True)
class Part:
    """One of the things a noun phrase joins."""

    start: int
    head: Token | None
    """Its noun; None for what stands before a noun that another part has ("wet and dry split"), or a clause."""
    end: int
    clause: bool = False
    """A how, who or why clause: "the rota and who covers it"."""


def parts(doc: Doc, start: int, end: int) -> list[Part]:
    """Return the things that a stretch of a parse joins, or nothing if it is no noun phrase throughout."""
    found: list[Part] = []
    at = start
    if _is_figures(doc, start, end):
        return []
    while at < end:
        if found and doc[at].lower_ in WH and doc[at].lower_ != "which":
            if any(token.text in {",", "?", ";"} or _helper(token) for token in doc[at:end]):
                return []
            return [*found, Part(at, None, end, clause=True)]
        part = _part(doc, at, end)
        if part is None:
            return []
        found.append(part)
        at = part.end
        while at < end and (doc[at].lower_ in _JOINS or doc[at].text == ","):
            at += 1
        if at == end and part.end != end:
            return []
    return found if found and _are_like(doc, found) else []


def _are_like(doc: Doc, found: list[Part]) -> bool:
    """Say whether joined things can stand side by side; "the new layout, deli counter first" are two remarks."""
    last = found[-1]
    if last.head is None or (any(part.head is None for part in found) and len(found) != 2):
        return False
    counted = any(doc[part.start].tag_ == "CD" for part in found[1:])
    if counted and doc[found[0].start].tag_ != "CD" and len(found) > 2:
        return False
    if any(doc[part.start].lower_ == "no" and doc[part.start + 1].text != "-" for part in found[1:]):
        return False
    commas = any(doc[part.end].text == "," for part in found[:-1])
    return not commas or any(token.lower_ in _JOINS for token in doc[last.start - 2 : last.start])


def _is_figures(doc: Doc, start: int, end: int) -> bool:
    """Say whether a stretch is mostly figures: "32 beds, 1:5", "FCR 1.13"."""
    figures = sum(
        any(char.isdigit() for char in token.text) and token.nbor().text != "-" for token in doc[start : end - 1]
    )
    figures += any(char.isdigit() for char in doc[end - 1].text)
    words = sum(token.is_alpha for token in doc[start:end])
    short = words == 1 and doc[start].text.isupper() and not doc[end - 1].text.isdigit()
    return figures * 2 > words or (figures > 0 and short)


def _helper(token: Token) -> bool:
    """Say whether this turns a clause into a question: "and is it counted"."""
    following = token.doc[token.i + 1 : token.i + 2].text.lower()
    return token.tag_ == "CC" and following in {"is", "are", "do", "does", "can", "will"}


def _part(doc: Doc, start: int, end: int) -> Part | None:
    head, at = head_run(doc, start, end)
    if head is None:
        modifier = at > start and at < end and doc[at].lower_ in {"and", "or"} and doc[at - 1].tag_ in {"JJ", "VBN"}
        return Part(start, None, at) if modifier and at == start + 1 else None
    if head.lemma_.lower() in VAGUE or (head.i == start and head.lower_ in _ADVERBS and head.i + 1 < end):
        return None
    stop = _tail(doc, head, end)
    return Part(start, head, stop) if stop else None


def _tail(doc: Doc, head: Token, end: int) -> int:
    """Return where what follows a head ends, or 0 if no noun phrase goes on so."""
    at = int(head.i) + 1
    against = at + 1 < end and doc[at].text == "," and doc[at + 1].lower_ == "not"
    if at == end or doc[at].lower_ in _JOINS or (doc[at].text == "," and not against):
        return at
    if against:
        return end if _is_quiet(doc, at, end) else 0
    first = doc[at]
    if head.lemma_.lower() in SUCH and first.tag_ in _NOUN | {"DT", "PRP", "PRP$"}:
        # "the way the team writes things up"
        return end
    if not may_follow(first, end):
        return 0
    stop = at
    while stop < end and not _joins(doc[stop], head):
        stop += 1
    return stop if _is_quiet(doc, at, stop) else 0


def may_follow(first: Token, end: int) -> bool:
    """Say whether a word may come after the noun of a noun phrase."""
    low, doc = first.lower_, first.doc
    following = doc[first.i + 1] if first.i + 1 < end else None
    if low in {"what", "how", "why", "whether", "if"} or low in CONDITIONS or _is_remark(first, end):
        return False
    if low in _EACH:
        return following is not None and any(token.lemma_.lower() in _TIMES for token in doc[first.i + 1 : first.i + 4])
    if low in {"on", "off", "in", "up", "down"}:
        return following is not None and following.tag_ != "IN"
    if low == "from" and following is not None and following.tag_ == "CD":
        return not any(token.lower_ == "to" for token in doc[first.i : end])
    return first.tag_ in _AFTER or low in _AFTER_WORDS


def _is_remark(first: Token, end: int) -> bool:
    """Say whether brackets hold what somebody thinks of a thing: "the haze machine (temperamental)"."""
    inside = first.doc[first.i + 1 : end]
    closed = next((token.i for token in inside if token.text == ")"), end)
    last = first.doc[closed - 1]
    short = first.text == "(" and 1 < closed - first.i < 4
    return short and last.tag_ == "JJ" and last.lower_ in lexicon()["adj"] and last.lower_ not in lexicon()["noun"]


def _joins(token: Token, head: Token) -> bool:
    """Say whether a word joins another thing to the head itself, not to something in what follows the head."""
    if token.lower_ not in _JOINS and token.text != ",":
        return False
    following = token.nbor().lower_ if token.i + 1 < len(token.doc) else ""
    if token.text == "," and following == "not":
        return False
    if token.text == "," and following in {"how", "what", "why", "whether"}:
        return True
    if following in WH and token.text != ",":
        return True
    return bool(token.head == head or token.head.i < head.i)


def _is_quiet(doc: Doc, at: int, stop: int) -> bool:
    """Say whether what follows a head has no finite verb outside a clause of its own, and no loose end."""
    if manner_of(doc[at:stop]):
        # "the pitch without sounding pushy": who sounds so is not told.
        return False
    opened = doc[at - 1].lemma_.lower() in SUCH
    to = False
    for token in doc[at:stop]:
        low = token.lower_
        to = to or low == "to"
        if low in _SUBORDINATE or (low in _PRONOUNS and token.i == at):
            opened = True
        if token.text in {";", "?", ":", "="} or (
            token.text == "," and doc[token.i + 1 : token.i + 2].text.lower() not in _AFTER_COMMA
        ):
            return False
        if token.tag_ in _FINITE and not opened and token.dep_ != "acl" and not is_noun(token):
            return False
        if to and token.dep_ == "dobj" and token.tag_ == "NN" and token.left_edge == token and article(token):
            return False
        if token.tag_ == "VB" and token.is_alpha and not opened and not to:
            return False
    last = doc[stop - 1]
    if last.lower_ in {"first", "last"} and stop - at > 1:
        return False
    return last.tag_ not in {"IN", "TO", "DT", "PRP$", "CC"} or last.dep_ in {"prt", "advmod"}
