"""What a note says of its writer's work, training or time, by the parse of its sentences."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from thanknote.checks.grounding._clause import APART, SUBJECTS, is_open, listed, within

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

_ME = frozenset({"i", "we"})


def claims(doc: Doc) -> Iterator[list[Token]]:
    """Yield the words of each claim about the writer's work, training or time, verb or noun first."""
    for token in doc:
        low = token.lemma_.lower()
        if token.pos_ in {"VERB", "AUX"} and _is_mine(token) and not is_open(token):
            yield from _claimed(token, low)
        elif low == "my" and token.dep_ == "poss":
            yield from _belonging(token)
        elif token.lower_ == "as" and token.dep_ == "prep" and _is_mine(token.head):
            for noun in token.children:
                if any(child.lower_ in listed("proven") for child in noun.children):
                    yield [token, *within(noun)]


def _claimed(verb: Token, low: str) -> Iterator[list[Token]]:
    children = [*verb.children]
    if low == "be":
        for child in children:
            told = {"acomp": [child], "attr": [*child.children]}.get(child.dep_, [])
            if any(one.lower_ in listed("proven") for one in told):
                yield [*within(child)]
    elif low in {"have", "hold", "earn", "possess", "bring", "gain", "receive", "complete", "spend"}:
        for child in children:
            if child.dep_ == "dobj" and any(word.lemma_.lower() in listed("holdings") for word in child.subtree):
                yield [
                    verb,
                    *within(child),
                    *(word for more in children if more.dep_ == "prep" for word in more.subtree),
                ]
    elif low in listed("deeds") and (verb.tag_ == "VBD" or _is_perfect(verb)):
        yield [*(child for child in children if child.dep_ == "aux"), *within(verb, APART | {*SUBJECTS, "advmod"})]


def _belonging(my: Token) -> Iterator[list[Token]]:
    noun = my.head
    low = noun.lemma_.lower()
    once = any(child.lemma_.lower() in listed("former") for child in noun.children)
    if low in listed("mine") or (once and low in listed("posts")):
        yield [*within(noun, {"relcl", "punct", "appos", "conj", "cc", "acl"})]


def _is_mine(verb: Token) -> bool:
    """Say whether the writer does it: "I" is its subject, or that of the verb that it is joined to."""
    subject = next((child for child in verb.children if child.dep_ in SUBJECTS), None)
    if subject is None and verb.dep_ in {"conj", "xcomp"} and verb.head.pos_ in {"VERB", "AUX"}:
        return verb.dep_ == "conj" and _is_mine(verb.head)
    return subject is not None and subject.lower_ in _ME


def _is_perfect(verb: Token) -> bool:
    return verb.tag_ == "VBN" and any(child.dep_ == "aux" and child.lemma_ == "have" for child in verb.children)
