"""Whether a day or a time of a note is the debrief's, or a wrong one."""

from __future__ import annotations

import re
from collections.abc import Container, Iterator
from datetime import date

from thanknote.checks._days import WEEKDAYS, Day, loosely
from thanknote.checks.grounding._figure import OFFER, Figure, sentence_around
from thanknote.checks.grounding._known import Known
from thanknote.dates import date_name

_FUTURE = re.compile(r"\b(?:will|hope|forward|could|can|next|free|available|if|until|by)\b|['’]ll\b", re.IGNORECASE)
_MET = re.compile(
    r"\b(?:meeting|talking|speaking|seeing|having|interviewing|hosting|calling|ringing|showing|time|conversation|interview"
    r"|call|chat|panel|visit|tour|discussion|met|spoke|talked|saw|talk|speak|meet)\b[^.!?\n]{0,60}?"
    r"(?:\bon|\blast|\bthis past|\bout|\bround|\bover|\bfrom|\bof)\s(?:[A-Z][a-z]+day,?\s)?(?:the\s)?$"
)
_OURS = re.compile(r"['’]s?\s(?:[\w-]+\s)?(?:interview|conversation|call|chat|panel|discussion)\b")


def strange_day(known: Known, text: str, day: Day) -> Iterator[Figure]:
    """Yield the day if the debrief has none or another, unless it is one that the writer offers."""
    sentence = sentence_around(text, day.start, day.end)
    before, future = text[max(0, day.start - 100) : day.start], _FUTURE.search(sentence)
    ours = bool(_MET.search(before)) or (bool(_OURS.match(text, day.end)) and not re.search(r"\w", before[-1:]))
    if day.minutes is not None:
        if (
            day.minutes not in _times(known)
            and day.minutes // 60 not in {n % 12 for n in known.given.numbers}
            and not OFFER.search(sentence)
        ):
            yield Figure(day.start, day.end, day=True, wrong=False, instead="")
        return
    of_phrase = any(_same(other, day) for phrase in known.alike(sentence) for other in loosely(phrase))
    if ours and not future and not day.plural and not of_phrase and (day.weekday is not None or day.day):
        if not any(_is(day, met) for met in known.met):
            name = _name(known, day, known.met[0]) if len(known.met) == 1 else ""
            yield Figure(day.start, day.end, day=True, wrong=True, instead=name)
        return
    if _knows(known, day):
        return
    others = [
        phrase[other.start : other.end]
        for phrase in known.alike(sentence)
        for other in loosely(phrase)
        if other.minutes is None
    ]
    if others or not OFFER.search(sentence):
        yield Figure(
            day.start, day.end, day=True, wrong=bool(others), instead=others[0] if len(set(others)) == 1 else ""
        )


def _knows(known: Known, day: Day) -> bool:
    return any(_is(day, one) for one in known.dates) or any(_same(one, day) for one in known.given.days)


def _same(one: Day, other: Day) -> bool:
    if other.weekday is not None:
        return one.weekday == other.weekday
    return one.month == other.month and other.month is not None and (other.day is None or one.day == other.day)


def _times(known: Known) -> Container[int]:
    clocks = [known.debrief.interview.time, *(one.time for one in known.debrief.interviewers)]
    return {(time.hour % 12) * 60 + time.minute for time in clocks if time} | {
        day.minutes for day in known.given.days if day.minutes is not None
    }


def _name(known: Known, day: Day, met: date) -> str:
    return (
        WEEKDAYS[met.weekday()].capitalize()
        if day.weekday is not None
        else date_name(met, language=known.debrief.language)
    )


def _is(day: Day, met: date) -> bool:
    """Say whether this may be the day."""
    if day.weekday is not None:
        return day.weekday == met.weekday()
    if day.day is None:
        return day.month == met.month
    return (met.month, met.day) in {(day.month, day.day), day.other}
