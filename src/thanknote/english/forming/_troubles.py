"""What troubles the reader is a topic, and nothing one is glad to hear: "the lobby getting slammed"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from thanknote.english.reading._meant import FEARS
from thanknote.english.reading._turn import written
from thanknote.english.tables._articles import article

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

_BLOWS = frozenset("bombarded clogged hammered mobbed overrun overwhelmed rammed slammed swamped".split())
_PERSONS = frozenset("he she they".split())


def troubling(doc: Doc, words: list[str], verb: Token, subject: Token) -> dict[str, str] | None:
    """Return a clause that tells of a trouble as what it is about; None where it tells of none.

    Args:
        doc: the parse of the clause.
        words: its words, turned to the writer's side.
        verb: its main verb.
        subject: the subject of that.
    """
    fear = next((child for child in verb.children if child.lower_ in FEARS), verb if verb.lower_ in FEARS else None)
    if fear is not None and subject.lower_ in _PERSONS:
        return _feared(doc, words, fear)
    if verb.lower_ not in _BLOWS:
        return None
    helper = doc[verb.i - 1]
    if helper.lemma_ not in {"get", "be"} or subject.pos_ == "PRON":
        return {}
    before = f"{article(subject)} {written(doc, words, 0, helper.i)}".strip()
    return {"about": f"{before} {'getting' if helper.lemma_ == 'get' else 'being'} {written(doc, words, verb.i)}"}


def _feared(doc: Doc, words: list[str], fear: Token) -> dict[str, str]:
    """Return what somebody is nervous about; nothing where that has a verb of its own."""
    start = fear.i + 2
    if start >= len(doc) or doc[fear.i + 1].lower_ not in {"about", "of", "for"}:
        return {}
    if any(token.tag_ in {"VBZ", "VBP", "VBD", "MD", "TO", "PRP", "CC", ","} for token in doc[start:]):
        return {}
    return {"about": written(doc, words, start)}
