"""When a note is meant to be sent, and how it names the day of the conversation."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from thanknote.dates import WEEKDAY_FOR, day_name, send_on
from thanknote.kinds import Kind

WEEKDAYS = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()
DAYS = st.dates(min_value=date(2000, 1, 10), max_value=date(2099, 12, 1))


def kind(first: int, last: int | None = None) -> Kind:
    """Return a kind that is sent between two hours after the conversation."""
    return Kind(name="mine", origin="mine.j2", to="interviewers", medium="email", send=(first, last))


@pytest.mark.parametrize(
    ("first", "met", "sent"),
    [
        (2, date(2026, 11, 18), date(2026, 11, 19)),
        (0, date(2026, 11, 18), date(2026, 11, 19)),
        (2, date(2026, 11, 20), date(2026, 11, 20)),
        (0, date(2026, 11, 20), date(2026, 11, 20)),
        (24, date(2026, 11, 18), date(2026, 11, 19)),
        (24, date(2026, 11, 20), date(2026, 11, 21)),
        (25, date(2026, 11, 18), date(2026, 11, 20)),
        (2, date(2026, 12, 31), date(2027, 1, 1)),
        (2, date(2028, 2, 28), date(2028, 2, 29)),
    ],
)
def test_a_note_is_sent_the_next_morning_and_after_a_friday_the_same_day(first: int, met: date, sent: date) -> None:
    """The next day; on a Friday the same, unless the kind has to wait a day; a longer wait is kept."""
    assert send_on(kind(first, 48), met) == sent


@given(DAYS, st.integers(0, 200))
def test_a_note_is_never_sent_before_its_first_hour(met: date, first: int) -> None:
    """From a conversation late in the evening to the end of the sending day at least the kind's first hours pass."""
    sent = send_on(kind(first), met)
    assert sent >= met
    assert (sent - met + timedelta(days=1)) >= timedelta(hours=first)


@pytest.mark.parametrize(
    ("read_on", "language", "said"),
    [
        (date(2026, 11, 18), "en-US", "Wednesday"),
        (date(2026, 11, 19), "en-GB", "Wednesday"),
        (date(2026, 11, 24), "en-US", "Wednesday"),
        (date(2026, 11, 25), "en-US", "November 18"),
        (date(2026, 11, 25), "en-GB", "18 November"),
        (date(2027, 3, 1), "en-US", "November 18"),
        (date(2026, 11, 17), "en-US", "November 18"),
    ],
)
def test_a_day_is_a_weekday_for_six_days_and_then_a_date(read_on: date, language: str, said: str) -> None:
    """After a week the weekday would be another one; a day to come is always a date."""
    assert day_name(date(2026, 11, 18), read_on=read_on, language=language) == said


@given(DAYS, st.integers(-10, 30))
def test_a_weekday_names_one_day_only(met: date, later: int) -> None:
    """Whoever reads a weekday on the day it was written for finds just one such day in the week behind."""
    read_on = met + timedelta(days=later)
    said = day_name(met, read_on=read_on, language="en-US")
    behind = [read_on - timedelta(days=days) for days in range(WEEKDAY_FOR.days + 1)]
    if said in WEEKDAYS:
        assert [day for day in behind if WEEKDAYS[day.weekday()] == said] == [met]
    else:
        assert met not in behind
        assert said.endswith(f" {met.day}")
