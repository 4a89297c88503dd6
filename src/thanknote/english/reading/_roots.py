"""The word that a phrase hangs on, its subject, and whether it is finite."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

WH = frozenset({"how", "why", "what", "when", "where", "who", "which", "whether", "whose"})
FINITE = {"VBZ", "VBP", "VBD", "MD"}


def root(doc: Doc) -> Token:
    """Return the word the phrase hangs on."""
    return next(token for token in doc if token.dep_ == "ROOT")


def subject_of(verb: Token) -> Token | None:
    """Return the verb's own subject."""
    return next((child for child in verb.children if child.dep_ in {"nsubj", "nsubjpass", "expl", "csubj"}), None)


def is_finite(verb: Token) -> bool:
    """Say whether the verb, or an auxiliary of it, is finite."""
    return verb.tag_ in FINITE or any(c.tag_ in FINITE for c in verb.children if c.dep_ in {"aux", "auxpass"})


def low_of(doc: Doc, at: int) -> str:
    """Return a token's text in small letters, or nothing past the end."""
    return str(doc[at].lower_) if at < len(doc) else ""
