"""What a place is like, said with an adjective alone: "relaxed about tattoos", "family owned", "not sales led"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from thanknote.english.reading._shapes import is_finite, low_of
from thanknote.english.reading._turn import turn, written
from thanknote.english.tables._words import OF_A_HOUSE, OF_A_JOB

if TYPE_CHECKING:
    from spacy.tokens import Doc

_DEGREE = frozenset("not very really so quite still fully properly all genuinely pretty too super".split())
_MADE = frozenset("owned run led based focused centred centered driven minded backed friendly".split())
_NEEDS = {"big": {"on", "into"}, "strong": {"on"}, "good": {"at", "with", "to"}, "great": {"at", "with"}, "hot": {"on"}}
"""Adjectives that say something of a house with these words alone: "big on training"."""
_GOES_ON = {"IN", "TO", ",", "RB", "CC"}
_SIZES = frozenset("small big large tiny young".split())


def _of_size(doc: Doc) -> dict[str, str] | None:
    """Return "you are small enough that …", "you are small and proud of it"; None for what is not of size."""
    first, second = doc[0].lower_, low_of(doc, 1)
    made = second == "," and len(doc) == 5 and doc[4].lower_ in _MADE
    if made and first in _SIZES:
        return {"that": f"you are {first} and {doc[2].text}-{doc[4].text}"} if doc[3].text == "-" else {}
    if first in _SIZES and second == "," and len(doc) == 4 and doc[3].lower_ in _MADE:
        return {"that": f"you are {first} and {doc[2].text}-{doc[3].text}"}
    if first not in _SIZES or not (
        second == "enough" or (second in {",", "and", "but"} and low_of(doc, 2) in {"and", "proud"})
    ):
        return None
    words = turn(doc, we_is_mine=False)
    if words is None:
        return {}
    text = written(doc, words)
    for size in _SIZES:
        text = text.replace(f", {size} enough", f" and {size} enough")
    return {"that": f"you are {text.replace(', and proud', ' and proud')}"}


def character(doc: Doc) -> dict[str, str]:
    """Return "you are …" or "it is …" for an interest point that is an adjective and what belongs to it."""
    if (size := _of_size(doc)) is not None:
        return size
    if re.match(r"not (?:just|only) .+ but ", doc.text, re.IGNORECASE) and not any(is_finite(token) for token in doc):
        return {"that": f"it is {written(doc, words)}"} if (words := turn(doc, we_is_mine=False)) else {}
    return _of_house_or_job(doc)


def _of_house_or_job(doc: Doc) -> dict[str, str]:
    """Return the clause for an adjective of a house, or of a job, and what belongs to it."""
    at = 0
    while at < len(doc) - 1 and doc[at].lower_ in _DEGREE:
        at += 1
    adjective = doc[at]
    after = doc[at + 1] if at + 1 < len(doc) else None
    words = turn(doc, we_is_mine=False)
    if words is None or any(
        token.tag_ in {"VBZ", "VBP", "VBD", "MD"} and token.i > at and token.lower_ not in _MADE for token in doc
    ):
        return {}
    if doc[0].lower_ == "not" and low_of(doc, 1) in {"a", "an"}:
        return {"that": f"you are {written(doc, words)}"}
    text = written(doc, words).replace(" with no ", ", with no ")
    text = text.replace("super ", "very ", 1) if doc[0].lower_ == "super" else text
    if made := _made(doc, words, at):
        return {"that": f"you are {made}"}
    low = adjective.lower_
    if after is not None and after.text == "-" and at + 2 < len(doc):
        # "hands-on"
        low = f"{low}-{doc[at + 2].lower_}"
        after = doc[at + 3] if at + 3 < len(doc) else None
    if after is not None and (
        after.tag_ not in _GOES_ON or (after.text == "," and doc[at + 2 : at + 3].text.lower() != "not")
    ):
        return {}
    if low in _NEEDS and (after is None or after.lower_ not in _NEEDS[low]):
        return {}
    if low in _NEEDS or low in OF_A_HOUSE:
        return {"that": f"you are {text}"}
    return {"that": f"it is {text}"} if low in OF_A_JOB else {}


def _made(doc: Doc, words: list[str], at: int) -> str:
    """Return "family-owned", "very sales-led"; empty for what is no such pair."""
    rest = [token.lower_ for token in doc[at + 1 :]]
    if len(rest) == 2 and rest[0] == "-" and rest[1] in _MADE:
        return written(doc, words)
    if len(rest) == 1 and rest[0] in _MADE:
        return f"{written(doc, words, 0, at)} {words[at]}-{words[at + 1]}".strip()
    return ""
