"""When a note is meant to be sent, and how it names the day of the conversation."""

from __future__ import annotations

from datetime import date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from thanknote.dates import WEEKDAY_FOR, business_day_after, day_name, day_of, send_on
from thanknote.errors import SettingsError
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
        (2, date(2026, 11, 21), date(2026, 11, 21)),
        (2, date(2026, 11, 22), date(2026, 11, 23)),
        (0, date(2026, 11, 20), date(2026, 11, 20)),
        (24, date(2026, 11, 18), date(2026, 11, 19)),
        (24, date(2026, 11, 20), date(2026, 11, 21)),
        (25, date(2026, 11, 18), date(2026, 11, 20)),
        (2, date(2026, 12, 31), date(2027, 1, 1)),
        (2, date(2028, 2, 28), date(2028, 2, 29)),
    ],
)
def test_a_note_is_sent_the_next_morning_and_after_a_friday_the_same_day(first: int, met: date, sent: date) -> None:
    """The next day; before a day off the same, unless the kind has to wait a day; a longer wait is kept."""
    assert send_on(kind(first, 48), met) == sent


@given(DAYS, st.integers(0, 200))
def test_a_note_is_never_sent_before_its_first_hour(met: date, first: int) -> None:
    """From a conversation late in the evening to the end of the sending day at least the kind's first hours pass."""
    sent = send_on(kind(first), met)
    assert sent
    assert sent >= met
    assert (sent - met + timedelta(days=1)) >= timedelta(hours=first)


@pytest.mark.parametrize(("decision", "sent"), [(18, 18), (19, 18), (20, 18), (21, 19), (17, 19)])
def test_a_note_is_sent_the_same_day_if_they_decide_within_two_days(decision: int, sent: int) -> None:
    """A decision that is near hurries the note; one that is past does not."""
    met = date(2026, 11, 18)
    assert send_on(kind(2, 48), met, decision_by=date(2026, 11, decision)) == date(2026, 11, sent)


def test_what_goes_by_post_goes_the_next_day() -> None:
    """A card is posted the day after, before a weekend too."""
    card = Kind(name="card", origin="card.j2", to="interviewers", medium="post", send=(0, 48))
    assert send_on(card, date(2026, 11, 20)) == date(2026, 11, 21)


def test_what_is_sent_at_once_has_no_day() -> None:
    """Nobody knows the day on which an answer comes."""
    reply = Kind(name="reply", origin="reply.j2", to="contact", medium="email", send="at once")
    assert send_on(reply, date(2026, 11, 18)) is None
    assert day_name(date(2026, 11, 18), read_on=None, language="en-US") == "November 18"


@pytest.mark.parametrize(
    ("decision", "asked", "sent", "said"),
    [
        (None, None, date(2026, 12, 2), "November 18"),
        (date(2026, 12, 2), None, date(2026, 12, 4), "November 18"),
        (date(2026, 11, 19), None, date(2026, 11, 23), "Wednesday"),
        (date(2026, 11, 19), date(2026, 11, 23), date(2026, 11, 30), "November 18"),
        (date(2026, 11, 1), None, date(2026, 12, 2), "November 18"),
    ],
)
def test_a_question_for_news_names_the_day_as_it_will_be_read(
    decision: date | None, asked: date | None, sent: date, said: str
) -> None:
    """Two weeks later the weekday means another day, so a follow-up has the date."""
    follow_up = Kind(name="follow-up", origin="follow-up.j2", to="contact", medium="email", send="after decision")
    assert send_on(follow_up, date(2026, 11, 18), decision_by=decision, asked=asked) == sent
    assert day_name(date(2026, 11, 18), read_on=sent, language="en-US") == said


@given(DAYS, st.integers(0, 30), st.sets(st.integers(0, 20)))
def test_a_business_day_is_one(day: date, number: int, off: set[int]) -> None:
    """Between a day and the n-th business day after it lie n - 1 business days, and that day is one itself."""
    holidays = {day + timedelta(days=days) for days in off}
    found = business_day_after(day, number, holidays)
    between = [day + timedelta(days=days) for days in range(1, (found - day).days + 1)]
    working = [one for one in between if one.weekday() < 5 and one not in holidays]
    assert len(working) == number
    assert not number or working[-1] == found


def test_the_calendar_has_an_end() -> None:
    """A day after the last is the last, and nothing breaks."""
    assert business_day_after(date.max, 3) == date.max
    assert send_on(kind(2, 48), date.max) == date.max


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


def test_the_day_to_count_from() -> None:
    """A date is taken as it is, of a time its day; a text is refused in a sentence that says what to write."""
    assert day_of(date(2026, 11, 22)) == day_of(datetime(2026, 11, 22, 9, 30)) == date(2026, 11, 22)  # noqa: DTZ001 - as people write it
    with pytest.raises(SettingsError, match=r"such as datetime\.date\(2026, 11, 22\), and '2026-11-22' is none"):
        day_of("2026-11-22")  # type: ignore[arg-type]
