"""A second look at what may be a noun phrase: read inside a sentence, where only a noun phrase fits."""

from __future__ import annotations

from typing import TYPE_CHECKING

from thanknote.english.forming._character import compared
from thanknote.english.forming._things import things
from thanknote.english.reading._headline import headline
from thanknote.english.reading._nominal import parts
from thanknote.english.reading._shapes import several
from thanknote.english.reading._turn import turn
from thanknote.english.tables._parser import lexicon
from thanknote.english.tables._words import TO_DO, TOOLS

if TYPE_CHECKING:
    from spacy.tokens import Doc

_NOT_NOUNS = {"VBZ", "VBD", "IN", "TO", "MD", "WRB", "WP", "WDT", "PRP"}
_OWN_ARTICLE = {"DT", "PRP$", "CD", "WP$", "PDT"}
_FRAME = "We talked about"
_BEGIN = 3
"""Tokens of the frame."""


def framed(doc: Doc) -> str | None:
    """Return the sentence to parse for a second look at a phrase, or None where it can be no noun phrase."""
    first = doc[0]
    if (
        any(token.lower_ in {"we", "us", "our", "ours"} for token in doc)
        or several(doc.text)
        or compared(doc)
        or doc.text.endswith("?")
        or not doc.text[0].isalnum()
    ):
        return None
    hyphened = len(doc) > 1 and doc[1].text == "-"
    after = doc[1].tag_ if len(doc) > 1 else "IN"
    noun = first.tag_ == "VBZ" and first.lemma_.lower() in lexicon()["noun"] and after not in {"TO", "DT", "PRP$"}
    if first.lower_ in TO_DO and first.tag_ in {"VB", "VBP"}:
        return None
    noun = noun or (first.tag_ == "IN" and first.lower_ in {"till", "round", "post"} and after in {"NN", "NNS", "VBG"})
    noun = noun or (first.tag_ == "VBD" and after in {"NN", "NNS", "JJ"})
    noun = noun or first.lower_ in TOOLS
    if not hyphened and not noun and first.tag_ in _NOT_NOUNS:
        return None
    return f"{_FRAME}{'' if _has_article(doc) else ' the'} {doc.text}."


def _has_article(doc: Doc) -> bool:
    return doc[0].tag_ in _OWN_ARTICLE


def noun_in_frame(doc: Doc, phrase: Doc, field: str) -> dict[str, str]:
    """Return the noun forms of the phrase in a framed sentence, or nothing if it is no noun phrase there either.

    Args:
        doc: the parse of the sentence.
        phrase: the parse of the phrase by itself.
        field: what the phrase is for.
    """
    if doc[-1].text != ".":
        # "the storm Oct.": the parser takes the frame's full stop for the word's.
        return {}
    begin = _BEGIN + (not _has_article(phrase))
    if clipped := headline(doc, begin, len(doc) - 1, field):
        return clipped
    found = parts(doc, begin, len(doc) - 1)
    words = turn(doc, we_is_mine=True) if found else None
    return things(doc, words, found, field) if words is not None else {}
