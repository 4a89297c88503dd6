"""What a place is like, said with an adjective alone: "relaxed about tattoos", "family owned", "not sales led"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from thanknote.english._shapes import low_of
from thanknote.english._turn import turn, written
from thanknote.english._words import OF_A_HOUSE, OF_A_JOB

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
    if first not in _SIZES or not (second == "enough" or (second in {",", "and", "but"} and low_of(doc, 2) in {"and", "proud"})):
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
    if after is not None and after.text == "-" and len(doc) == at + 3 and doc[at + 2].lower_ in _MADE:
        return {"that": f"you are {text}"}
    if after is not None and after.lower_ in _MADE and len(doc) == at + 2:
        words[at] = f"{words[at]}-{words[at + 1]}"
        words[at + 1] = ""
        return {"that": f"you are {written(doc, words)}"}
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
