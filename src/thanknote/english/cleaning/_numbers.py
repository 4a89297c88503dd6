"""Small counts in words, as a letter has them: "two titles", "three evenings a week"; measures and grades stay."""

from __future__ import annotations

import re

_SMALL = {str(number): word for number, word in enumerate("two three four five six seven eight nine".split(), 2)}
_COUNT = re.compile(
    r"(?<![\w.,:/£$€#%+-])([2-9]) "
    r"(?=(?:[a-z][\w'-]* ){0,2}?(?:[a-z][\w-]*s|people|men|women|children|staff)\b)"
)
# "Level 3 learners", "from 9 to 4 shifts", "size 6 boots": a figure that is no count.
_NO_COUNT = frozenset(
    "level stage part phase year yr size grade band class category cat tier unit room type group route bus chapter key"
    " step section ward bay zone gate platform no number page day week from to under over by and or vs versus x form"
    " line shift block schedule module set at past".split()
)
_NO_NOUN = frozenset("is was has as this does its us plus minus hours' am pm bbl across towards less".split())
_OR_MORE = re.compile(r"(?<![\w.,:/£$€#%+-])(\d[\d,.]*)\+ (?=[a-z])")
_HYPHEN = re.compile(r"\b(two|three|four|five|six|\d{1,3}) (handed|sided|wheeled|seater|stringed|storeyed|legged)\b")
_MEASURED = re.compile(r"(?<=\b[Aa] )([2-9])(?=-(?:person|man|woman|chair|site|bay|bed|star|storey|tier) [a-z])")
_FIGURES = re.compile(r"\bfrom \d|\d of \d|\d ?(?:to|/|-|–|x) ?\d")


def small_counts(text: str) -> str:
    """Return the text with counts from two to nine in words, "400+" as "more than 400" and "90 seater" with its hyphen.

    Where figures stand side by side they stay.
    """
    text = _MEASURED.sub(lambda found: _SMALL[found[1]], text)
    text = _HYPHEN.sub(r"\1-\2", _OR_MORE.sub(r"more than \1 ", text))
    if _FIGURES.search(text):
        return text
    return _COUNT.sub(lambda found: _said(text, found), text)


def _said(text: str, found: re.Match[str]) -> str:
    before = text[: found.start()].split()[-1:]
    following = text[found.end() :].split()[:3]
    if (before and before[0].lower().strip("(") in _NO_COUNT) or following[0].lower() in _NO_NOUN:
        return found[0]
    return f"{_SMALL[found[1]]} "
