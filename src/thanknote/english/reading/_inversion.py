"""The order of a question: auxiliary before subject."""

from __future__ import annotations

from typing import TYPE_CHECKING

from thanknote.english.reading._roots import WH, root, subject_of

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

_NOUNS = {"NN", "NNS", "NNP", "NNPS"}


def inversion(doc: Doc) -> tuple[Token, Token] | None:
    """Return auxiliary and subject where the one stands before the other: "do they handle", "is the lab open"."""
    head = root(doc)
    if (passive := _inverted_passive(doc)) is not None:
        return passive
    candidates = [head, *(t for t in doc if t.dep_ in {"ccomp", "advcl", "xcomp", "relcl"} and t.head == head)]
    for verb in candidates:
        subject = subject_of(verb)
        helper = next((c for c in verb.children if c.dep_ in {"aux", "auxpass"}), None)
        if helper is None and verb.lemma_ == "be":
            helper = verb
        if subject is not None and helper is not None and helper.i < subject.left_edge.i and subject.lower_ not in WH:
            return helper, subject
        if helper is not None and helper == verb and subject is None:
            # "what is the onboarding like": the parser takes what follows for an attribute.
            other = next((c for c in verb.children if c.dep_ in {"attr", "acomp"} and c.i > verb.i), None)
            if (
                other is not None
                and doc[0].lower_ in WH
                and doc[0].dep_ in {"attr", "nsubj", "advmod", "pobj"}
                and verb.i == 1
            ):
                return helper, other
    return None


def _inverted_passive(doc: Doc) -> tuple[Token, Token] | None:
    """Return auxiliary and subject of "how are falls reviewed", which the parser reads otherwise."""
    if (
        len(doc) < 4
        or doc[0].lower_ not in WH - {"who", "what", "which"}
        or doc[1].lower_ not in {"is", "are", "was", "were"}
    ):
        return None
    done = next((token for token in doc[3:] if token.tag_ in {"VBN", "VBD"}), None)
    if done is None or doc[done.i - 1].tag_ not in _NOUNS | {"VBZ"}:
        return None
    return doc[1], doc[done.i - 1]
