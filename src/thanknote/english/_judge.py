"""The judge of finished sentences: what no person would write is struck, and another wording is chosen."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

_SENTENCE = re.compile(r"[^.!?\n]+(?:[.!?](?=\w)[^.!?\n]*)*[.!?]?")
_SLOT = re.compile(r"\[[^\]\n]*\]")
# A feeling word, or its root, twice in one note sounds like a machine; so do a note's stock nouns side by side.
_ROOTS = {
    root: re.compile(rf"\b{root}\w*", re.IGNORECASE)
    for root in (
        "enjoy",
        "glad",
        "pleas",
        "appreciat",
        "lovely",
        "appeal",
        "grateful",
        "look forward",
        "draw",
        "attract",
        "hear(?:ing)?\\b",
        "interest",
    )
}
_TWICE = re.compile(r"\b(?:too|also)\b", re.IGNORECASE)
_STOCK = re.compile(r"\b(?:conversation|talk|hear|find|time|position|role|post|experience)\w*", re.IGNORECASE)
_SPLICE = re.compile(
    r"(?<!\.)\.\.(?!\.)|,,|\(\s|\s\)|\babout (?:that|we|they|you|she|he|I)\s|\b(\w+) \1\b", re.IGNORECASE
)
_DOUBLED_WELL = frozenset({"had", "that"})


class Fault(NamedTuple):
    """A stretch of a note that does not read well."""

    start: int
    end: int
    hard: bool
    """It is wrong, not only unlovely: what holds it must not stand, whatever is left."""


def sentences(text: str) -> list[re.Match[str]]:
    """Return the sentences of a note, by place, without a parse: lines and full stops are enough for our own words."""
    return [found for found in _SENTENCE.finditer(text) if any(char.isalnum() for char in found[0])]


def judge(text: str) -> Iterator[Fault]:
    """Yield the faults of a note, each at the later of the two places that make it one."""
    for found in _SPLICE.finditer(text):
        if (found[1] or "").lower() not in _DOUBLED_WELL and not _in_slot(text, found.start()):
            yield Fault(found.start(), found.end(), hard=True)
    for pattern in (*_ROOTS.values(), _TWICE):
        for found in list(pattern.finditer(text))[1:]:
            yield Fault(found.start(), found.end(), hard=False)
    before = None
    for found in sentences(text):
        words = re.findall(r"[\w'’]+", found[0])
        start = found.start() + len(found[0]) - len(found[0].lstrip())
        if before is not None and len(words) > 3:
            if words[:2] == before[0][:2] or (words[0] == "I" == before[0][0]):
                yield Fault(start, found.end(), hard=False)
            if set(map(str.lower, _STOCK.findall(found[0]))) & set(map(str.lower, _STOCK.findall(before[1]))):
                yield Fault(start, found.end(), hard=False)
        if len(words) > 3:
            before = (words, found[0])


def _in_slot(text: str, at: int) -> bool:
    return any(slot.start() <= at < slot.end() for slot in _SLOT.finditer(text))
