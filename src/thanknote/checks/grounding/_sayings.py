"""What a note says that its reader said, by the parse of its sentences."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from thanknote.checks.grounding._clause import APART, SUBJECTS, is_open, listed, within

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token


def sayings(doc: Doc) -> Iterator[list[Token]]:
    """Yield the words that each "you said …", "as you told me, …" or "your point about …" says were the reader's."""
    for token in doc:
        if token.lower_ == "your" and token.head.lower_ in listed("said"):
            yield from ([*within(after)] for after in token.head.children if after.dep_ in {"prep", "acl"})
        if token.lower_ != "you" or token.dep_ not in SUBJECTS or token.head.lemma_.lower() not in listed("sayings"):
            continue
        verb = token.head
        # What was asked for, or may be said one day, is nobody's word yet.
        if verb.tag_ not in {"VBD", "VBN"} or is_open(verb):
            continue
        if verb.dep_ == "advcl" and any(child.lower_ == "as" for child in verb.children):
            main = verb.head
            yield [word for word in within(main, APART - {"conj", "cc"}) if word not in {*verb.subtree}]
        elif verb.dep_ == "relcl":
            # "the plan you outlined" is about the plan; "what you said about tides" about tides.
            inside = {*verb.subtree} - {
                word for child in verb.children if child.dep_ == "prep" for word in child.subtree
            }
            if verb.head.lower_ not in listed("said"):
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
