"""Numbers and days in a note that the debrief does not have, and those where it has others."""

from __future__ import annotations

import re
from collections.abc import Container, Iterator
from dataclasses import dataclass
from datetime import date
from functools import cache, cached_property
from typing import TYPE_CHECKING, NamedTuple

from thanknote._plan import met_on
from thanknote.checks._clauses import words_in
from thanknote.checks._days import WEEKDAYS, Day, days, loosely
from thanknote.checks._given import Given, stems
from thanknote.checks._numbers import Number, numbers
from thanknote.dates import date_name

if TYPE_CHECKING:
    from thanknote.debrief import Debrief

_SMALL = 12
"""Up to this a number may be anybody's: "a call of ten minutes"; it is only wrong where the debrief has another."""
_ALIKE = 2
"""Telling words that a sentence shares with a phrase of the debrief, so that both speak of one thing."""
_IDIOMS = frozenset({100.0, 101.0, 110.0, 1000.0, 10.0**6, 24.0, 50.0, 360.0, 365.0})
_SENTENCE_END = re.compile(r"[.!?](?=\s)|\n")
_ADDRESS = re.compile(r"(?<![^\s<(])[^\s@]{1,80}@\S+|(?:https?://|www\.)\S+")
_PHONE = re.compile(r"(?<![\w.])\+?\(?\d[\d ()./-]{5,20}\d(?![\w,%])")
_OFFER = re.compile(
    r"\b(?:will|would|could|can|may|might|shall|hope|forward|free|available|availability|if|happy|glad|welcome|until|next)\b"
    r"|['’](?:ll|d)\b",
    re.IGNORECASE,
)
_FUTURE = re.compile(r"\b(?:will|hope|forward|could|can|next|free|available|if|until|by)\b|['’]ll\b", re.IGNORECASE)
_TIME_AFTER = re.compile(r"[ -](?:minute|min|hour|day|week|month|business day|working day)s?\b")
_YEARS = re.compile(r"\+?[ -]years?\b")
_MINE = re.compile(r"\b(?:I|my|me)\b")
_MET = re.compile(
    r"\b(?:meeting|talking|speaking|seeing|having|interviewing|hosting|calling|ringing|showing|time|conversation|interview"
    r"|call|chat|panel|visit|tour|discussion|met|spoke|talked|saw|talk|speak|meet)\b[^.!?\n]{0,60}?"
    r"(?:\bon|\blast|\bthis past|\bout|\bround|\bover|\bfrom|\bof)\s(?:[A-Z][a-z]+day,?\s)?(?:the\s)?$"
)
_OURS = re.compile(r"['’]s?\s(?:[\w-]+\s)?(?:interview|conversation|call|chat|panel|discussion)\b")


class Figure(NamedTuple):
    """A number or a day that is not the debrief's."""

    start: int
    end: int
    day: bool
    wrong: bool
    """The debrief says otherwise of the same thing."""
    instead: str
    """What the debrief has in its place, if that is one thing."""


