"""What a place is like, said with an adjective alone: "relaxed about tattoos", "family owned", "not sales led"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from thanknote.english.reading._roots import is_finite, low_of
from thanknote.english.reading._turn import turn, written
from thanknote.english.tables._articles import is_mass
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


_MORE = re.compile(r"(?:more|less) ([a-z-]+(?: [a-z-]+)?) than ([a-z-]+(?: [a-z-]+)?)", re.IGNORECASE)
_OWNED = re.compile(r"(?:(not an? [\w -]+?) but )?((?:\w+ly )?\w+)[ -](owned|run|led)(?:,? since ((?:\w+ )?\d{4}))?")
_NO_QUALITY = frozenset(
    "the a an my our your his her their most many any other others before usual average expected ever elsewhere just"
    " needed that enough we they i he she some all".split()
)


def compared(doc: Doc) -> str:
    """Return "more deskside than remote", where one quality is set beside another; empty for an amount of things."""
    found = _MORE.fullmatch(doc.text)
    if not found or any(token.tag_ in {"NNS", "RB"} or token.lower_ in _NO_QUALITY for token in doc[1:]):
        return ""
    return "" if is_mass(doc[1]) or low_of(doc, 2) == "of" else str(doc.text)


def _owned(text: str) -> str:
    """Return "are not a chain but have been family-owned since 1962"; empty for what is no such phrase."""
    found = _OWNED.fullmatch(text)
    if not found or not (found[1] or found[4]):
        return ""
    made = f"{found[2].replace(' ', '-') if found[2].endswith('ly') else found[2]}-{found[3]}"
    since = f"have been {made} since {found[4]}" if found[4] else made
    return f"are {found[1][:1].lower()}{found[1][1:]} but {since}" if found[1] else since


def character(doc: Doc) -> dict[str, str]:
    """Return "you are …" or "it is …" for an interest point that is an adjective and what belongs to it."""
    if (size := _of_size(doc)) is not None:
        return size
    if more := compared(doc):
        return {"that": f"it is {more}"}
    if owned := _owned(doc.text):
        return {"that": f"you {owned}"}
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
    if low == "free" and after is not None and after.lower_ in {"for", "to", "at"} and doc[at + 2 : at + 3].text:
        return {"that": f"it is {text}"}
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
