"""When a note is due, and how it names the day of the conversation."""

from __future__ import annotations

from collections.abc import Container
from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING

from thanknote.errors import SettingsError

if TYPE_CHECKING:
    from thanknote.kinds import Kind

WEEKDAY_FOR = timedelta(days=6)
"""How long a weekday alone names a day: after that the same weekday has come round again."""
FOLLOW_UP_DAYS = 14
"""Days to wait for news where nobody gave a date."""
AFTER_DECISION = 2
"""Business days to wait after the date they gave."""
BETWEEN_FOLLOW_UPS = 7
"""Days from one question for news to the next."""
MOST_FOLLOW_UPS = 2

_WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_SATURDAY = 5
_SOON = timedelta(days=2)


def day_of(today: date | None) -> date:
    """Return the day to count from: the machine's, if none is given.

    Raises:
        SettingsError: it is no date.
    """
    if today is None or isinstance(today, datetime):
        return (today or datetime.now().astimezone()).date()
    if not isinstance(today, date):
        raise SettingsError(f"today must be a date, such as datetime.date(2026, 11, 22), and {today!r} is none.")
    return today


def send_on(
    kind: Kind,
    conversation: date,
    *,
    decision_by: date | None = None,
    asked: date | None = None,
    wait: int = FOLLOW_UP_DAYS,
    holidays: Container[date] = (),
) -> date | None:
    """Return the day a note of this kind is meant to be sent; None for one that has no day of its own.

    The next morning; the same day when that is no business day, since nobody reads it then, or when they
    decide within two days, unless it goes by post. A kind that may not be sent within a day waits for its
    first hour. A question for news waits for two business days after the date they gave, or for two weeks, and a
    second one for a week after the first.

    Args:
        kind: the kind; its `Send:` says what counts.
        conversation: the day of the conversation.
        decision_by: the day they gave for a decision.
        asked: the day of the last question for news.
        wait: days to wait for news where nobody gave a date.
        holidays: days that are no business days; Saturdays and Sundays never are.
    """
    if kind.send == "at once":
        return None
    if kind.send == "after decision":
        if asked:
            return business_day_after(later(asked, BETWEEN_FOLLOW_UPS - 1), 1, holidays)
        if decision_by and decision_by >= conversation:
            return business_day_after(decision_by, AFTER_DECISION, holidays)
        return business_day_after(later(conversation, wait - 1), 1, holidays)
    first = kind.send[0]
    tomorrow = later(conversation, 1)
    soon = decision_by is not None and timedelta(0) <= decision_by - conversation <= _SOON
    unread = business_day_after(conversation, 1, holidays) != tomorrow
    if first < 24 and kind.medium != "post" and (soon or unread):
        return conversation
    return later(conversation, max(1, -(-first // 24)))


def business_day_after(day: date, number: int, holidays: Container[date] = ()) -> date:
    """Return the business day that comes `number` business days after `day`; `holidays` are none, nor are weekends."""
    while number > 0 and day < date.max:
        day = later(day, 1)
        number -= day.weekday() < _SATURDAY and day not in holidays
    return day


def plain_date(day: date) -> str:
    """Return a day as the plan writes it: "Friday, 2026-12-04"."""
    return f"{_WEEKDAYS[day.weekday()]}, {day.isoformat()}"


def later(day: date, days: int) -> date:
    """Return the day so many days later, or the last day there is."""
    return date.fromordinal(min(day.toordinal() + days, date.max.toordinal()))


def day_name(day: date, *, read_on: date | None, language: str) -> str:
    """Return how a note that is sent on `read_on` names `day`.

    The weekday ("Wednesday") within six days of it, else the date: "November 18" or, in British
    English, "18 November". English names always, whatever the machine's locale.
    """
    if read_on and timedelta(0) <= read_on - day <= WEEKDAY_FOR:
        return _WEEKDAYS[day.weekday()]
    return date_name(day, language=language)


def date_name(day: date, *, language: str, year: bool = False) -> str:
    """Return a date written out: "November 18" or, in British English, "18 November"; with its year if asked."""
    months = "January February March April May June July August September October November December".split()
    month = months[day.month - 1]
    if language == "en-GB":
        return f"{day.day} {month} {day.year}" if year else f"{day.day} {month}"
    return f"{month} {day.day}, {day.year}" if year else f"{month} {day.day}"
