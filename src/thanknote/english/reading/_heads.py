"""The noun that heads a run of words, found by parts of speech: the parser misreads what hangs on what in a note."""

from __future__ import annotations

from typing import TYPE_CHECKING

from thanknote.english.tables._articles import is_plural
from thanknote.english.tables._parser import lexicon

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

_NOUN = {"NN", "NNS", "NNP", "NNPS"}
_BEFORE = {"NN", "FW", "JJ", "JJR", "JJS", "VBN", "VBG", "POS", "HYPH", "``", "''", "$", "VBD"}
SUCH = {"way", "reason", "moment"}
"""Nouns that a whole clause follows: "the way the team writes things up"."""


def head_of(doc: Doc, start: int, end: int) -> Token | None:
    """Return the noun that heads the run of words a stretch begins with, joined ones included: "van and tools"."""
    head, at = head_run(doc, start, end)
    while head is not None and at == head.i + 1 and at < end and doc[at].tag_ == "CC":
        other, after = head_run(doc, at + 1, end)
        if other is None:
            break
        head, at = other, after
    return head


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
        return (
            not any(low in lexicon()[part] for part in ("adj", "adv", "verb"))
            and low.isalpha()
            and not low.endswith("ed")
        )
    if token.tag_ == "RB":
        return low in lexicon()["noun"] and low not in lexicon()["adv"]
    inside = token.dep_ in {"pobj", "compound", "conj", "nmod", "ROOT"} and token.tag_ in {"VBZ", "VB", "VBP"}
    return inside and token.lemma_.lower() in lexicon()["noun"]


def head_run(doc: Doc, start: int, end: int) -> tuple[Token | None, int]:
    """Return the last noun of the run of words that begins a noun phrase, and where the run ends."""
    head: Token | None = None
    at = start
    while at < end:
        token = doc[at]
        following = doc[at + 1] if at + 1 < end else None
        if head is not None and _is_ing_noun(doc, start, head, token, following):
            head, at = token, at + 1
            break
        if head is not None and _ends_run(head, token, following):
            break
        if is_noun(token) or _is_noun_there(head, token, following):
            head = token
        elif not _goes_on(token, following, head, start, end):
            break
        at += 1
    if head is None and at > start + 1 and doc[at - 1].tag_ == "VBG":
        # "lone working", "joined-up thinking"
        head = doc[at - 1]
    return head, at


def _goes_on(token: Token, following: Token | None, head: Token | None, start: int, end: int) -> bool:
    """Say whether a word that is no noun may stand in such a run."""
    doc, tag = token.doc, token.tag_
    if tag in {"DT", "PDT", "PRP$", "WP$"} or token.lower_ == "all":
        return bool(token.i == start or doc[token.i - 1].tag_ in {"DT", "PDT"})
    if tag == "CD":
        # "patch tests 48 hours before": a time of its own.
        return head is None or following is None or not (is_plural(following) or following.text == "%")
    if tag in {"RB", "RBR", "RBS"}:
        alone = head is not None and token.lower_ != "first"
        return not alone and following is not None and following.tag_ in _BEFORE | _NOUN
    if tag == "IN" and token.i == start and following is not None and following.tag_ in _NOUN:
        return True
    slash = token.text == "/" and not token.whitespace_ and not doc[token.i - 1].whitespace_
    return slash or tag in _BEFORE or _hyphened(doc, token.i, end)


def _ends_run(head: Token, token: Token, following: Token | None) -> bool:
    """Say whether a word after a noun begins what follows it: "the way Amina's team …", "operators being booked"."""
    if token.lower_ in {"next", "last", "this"}:
        return True
    if (
        head.lemma_.lower() in SUCH
        and head.i > 0
        and head.nbor(-1).lower_ == "the"
        and token.tag_ in {"NNP", "NN", "NNS"}
    ):
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
    """Say whether a bare verb after a noun, in what is no clause, is a noun too: "falls huddle every morning"."""
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
