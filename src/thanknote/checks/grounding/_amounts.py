"""Whether a number of a note is the debrief's, anybody's, or a wrong one."""

from __future__ import annotations

import re
from collections.abc import Iterator

from thanknote.checks._numbers import Number, numbers
from thanknote.checks.grounding._figure import OFFER, Figure, sentence_around
from thanknote.checks.grounding._known import ALIKE, Known

_SMALL = 12
"""Up to this a number may be anybody's: "a call of ten minutes"; it is only wrong where the debrief has another."""
_IDIOMS = frozenset({100.0, 101.0, 110.0, 1000.0, 10.0**6, 24.0, 50.0, 360.0, 365.0})
_TIME_AFTER = re.compile(r"[ -](?:minute|min|hour|day|week|month|business day|working day)s?\b")
_YEARS = re.compile(r"\+?[ -]years?\b")
_MINE = re.compile(r"\b(?:I|my|me)\b")


def strange_number(known: Known, text: str, number: Number) -> Iterator[Figure]:
    """Yield the number if the debrief has none or another, unless it may be anybody's."""
    if _has(known, number):
        return
    sentence = sentence_around(text, number.start, number.end)
    of_mine = bool(_YEARS.match(text, number.end) and _MINE.search(sentence))
    other = _instead(known, sentence, number, 1 if of_mine else ALIKE)
    value = number.values[0]
    small = value <= _SMALL and not (number.money or number.percent or number.ratio or of_mine)
    idiom = value in _IDIOMS and not number.money and (number.spelled or number.percent or number.ratio)
    offered = _TIME_AFTER.match(text, number.end) and OFFER.search(sentence)
    if other is None and (small or idiom or offered):
        return
    yield Figure(number.start, number.end, day=False, wrong=other is not None, instead=other or "")


def _has(known: Known, number: Number) -> bool:
    given = known.given.numbers
    if number.ratio:
        return all(value in given for value in number.values)
    if number.ordinal and any(number.values[0] == day.day for day in known.dates):
        return True
    year = known.debrief.interview.date.year
    return number.values[0] in {1.0, float(year), float(year + 1)} or any(
        value in given for value in (number.values[:1] if number.money else number.values)
    )


def _instead(known: Known, sentence: str, number: Number, least: int) -> str | None:
    """Return the number that the debrief has in a phrase about the same thing; empty for several."""
    for phrase in known.alike(sentence, least):
        others = [
            phrase[other.start : other.end]
            for other in numbers(phrase)
            if (other.percent, other.money, other.ratio) == (number.percent, number.money, number.ratio)
        ]
        if others:
            return others[0] if len(others) == 1 else ""
    return None
