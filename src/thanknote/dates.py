"""When a note is due, and how it names the day of the conversation."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from thanknote.kinds import Kind

WEEKDAY_FOR = timedelta(days=6)
"""How long a weekday alone names a day: after that the same weekday has come round again."""

_FRIDAY = 4


def send_on(kind: Kind, conversation: date) -> date:
    """Return the day a note of this kind is meant to be sent.

    The next morning; after a conversation on a Friday the same day, since the next morning nobody
    reads it. A kind that may not be sent within a day waits for its first hour.
    """
    wait = kind.send[0]
    if conversation.weekday() == _FRIDAY and wait < 24:
        return conversation
    days = max(1, -(-wait // 24))
    return date.fromordinal(min(conversation.toordinal() + days, date.max.toordinal()))


def day_name(day: date, *, read_on: date, language: str) -> str:
    """Return how a note that is sent on `read_on` names `day`.

    The weekday ("Wednesday") within six days of it, else the date: "November 18" or, in British
    English, "18 November". English names always, whatever the machine's locale.
    """
    weekdays = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
    if timedelta(0) <= read_on - day <= WEEKDAY_FOR:
        return weekdays[day.weekday()]
    return date_name(day, language=language)


def date_name(day: date, *, language: str, year: bool = False) -> str:
    """Return a date written out: "November 18" or, in British English, "18 November"; with its year if asked."""
    months = "January February March April May June July August September October November December".split()
    month = months[day.month - 1]
    if language == "en-GB":
        return f"{day.day} {month} {day.year}" if year else f"{day.day} {month}"
    return f"{month} {day.day}, {day.year}" if year else f"{month} {day.day}"
