"""The writer's own side: what they did, have and can do (strengths, fit), and what they share with the reader."""

from __future__ import annotations

from typing import TYPE_CHECKING

from thanknote.english._shapes import Shape, clipped, root, several
from thanknote.english._turn import written
from thanknote.english._words import NO_DEED, REPORTING, TIME_NOUNS

if TYPE_CHECKING:
    from spacy.tokens import Doc

_HAD = frozenset("degree licence license diploma certificate qualification permit ticket".split())
_AFTER_STATE = {"in", "as", "at", "by", "since", "to", "with"}


def mine(doc: Doc, shape: Shape, words: list[str]) -> dict[str, str]:
    """Return what the writer did or has."""
    if any(token.lower_ in {"they", "she", "he", "you", "your", "their"} for token in doc):
        return {}
    if root(doc).lemma_.lower() in REPORTING or (doc[0].lower_ in NO_DEED and doc[1:2].text.lower() in _AFTER_STATE):
        return {}
    if shape == "deed":
        return {"did": written(doc, words)}
    first = doc[0].lower_
    if shape == "clause" and first == "i":
        verb = root(doc)
        if verb.i == 1 and verb.tag_ == "VBD" and verb.lemma_ not in {"have", "be"}:
            return {"did": written(doc, words, 1)}
        if verb.i == 1 and verb.lemma_ == "have":
            return {"have": written(doc, words, 2)}
    head = root(doc)
    bare = head.tag_ == "NN" and doc[head.left_edge.i].tag_ not in {"DT", "CD", "PRP$"}
    if shape == "noun" and head.lemma_.lower() in TIME_NOUNS and any(token.like_num for token in doc):
        links = {child.lower_ for child in head.children if child.dep_ == "prep"}
        if links and not links & {"of", "in", "as", "with", "at"}:
            return {}
        return {"years": written(doc, words)}
    if shape == "noun" and head.lower_ in _HAD and not bare:
        return {"have": written(doc, words)}
    return {}


def shared(doc: Doc, words: list[str]) -> dict[str, str]:
    """Return what writer and reader share, as a clause: "we both started at community newspapers"."""
    if clipped(doc) or several(doc.text):
        return {}
    text = written(doc, words)
    low = text.lower()
    if low.startswith(("we both ", "we are both ", "we were both ", "we all ", "we share ", "we have both ")):
        return {"we": text}
    if low.startswith("both ") and len(doc) > 1:
        following = doc[1]
        if following.tag_ in {"VBD", "VBP", "VBN"}:
            return {"we": f"we {text}"}
        if following.tag_ == "IN" and following.lower_ == "from":
            return {"we": f"we are {text}"}
    return {}
