"""Days in a text: weekdays, months, dates in any form, times of day."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
MONTHS = (
    "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
    "december",
)  # fmt: skip
_MONTH = "|".join((*(month.capitalize() for month in MONTHS), "Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec"))
_DAY = r"(?P<{}>\d{{1,2}})(?:st|nd|rd|th)?"
_PATTERN = re.compile(
    rf"(?<!\w)(?:(?P<weekday>{'|'.join(day.capitalize() for day in WEEKDAYS)})(?P<plural>s?)(?![\w])"
    r"|(?P<iso>\d{4}-\d{2}-\d{2})(?!\w)"
    r"|(?P<one>\d{1,2})[./](?P<two>\d{1,2})[./](?:\d{4}|\d{2})(?![\w])"
    rf"|(?P<month>{_MONTH})(?![\w'’])\.?(?:\s{_DAY.format('after')}(?!\w|:\d))?"
    rf"|{_DAY.format('before')}\s(?:of\s)?(?P<of>{_MONTH})(?!\w)"
    r"|(?P<hour>\d{1,2})(?:[:.](?P<minute>\d{2}))?\s?(?P<half>[ap])\.?m(?:\.|\b)"
    r"|(?P<clock>\d{1,2}):(?P<past>\d{2})(?![\w:]))"
)
_SCRIBBLED = re.compile(
    r"(?<![\w'’])(mon|tues?|weds?|thu|thurs?|fri|sat|sun|monday|tuesday|wednesday|thursday|friday|saturday|sunday)s?"
    r"(?![\w'’])",
    re.IGNORECASE,
)
_YEAR = re.compile(r"(?:,)? (?:19|20)\d\d(?!\w)")


@dataclass(frozen=True, slots=True)
class Day:
    """A day, a month or a time, and where it stands; what it does not say is None."""

    start: int
    end: int
    weekday: int | None = None
    """From 0, Monday."""
    plural: bool = False
    month: int | None = None
    day: int | None = None
    other: tuple[int, int] | None = None
    """Month and day the other way to read "11/12/2026"."""
    minutes: int | None = None
    """After midnight, in twelve hours: 3 p.m. and 15:00 are alike."""


def days(text: str) -> Iterator[Day]:
    """Yield the days and times of a text, in its order; "may" and "march" only as months."""
    for found in _PATTERN.finditer(text):
        start, end = found.span()
        if found["weekday"]:
            yield Day(
                start, end, weekday=WEEKDAYS.index(found["weekday"].casefold()), plural=bool(found["plural"])
            )  # fmt: skip
        elif found["iso"]:
            yield Day(start, end, month=int(found["iso"][5:7]), day=int(found["iso"][8:]))
        elif found["one"]:
            one, two = int(found["one"]), int(found["two"])
            yield Day(start, end, month=one, day=two, other=(two, one))
        elif found["month"] or found["of"]:
            name, day = found["month"] or found["of"], found["after"] or found["before"]
            if name in {"May", "March", "Mar", "Jan", "Sept"} and not day and not _is_month(text, start):
                continue
            year = _YEAR.match(text, end)
            yield Day(start, year.end() if year else end, month=_number(name), day=int(day) if day else None)
        else:
            hour, minute = int(found["hour"] or found["clock"]), int(found["minute"] or found["past"] or 0)
            yield Day(start, end, minutes=(hour % 12) * 60 + minute)


def loosely(text: str) -> Iterator[Day]:
    """Yield the days of scribbled notes, in which "fri" and "tues" are days too."""
    full = {day[:3]: day.capitalize() for day in WEEKDAYS}
    yield from days(_SCRIBBLED.sub(lambda found: full[found[1][:3].casefold()], text))


def _number(month: str) -> int:
    return next(number for number, name in enumerate(MONTHS, 1) if name.startswith(month[:3].casefold()))


def _is_month(text: str, start: int) -> bool:
    return bool(
        re.search(r"\b(?:in|by|since|until|till|from|to|of|last|next|this|early|mid|late|before|after|the)[ -]$",
                  text[max(0, start - 12) : start], re.IGNORECASE)
    )  # fmt: skip
