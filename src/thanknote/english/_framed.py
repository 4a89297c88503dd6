"""A second look at what may be a noun phrase: read inside a sentence, where only a noun phrase fits."""

from __future__ import annotations

from typing import TYPE_CHECKING

from thanknote.english._articles import bare
from thanknote.english._shapes import is_headline, several
from thanknote.english._turn import turn, written
from thanknote.english._words import VAGUE

if TYPE_CHECKING:
    from spacy.tokens import Doc

_FRAME = "We talked about the "
_BEGIN = 4
"""Tokens of the frame."""
_NOT_NOUNS = {"VBZ", "VBD", "VBN", "IN", "TO", "MD", "WRB", "WP", "WDT", "PRP", "RB", "JJR", "VB", "VBP"}
_LONGEST = 8
"""Tokens: in longer phrases a frame persuades the parser of too much."""


def framed(doc: Doc) -> str | None:
    """Return the sentence to parse for a second look at a phrase, or None where it can be no noun phrase."""
    first = doc[0]
    if len(doc) > _LONGEST or several(doc.text) or any(token.text in {",", "?", ":"} for token in doc):
        return None
    hyphened = len(doc) > 1 and doc[1].text == "-"
    if not hyphened and first.tag_ in _NOT_NOUNS | {"DT", "PRP$", "VBG", "CD", "WP$"}:
        return None
    return f"{_FRAME}{doc.text}."


def noun_in_frame(doc: Doc) -> dict[str, str]:
    """Return the noun forms of the phrase in a framed sentence, or nothing if it is no noun phrase there either."""
    end = len(doc) - 1
    about = doc[2]
    head = next((child for child in about.children if child.dep_ == "pobj"), None)
    if (
        head is None
        or head.left_edge.i != _BEGIN - 1
        or head.right_edge.i != end - 1
        or is_headline(doc[_BEGIN:end], head)
    ):
        return {}
    if head.lemma_.lower() in VAGUE or any(token.lower_ == "instead" for token in doc):
        return {}
    if head.tag_ not in {"NN", "NNS", "NNP", "NNPS"} or any(t.tag_ in {"VBZ", "VBD", "MD"} for t in doc[_BEGIN:end]):
        return {}
    words = turn(doc, we_is_mine=True)
    if words is None:
        return {}
    many = head.tag_ in {"NNS", "NNPS"} or any(token.tag_ == "CC" for token in head.children)
    text = written(doc, words, _BEGIN, end)
    text = text if many or bare(head) else f"the {text}"
    return {"about": text, "noun": text, "plural" if many else "singular": text}
