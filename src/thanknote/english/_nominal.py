"""Noun phrases by parts of speech: what is joined in one, the head of each part, and what may follow a head."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from thanknote.english._articles import article, is_plural
from thanknote.english._parser import lexicon
from thanknote.english._shapes import WH
from thanknote.english._words import CONDITIONS, VAGUE

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

_NOUN = {"NN", "NNS", "NNP", "NNPS"}
_BEFORE = {"NN", "FW", "JJ", "JJR", "JJS", "VBN", "VBG", "POS", "HYPH", "``", "''", "$", "VBD"}
_FINITE = {"VBZ", "VBP", "VBD", "MD"}
_JOINS = {"and", "or"}
# What may follow a head: a preposition, a participle, a relative clause, a time, an aside.
_AFTER = {"IN", "TO", "VBN", "VBG", "WDT", "WP", "WRB", "WP$", "CD", "-LRB-"}
_AFTER_WORDS = frozenset(
    "that twice once any anymore out both next last daily weekly monthly nightly here abroad outdoors online"
    " overnight together per they nobody everyone anyone available instead inside outside they he she you I i".split()
)
_SUBORDINATE = WH | {"that", "if", "because", "while", "before", "after", "until", "since", "so", "as", "than", "whoever", "whatever"}
_ADVERBS = {"home", "today", "tomorrow", "yesterday"}
_AFTER_COMMA = WH | {"not", "with", "without", "including", "especially", "even", "and", "or"}
_SUCH = {"way", "reason", "moment"}
_EACH = {"a", "an", "every", "each", "all", "this"}
_TIMES = frozenset("day week month year hour night morning evening afternoon shift term season quarter time head".split()) | {
    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "weekend", "spring", "summer", "autumn",
    "winter", "christmas", "easter", "session", "visit", "round", "sprint", "site", "room", "line", "patient", "minute",
}  # fmt: skip
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
    if any(part.head is None for part in found[:-1]) and len(found) != 2:
        return []
    if found and found[-1].head is None:
        return []
    # "the new layout, deli counter first": what follows one comma alone may be anything.
    if any(doc[part.start].tag_ == "CD" for part in found[1:]) and doc[start].tag_ != "CD" and len(found) > 2:
        return []
    if any(doc[part.start].lower_ == "no" and doc[part.start + 1].text != "-" for part in found[1:]):
        return []
    commas = [token.i for token in doc[start:end] if token.text == "," and any(p.end == token.i for p in found)]
    joined = any(token.lower_ in _JOINS for token in doc[found[-1].start - 2 : found[-1].start]) if found else False
    return [] if commas and not joined and not doc[found[-1].start].lower_ in WH else found


def _is_figures(doc: Doc, start: int, end: int) -> bool:
    """Say whether a stretch is mostly figures: "32 beds, 1:5", "FCR 1.13"."""
    figures = sum(any(char.isdigit() for char in token.text) and token.nbor().text != "-" for token in doc[start : end - 1])
    figures += any(char.isdigit() for char in doc[end - 1].text)
    words = sum(token.is_alpha for token in doc[start:end])
    short = words == 1 and doc[start].text.isupper() and not doc[end - 1].text.isdigit()
    return figures * 2 > words or (figures > 0 and short)


def head_of(doc: Doc, start: int, end: int) -> Token | None:
    """Return the noun that heads the run of words a stretch begins with, joined ones included: "van and tools"."""
    head, at = _head(doc, start, end)
    while head is not None and at == head.i + 1 and at < end and doc[at].tag_ == "CC":
        other, after = _head(doc, at + 1, end)
        if other is None:
            break
        head, at = other, after
    return head


def _helper(token: Token) -> bool:
    """Say whether this turns a clause into a question: "and is it counted"."""
    return token.tag_ == "CC" and token.doc[token.i + 1 : token.i + 2].text.lower() in {"is", "are", "do", "does", "can", "will"}


def is_noun(token: Token) -> bool:
    """Say whether this is a noun, also where the parser takes a plural for a verb: "patch tests"."""
    low = token.lower_
    if token.pos_ == "PRON" and low != "ones":
        return False
    if token.tag_ in _NOUN:
        words = lexicon()
        hyphened = token.i > 0 and token.nbor(-1).text == "-"
        before_noun = token.i + 1 < len(token.doc) and token.nbor().tag_ in _NOUN | {"VBG"}
        return token.tag_ != "NN" or hyphened or low in words["noun"] or low not in words["adj"] or not before_noun
    if token.tag_ == "JJ":
        return not any(low in lexicon()[part] for part in ("adj", "adv", "verb")) and low.isalpha() and not low.endswith("ed")
    if token.tag_ == "RB":
        return low in lexicon()["noun"] and low not in lexicon()["adv"]
    inside = token.dep_ in {"pobj", "compound", "conj", "nmod", "ROOT"} and token.tag_ in {"VBZ", "VB", "VBP"}
    return inside and token.lemma_.lower() in lexicon()["noun"]


def _part(doc: Doc, start: int, end: int) -> Part | None:
    head, at = _head(doc, start, end)
    if head is None:
        modifier = at > start and at < end and doc[at].lower_ in {"and", "or"} and doc[at - 1].tag_ in {"JJ", "VBN"}
        return Part(start, None, at) if modifier and at == start + 1 else None
    if head.lemma_.lower() in VAGUE or (head.i == start and head.lower_ in _ADVERBS and head.i + 1 < end):
        return None
    stop = _tail(doc, head, end)
    return Part(start, head, stop) if stop else None


def _head(doc: Doc, start: int, end: int) -> tuple[Token | None, int]:
    """Return the last noun of the run of words that begins a noun phrase, and where the run ends."""
    head: Token | None = None
    at = start
    while at < end:
        token = doc[at]
        following = doc[at + 1] if at + 1 < end else None
        if head is not None and token.lower_ in {"next", "last", "this"}:
            break
        if head is not None and _is_ing_noun(doc, start, head, token, following):
            head, at = token, at + 1
            break
        if head is not None and _ends_run(head, token, following):
            break
        if is_noun(token) or _is_noun_there(head, token, following):
            head = token
        elif token.tag_ in {"DT", "PDT", "PRP$", "WP$"} or token.lower_ == "all":
            if at > start and doc[at - 1].tag_ not in {"DT", "PDT"}:
                break
        elif token.tag_ == "CD":
            # "patch tests 48 hours before": a time of its own.
            if head is not None and following is not None and (is_plural(following) or following.text == "%"):
                break
        elif token.tag_ in {"RB", "RBR", "RBS"}:
            if (head is not None and token.lower_ != "first") or following is None or following.tag_ not in _BEFORE | {"HYPH", "NN", "NNS"}:
                break
        elif at == start and token.tag_ == "IN" and following is not None and following.tag_ in _NOUN:
            pass
        elif token.text == "/" and not doc[at - 1].whitespace_ and not token.whitespace_:
            pass
        elif token.tag_ == "IN" and _hyphened(doc, at, end):
            pass
        elif token.tag_ not in _BEFORE and not _hyphened(doc, at, end):
            break
        at += 1
    if head is None and at > start + 1 and doc[at - 1].tag_ == "VBG":
        # "lone working", "joined-up thinking"
        head = doc[at - 1]
    return head, at


def _ends_run(head: Token, token: Token, following: Token | None) -> bool:
    """Say whether a word after a noun begins what follows it: "the way Amina's team …", "operators being booked"."""
    if head.lemma_.lower() in _SUCH and head.i > 0 and head.nbor(-1).lower_ == "the" and token.tag_ in {"NNP", "NN"}:
        return True
    if not is_plural(head) or token.tag_ not in {"VBN", "VBD", "VBG"}:
        return False
    opens = following is not None and following.tag_ in {"DT", "PRP$", "IN", "TO", "PRP", "RP", "RB"}
    return token.tag_ != "VBG" or token.lower_ == "being" or opens


def _is_ing_noun(doc: Doc, start: int, head: Token, token: Token, following: Token | None) -> bool:
    """Say whether a word in -ing right after a noun is what the phrase is about: "price matching"."""
    ends = following is None or following.tag_ in {"IN", "CC", ",", "-LRB-"}
    bare = doc[start].tag_ not in {"DT", "PRP$", "CD"} and head.i == token.i - 1 and not is_plural(head)
    return token.tag_ == "VBG" and ends and bare and token.lower_ != "being"


def _is_noun_there(head: Token | None, token: Token, following: Token | None) -> bool:
    """Say whether a bare verb after a plural, in a phrase that is no clause, is a noun: "falls huddle every morning"."""
    after = following is None or following.tag_ in {"DT", "IN", "."} or (head is not None and head.tag_ == "NN")
    return (
        head is not None
        and head.tag_ in {"NN", "NNS"}
        and token.tag_ in {"VB", "VBP"}
        and after
        and token.dep_ not in {"relcl", "conj"}
        and token.lower_ in lexicon()["noun"]
    )


def _hyphened(doc: Doc, at: int, end: int) -> bool:
    """Say whether a hyphen ties the word to a neighbour: "on-call", "load-in"."""
    return (at + 1 < end and doc[at + 1].text == "-" and not doc[at].whitespace_) or (
        at > 0 and doc[at - 1].text == "-" and not doc[at - 1].whitespace_ and not doc[at - 2].whitespace_
    )


def _tail(doc: Doc, head: Token, end: int) -> int:
    """Return where what follows a head ends, or 0 if no noun phrase goes on so."""
    at = head.i + 1
    against = at + 1 < end and doc[at].text == "," and doc[at + 1].lower_ == "not"
    if at == end or doc[at].lower_ in _JOINS or (doc[at].text == "," and not against):
        return at
    if against:
        return end if _is_quiet(doc, at, end) else 0
    first = doc[at]
    if head.lemma_.lower() in _SUCH and first.tag_ in _NOUN | {"DT", "PRP", "PRP$"}:
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
    if low in {"what", "how", "why", "whether", "if"} or low in CONDITIONS:
        return False
    if low in _EACH:
        return following is not None and any(token.lemma_.lower() in _TIMES for token in doc[first.i + 1 : first.i + 4])
    if low in {"on", "off", "in", "up", "down"}:
        return following is not None and following.tag_ != "IN"
    if low == "from" and following is not None and following.tag_ == "CD":
        return not any(token.lower_ == "to" for token in doc[first.i : end])
    return first.tag_ in _AFTER or low in _AFTER_WORDS


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
    return token.head == head or token.head.i < head.i


def _is_quiet(doc: Doc, at: int, stop: int) -> bool:
    """Say whether what follows a head has no finite verb outside a clause of its own, and no loose end."""
    opened = doc[at - 1].lemma_.lower() in _SUCH
    to = False
    for token in doc[at:stop]:
        low = token.lower_
        to = to or low == "to"
        if low in _SUBORDINATE or (low in _PRONOUNS and token.i == at):
            opened = True
        if token.text in {";", "?", ":", "="} or (token.text == "," and doc[token.i + 1 : token.i + 2].text.lower() not in _AFTER_COMMA):
            return False
        if token.tag_ in _FINITE and not opened and token.dep_ != "acl" and not is_noun(token):
            return False
        if to and token.dep_ == "dobj" and token.tag_ == "NN" and token.left_edge == token and article(token):
            return False
        if token.tag_ == "VB" and not opened and not to:
            return False
    last = doc[stop - 1]
    if last.lower_ in {"first", "last"} and stop - at > 1:
        return False
    return last.tag_ not in {"IN", "TO", "DT", "PRP$", "CC"} or last.dep_ in {"prt", "advmod"}
