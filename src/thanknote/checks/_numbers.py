"""Numbers in a text, in figures or in words: "30%", "thirty percent", "95k", "two hundred and fifty"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

_UNITS = {
    word: value
    for value, word in enumerate(
        "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen"
        " seventeen eighteen nineteen".split()
    )
}
_TENS = {word: 10 * n for n, word in enumerate("twenty thirty forty fifty sixty seventy eighty ninety".split(), 2)}
_POWERS = {"hundred": 100, "thousand": 1000, "million": 10**6, "billion": 10**9}
_SHORT = {"k": 1000, "m": 10**6, "mn": 10**6, "bn": 10**9, **_POWERS}
_VAGUE = {
    "half": (50.0,), "third": (33.0,), "quarter": (25.0, 15.0), "dozen": (12.0,), "decade": (10.0,),
    "century": (100.0,), "centuries": (200.0, 100.0), "fortnight": (14.0, 2.0), "double": (2.0,), "twice": (2.0,),
    "both": (2.0,), "couple": (2.0,), "pair": (2.0,), "first": (1.0,), "second": (2.0,),
}  # fmt: skip
"""What other words say a number: "half the team" is 50% of it."""
_WORDS = "|".join(sorted((*_UNITS, *_TENS, *_POWERS), key=len, reverse=True))
_IN_WORDS = re.compile(rf"(?<![\w'’])(?<!\d )(?:{_WORDS})(?:(?:[ -]|,? and )(?:{_WORDS}))*(?![\w'’])", re.IGNORECASE)
_IN_FIGURES = re.compile(
    r"(?<![\w.,:/@#&=?+-])(?P<sum>(?:US|A|C)?[$£€¥]\s?)?(?P<number>\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?)"
    r"(?P<with>(?:[:/]\d+)+)?"
    r"(?P<unit>\s?%|(?:\s(?:per ?cent|hundred|thousand|million|billion)|\s?bn|[kKmM])(?![\w]))?"
    r"(?P<tail>'?s|st|nd|rd|th|\+|[a-z]{1,3})?(?![\w@]|[.,:/-]\d)"
)
_PERCENT = re.compile(r"\s?(?:%|per ?cent\b)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Number:
    """A number and where it stands."""

    start: int
    end: int
    values: tuple[float, ...]
    """What it may mean, the whole first; of a ratio each of its numbers."""
    money: bool = False
    percent: bool = False
    ratio: bool = False
    ordinal: bool = False
    spelled: bool = False


def numbers(text: str) -> Iterator[Number]:
    """Yield the numbers of a text; those inside a word, such as K8s, are none."""
    for found in _IN_FIGURES.finditer(text):
        first = float(found["number"].replace(",", "")[:300])
        unit = (found["unit"] or "").strip().casefold()
        # A letter after the number may be a unit of its own: "9m" is nine minutes, metres or million.
        whole = first * _SHORT.get(unit, 1)
        others = [float(part) for part in re.findall(r"\d+", (found["with"] or "")[:300])]
        yield Number(
            found.start(), found.end(),
            (first, *others) if others else (whole, first) if unit in {"m", "k"} else (whole,),
            money=bool(found["sum"]), percent=unit in {"%", "percent", "per cent"}, ratio=bool(others),
            ordinal=(found["tail"] or "") in {"st", "nd", "rd", "th"},
        )  # fmt: skip
    for found in _IN_WORDS.finditer(text):
        after = _PERCENT.match(text, found.end())
        value = _value(re.findall(r"[a-z]+", found[0].casefold()))
        end = after.end() if after else found.end()
        yield Number(found.start(), end, (value,), percent=bool(after), spelled=True)


def said(text: str) -> set[float]:
    """Return every number that a text may be said to give, in any of its forms, and the differences between two."""
    exact = {value for number in numbers(text) for value in number.values}
    exact |= {float(digits) for digits in re.findall(r"\d{1,15}", text)}
    exact |= {float(digits.replace(",", "")) for digits in re.findall(r"\d{1,3}(?:,\d{3})+", text)}
    words = re.findall(r"[a-z]+", text.casefold())
    exact |= {value for word in words for value in _VAGUE.get(word, ())}
    few = sorted(exact)[:12]
    return exact | {abs(one - other) for one in few for other in few if one != other}


def _value(words: list[str]) -> float:
    """Return the number that words such as "two hundred and fifty thousand" say."""
    whole, part = 0.0, 0.0
    for word in words:
        if word == "and":
            continue
        if word == "hundred":
            part = (part or 1) * 100
        elif word in _POWERS:
            whole, part = whole + (part or 1) * _POWERS[word], 0
        else:
            part += _UNITS.get(word, _TENS.get(word, 0))
    return whole + part