@dataclass(frozen=True)
class Figures:
    """What to compare the numbers and days of a text with."""

    debrief: Debrief
    given: Given
    path: str
    """Where the recipient stands in the debrief."""

    @cached_property
    def met(self) -> tuple[date, ...]:
        """The days on which there was an interview; for somebody who held one, that day alone."""
        every = dict.fromkeys(
            [
                self.debrief.interview.date,
                *(one.date or self.debrief.interview.date for one in self.debrief.interviewers),
            ]
        )
        return (met_on(self.debrief, self.path),) if self.path.startswith("interviewers") else tuple(every)

    @cached_property
    def dates(self) -> tuple[date, ...]:
        """Every day that the debrief names."""
        own = [one.date for one in self.debrief.interviewers if one.date]
        last = [self.debrief.interview.decision_by] if self.debrief.interview.decision_by else []
        return (self.debrief.interview.date, *own, *last, *(note.on for note in self.debrief.sent))

    def strange(self, text: str, begin: int, end: int) -> Iterator[Figure]:
        """Yield the numbers and days between two places of a text that the debrief does not have."""
        shut = [found.span() for found in _ADDRESS.finditer(text, begin, end)]
        for found in _PHONE.finditer(text, begin, end):
            digits = re.sub(r"\D", "", found[0])
            if len(digits) > 6 and not any(a <= found.start() < b for a, b in shut):
                shut.append(found.span())
        part = text[:end]
        for day in days(part):
            if day.start >= begin and not _inside(day.start, shut):
                shut.append((day.start, day.end))
                yield from self._day(text, day)
        for number in numbers(part):
            if number.start >= begin and not _inside(number.start, shut):
                yield from self._number(text, number)

    def _number(self, text: str, number: Number) -> Iterator[Figure]:
        if self._has(number):
            return
        sentence = _sentence(text, number.start, number.end)
        of_mine = bool(_YEARS.match(text, number.end) and _MINE.search(sentence))
        other = self._instead(sentence, number, 1 if of_mine else _ALIKE)
        value = number.values[0]
        small = value <= _SMALL and not (number.money or number.percent or number.ratio or of_mine)
        idiom = value in _IDIOMS and not number.money and (number.spelled or number.percent or number.ratio)
        offered = _TIME_AFTER.match(text, number.end) and _OFFER.search(sentence)
        if other is None and (small or idiom or offered):
            return
        yield Figure(number.start, number.end, day=False, wrong=other is not None, instead=other or "")

    def _has(self, number: Number) -> bool:
        known = self.given.numbers
        if number.ratio:
            return all(value in known for value in number.values)
        if number.ordinal and any(number.values[0] == day.day for day in self.dates):
            return True
        year = self.debrief.interview.date.year
        return number.values[0] in {1.0, float(year), float(year + 1)} or any(
            value in known for value in (number.values[:1] if number.money else number.values)
        )

    def _instead(self, sentence: str, number: Number, least: int) -> str | None:
        """Return the number that the debrief has in a phrase about the same thing; empty for several."""
        for phrase in self._alike(sentence, least):
            others = [
                phrase[other.start : other.end]
                for other in numbers(phrase)
                if (other.percent, other.money, other.ratio) == (number.percent, number.money, number.ratio)
            ]
            if others:
                return others[0] if len(others) == 1 else ""
        return None

    def _alike(self, sentence: str, least: int = _ALIKE) -> Iterator[str]:
        """Yield the phrases of the debrief that speak of what a sentence speaks of."""
        common = self.given.of("company", "role", "candidate.name")
        telling = stems(sentence) - _general()
        for path, phrase in self.given.phrases:
            if path.endswith(("address", "phone", "email", "company", "role", "name", "title")):
                continue
            shared = stems(phrase) & telling
            if len(shared) >= least and shared - common:
                yield phrase

    def _day(self, text: str, day: Day) -> Iterator[Figure]:
        sentence = _sentence(text, day.start, day.end)
        before, future = text[max(0, day.start - 100) : day.start], _FUTURE.search(sentence)
        ours = bool(_MET.search(before)) or (bool(_OURS.match(text, day.end)) and not re.search(r"\w", before[-1:]))
        if day.minutes is not None:
            if (
                day.minutes not in self._times()
                and day.minutes // 60 not in {n % 12 for n in self.given.numbers}
                and not _OFFER.search(sentence)
            ):
                yield Figure(day.start, day.end, day=True, wrong=False, instead="")
            return
        of_phrase = any(self._same(other, day) for phrase in self._alike(sentence) for other in loosely(phrase))
        if ours and not future and not day.plural and not of_phrase and (day.weekday is not None or day.day):
            if not any(_is(day, met) for met in self.met):
                name = self._name(day, self.met[0]) if len(self.met) == 1 else ""
                yield Figure(day.start, day.end, day=True, wrong=True, instead=name)
            return
        if self._knows(day):
            return
        others = [
            phrase[other.start : other.end]
            for phrase in self._alike(sentence)
            for other in loosely(phrase)
            if other.minutes is None
        ]
        if others or not _OFFER.search(sentence):
            yield Figure(
                day.start, day.end, day=True, wrong=bool(others), instead=others[0] if len(set(others)) == 1 else ""
            )

    def _knows(self, day: Day) -> bool:
        return any(_is(day, one) for one in self.dates) or any(self._same(one, day) for one in self.given.days)

    def _same(self, one: Day, other: Day) -> bool:
        if other.weekday is not None:
            return one.weekday == other.weekday
        return one.month == other.month and other.month is not None and (other.day is None or one.day == other.day)

    def _times(self) -> Container[int]:
        clocks = [self.debrief.interview.time, *(one.time for one in self.debrief.interviewers)]
        return {(time.hour % 12) * 60 + time.minute for time in clocks if time} | {
            day.minutes for day in self.given.days if day.minutes is not None
        }

    def _name(self, day: Day, met: date) -> str:
        return (
            WEEKDAYS[met.weekday()].capitalize()
            if day.weekday is not None
            else date_name(met, language=self.debrief.language)
        )


def _is(day: Day, met: date) -> bool:
    """Say whether this may be the day."""
    if day.weekday is not None:
        return day.weekday == met.weekday()
    if day.day is None:
        return day.month == met.month
    return (met.month, met.day) in {(day.month, day.day), day.other}


@cache
def _general() -> frozenset[str]:
    return stems(" ".join(words_in("general")))


def _sentence(text: str, start: int, end: int) -> str:
    begin = max(
        (found.end() for found in _SENTENCE_END.finditer(text, max(0, start - 200), start)), default=max(0, start - 200)
    )
    after = _SENTENCE_END.search(text, end, end + 200)
    return text[begin : after.start() if after else end + 200]


def _inside(place: int, spans: list[tuple[int, int]]) -> bool:
    return any(start <= place < end for start, end in spans)
