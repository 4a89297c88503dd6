"""What a note says about its writer, and what it says that the reader said, by the parse of its sentences."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cache
from typing import TYPE_CHECKING

from thanknote._tables import table

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

_SUBJECTS = ("nsubj", "nsubjpass")
_ME = frozenset({"i", "we"})
_APART = frozenset({"advcl", "cc", "conj", "punct", "parataxis"})
"""What hangs on a verb and is no part of its own clause."""


@cache
def words_in(name: str) -> frozenset[str]:
    """Return a list of `grounding.yaml`."""
    words = table(__package__, "grounding.yaml")[name]
    return frozenset(words.split() if isinstance(words, str) else words)


def claims(doc: Doc) -> Iterator[list[Token]]:
    """Yield the words of each claim about the writer's work, training or time, verb or noun first."""
    for token in doc:
        low = token.lemma_.lower()
        if token.pos_ in {"VERB", "AUX"} and _is_mine(token) and not _is_open(token):
            yield from _claimed(token, low)
        elif low == "my" and token.dep_ == "poss":
            yield from _belonging(token)
        elif token.lower_ == "as" and token.dep_ == "prep" and _is_mine(token.head):
            for noun in token.children:
                if any(child.lower_ in words_in("proven") for child in noun.children):
                    yield [token, *_within(noun)]


def sayings(doc: Doc) -> Iterator[list[Token]]:
    """Yield the words that each "you said …", "as you told me, …" or "your point about …" says were the reader's."""
    for token in doc:
        if token.lower_ == "your" and token.head.lower_ in words_in("said"):
            yield from ([*_within(after)] for after in token.head.children if after.dep_ in {"prep", "acl"})
        if token.lower_ != "you" or token.dep_ not in _SUBJECTS or token.head.lemma_.lower() not in words_in("sayings"):
            continue
        verb = token.head
        # What was asked for, or may be said one day, is nobody's word yet.
        if verb.tag_ not in {"VBD", "VBN"} or _is_open(verb):
            continue
        if verb.dep_ == "advcl" and any(child.lower_ == "as" for child in verb.children):
            main = verb.head
            yield [word for word in _within(main, _APART - {"conj", "cc"}) if word not in {*verb.subtree}]
        elif verb.dep_ == "relcl":
            # "the plan you outlined" is about the plan; "what you said about tides" about tides.
            inside = {*verb.subtree} - {
                word for child in verb.children if child.dep_ == "prep" for word in child.subtree
            }
            if verb.head.lower_ not in words_in("said"):
                yield [word for word in verb.head.subtree if word not in inside]
        else:
            yield [
                word
                for child in verb.children
                if child.i > verb.i and child.dep_ in {"ccomp", "dobj", "pcomp", "prep", "xcomp", "advcl"}
                if child.lower_ != "me"
                and not (child.dep_ == "prep" and child.lower_ in {"to", "in", "on", "during", "at"})
                for word in child.subtree
            ]


def _claimed(verb: Token, low: str) -> Iterator[list[Token]]:
    children = [*verb.children]
    if low == "be":
        for child in children:
            told = {"acomp": [child], "attr": [*child.children]}.get(child.dep_, [])
            if any(one.lower_ in words_in("proven") for one in told):
                yield [*_within(child)]
    elif low in {"have", "hold", "earn", "possess", "bring", "gain", "receive", "complete", "spend"}:
        for child in children:
            if child.dep_ == "dobj" and any(word.lemma_.lower() in words_in("holdings") for word in child.subtree):
                yield [
                    verb,
                    *_within(child),
                    *(word for more in children if more.dep_ == "prep" for word in more.subtree),
                ]
    elif low in words_in("deeds") and (verb.tag_ == "VBD" or _is_perfect(verb)):
        yield [*(child for child in children if child.dep_ == "aux"), *_within(verb, _APART | {*_SUBJECTS, "advmod"})]


def _belonging(my: Token) -> Iterator[list[Token]]:
    noun = my.head
    low = noun.lemma_.lower()
    once = any(child.lemma_.lower() in words_in("former") for child in noun.children)
    if low in words_in("mine") or (once and low in words_in("posts")):
        yield [*_within(noun, {"relcl", "punct", "appos", "conj", "cc", "acl"})]


def _is_mine(verb: Token) -> bool:
    """Say whether the writer does it: "I" is its subject, or that of the verb that it is joined to."""
    subject = next((child for child in verb.children if child.dep_ in _SUBJECTS), None)
    if subject is None and verb.dep_ in {"conj", "xcomp"} and verb.head.pos_ in {"VERB", "AUX"}:
        return verb.dep_ == "conj" and _is_mine(verb.head)
    return subject is not None and subject.lower_ in _ME


def _is_open(verb: Token) -> bool:
    """Say whether a verb is denied, asked, wished for or a condition."""
    return any(
        child.dep_ == "neg" or child.tag_ == "MD" or child.lower_ in {"if", "whether", "unless", "never"}
        for child in verb.children
    )


def _is_perfect(verb: Token) -> bool:
    return verb.tag_ == "VBN" and any(child.dep_ == "aux" and child.lemma_ == "have" for child in verb.children)


def _within(token: Token, without: Iterable[str] = _APART - {"conj", "cc"}) -> Iterator[Token]:
    """Yield the words that hang on a word, but for the branches of some kinds."""
    gone = {word for child in token.children if child.dep_ in without for word in child.subtree}
    yield from (word for word in token.subtree if word not in gone)
