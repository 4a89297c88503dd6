"""Articles: the one a noun phrase lacks, and a or an by sound."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from thanknote.english._parser import lexicon
from thanknote.english._words import COUNT, MASS

if TYPE_CHECKING:
    from spacy.tokens import Token

_BEFORE = {"det", "poss", "nummod", "predet", "quantmod", "case"}
_DETERMINERS = {"DT", "PRP$", "CD", "WP$", "PDT"}
_MASS_ENDINGS = ("ness", "ship", "ism", "care", "ware")
_COUNTED_ENDING = re.compile(
    r"(?:er|or|room|line|board|house|book|shop|desk|down|up|out|off|over|list|sheet|box|scheme|way)$"
)
_VOWEL_SOUND = re.compile(r"^(?:[aeiou]|hour|honest|honour|honor|heir|8|11(?!\d)|18(?!\d))", re.IGNORECASE)
_CONSONANT_SOUND = re.compile(r"^(?:uni(?!n|m)|use|usu|uti|ufo|uk\b|us\b|eu|one|once|ewe|u-)", re.IGNORECASE)
_SPELT = re.compile(r"^[A-Z]{2,5}s?(?![a-z])")


def article(head: Token) -> str | None:
    """Return the article a noun phrase with this head wants in front: "the", "" for none, None if that is unsure."""
    first = head.doc[head.left_edge.i]
    if any(child.dep_ in _BEFORE for child in head.children) or first.tag_ in _DETERMINERS:
        return ""
    if head.tag_ in {"NNS", "NNPS"} or bare(head):
        return ""
    low = head.lower_
    # A name by itself is a name; before a common noun it is only part of one.
    if head.tag_ == "NNP" and low not in COUNT:
        return ""
    counted = low in COUNT or _COUNTED_ENDING.search(low) or (low in lexicon()["noun"] and low in lexicon()["verb"])
    if counted or any(child.dep_ == "prep" and child.lower_ in {"of", "from"} for child in head.children):
        return "the"
    return None


def bare(head: Token) -> bool:
    """Say whether the noun stands without an article: training, patient safety, housekeeping."""
    low = head.lower_
    return low in MASS or low.endswith("ing") or (low.endswith(_MASS_ENDINGS) and low not in COUNT)


def a_or_an(word: str) -> str:
    """Return "a" or "an" by the sound a word begins with: an SRE, a UX role, an hour, a UK launch, an 8-hour shift."""
    if _SPELT.match(word) and not re.match(r"^[A-Z]{4,}", word):
        return "an" if word[0] in "AEFHILMNORSX" and not word.startswith(("NA", "SA", "RA", "LA", "FI", "HI")) else "a"
    if _CONSONANT_SOUND.match(word):
        return "a"
    return "an" if _VOWEL_SOUND.match(word) else "a"
