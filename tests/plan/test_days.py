"""The days of each kind of note, one fact each."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

from thanknote import Step

Steps = Callable[..., list[Step]]


def day(text: str) -> date:
    """Return a day of 2026 or, from "1-" on, of the year that is written."""
    return date.fromisoformat(text if len(text) > 5 else f"2026-{text}")


def interview(on: str, decision: str | None = None) -> dict[str, Any]:
    """Return what the debrief says of the interview."""
    return {"date": f"2026-{on}", "decision_by": decision and f"2026-{decision}"}


@pytest.mark.parametrize(
    ("met", "decision", "on", "by"),
    [
        ("11-18", None, "11-19", "11-20"),
        ("11-16", None, "11-17", "11-18"),
        ("11-20", None, "11-20", "11-23"),
        ("11-21", None, "11-21", "11-23"),
        ("11-22", None, "11-23", "11-24"),
        ("11-19", None, "11-20", "11-21"),
        ("11-18", "11-20", "11-18", "11-18"),
        ("11-18", "11-18", "11-18", "11-18"),
        ("11-18", "11-21", "11-19", "11-20"),
        ("11-18", "11-10", "11-19", "11-20"),
    ],
)
def test_thanks_by_mail(steps: Steps, met: str, decision: str | None, on: str, by: str) -> None:
    """The next morning, at most two days; on a Friday the same day, and Monday is on time; the same day if it urges."""
    (step,) = steps("11-22", kind="thank-you", interview=interview(met, decision))
    assert (step.on, step.by) == (day(on), day(by))


def test_each_round_has_its_own_days(steps: Steps) -> None:
    """Who was met on another day is thanked by that day."""
    people = [{"name": "Walt Pruitt"}, {"name": "Ann Vega", "date": "2026-11-24"}]
    assert [step.on for step in steps("11-18", kind="thank-you", interviewers=people)] == [day("11-19"), day("11-25")]


def test_a_card_is_posted_the_next_day_beside_the_mail(steps: Steps) -> None:
    """A card is optional beside an e-mail, and goes the day after, on a Friday too."""
    (step,) = steps("11-20", kind="card", interview=interview("11-20"))
    assert (step.on, step.optional) == (day("11-21"), True)


def test_a_card_replaces_the_mail_for_who_prefers_post(steps: Steps) -> None:
    """Who prefers post gets the card and no e-mail."""
    people = {"name": "Walt Pruitt", "prefers": "post"}
    (step,) = steps("11-19", kind="card", interviewers=people)
    assert (step.state, step.optional) == ("due", False)
    assert steps("11-19", kind="thank-you", interviewers=people) == []


def test_an_invitation_is_from_a_day_after(steps: Steps) -> None:
    """LinkedIn is optional, from 24 hours after, without an end, and the plan says that invitations are few."""
    (step,) = steps("11-18", kind="linkedin")
    assert (step.on, step.by, step.state, step.optional) == (day("11-19"), None, "later", True)
    assert "only a few with a note each month" in step.what


def test_an_invitation_replaces_the_mail_for_who_prefers_it(steps: Steps) -> None:
    """Who prefers LinkedIn gets the invitation and no e-mail."""
    people = {"name": "Walt Pruitt", "prefers": "linkedin"}
    (step,) = steps("11-19", kind="linkedin", interviewers=people)
    assert not step.optional
    assert steps("11-19", kind="thank-you", interviewers=people) == []


@pytest.mark.parametrize(("kind", "field"), [("helper", "helpers"), ("referrer", "referrers")])
@pytest.mark.parametrize("outcome", ["waiting", "rejected", "offer", "accepted_elsewhere"])
def test_who_helped_is_thanked_like_an_interviewer(steps: Steps, kind: str, field: str, outcome: str) -> None:
    """The next morning, however it ended."""
    (step,) = steps("11-19", kind=kind, outcome=outcome, **{field: {"name": "Sam Lee"}})
    assert (step.on, step.by, step.state) == (day("11-19"), day("11-20"), "due")


def test_references_hear_at_once(steps: Steps) -> None:
    """References are told the day their names are given, before anybody calls, and not after the end."""
    people = {"name": "Li Anand"}
    (step,) = steps("11-18", kind="reference", references=people)
    assert (step.on, step.state) == (None, "due")
    assert "before anybody calls" in step.what
    assert steps("11-18", kind="reference", references=people, outcome="rejected") == []


@pytest.mark.parametrize(
    ("met", "decision", "on"),
    [
        ("11-18", "12-02", "12-04"),
        ("11-18", "12-03", "12-07"),
        ("11-18", "12-04", "12-08"),
        ("11-18", "12-05", "12-08"),
        ("11-18", None, "12-02"),
        ("11-21", None, "12-07"),
        ("11-18", "11-10", "12-02"),
    ],
)
def test_news_is_asked_for_two_business_days_after_the_date_they_gave(
    steps: Steps, met: str, decision: str | None, on: str
) -> None:
    """Without a date, after two weeks; never on a weekend."""
    first, second = steps("11-18", kind="follow-up", interview=interview(met, decision))
    assert first.on == day(on)
    assert (second.on, second.state) == (date.fromordinal(day(on).toordinal() + 7), "later")


def test_how_long_to_wait_without_a_date_is_a_setting(steps: Steps) -> None:
    """`checks: {timing: {follow_up_days: 5}}` waits five days."""
    settings = {"timing": {"follow_up_days": "5"}}
    assert steps("11-18", kind="follow-up", checks=settings)[0].on == day("11-23")


def test_news_is_waited_for_from_the_last_conversation(steps: Steps) -> None:
    """Where rounds were on several days, the last counts."""
    people = [{"name": "Walt Pruitt"}, {"name": "Ann Vega", "date": "2026-11-24"}]
    assert steps("11-18", kind="follow-up", interviewers=people)[0].on == day("12-08")


def test_a_second_question_comes_a_week_after_the_first(steps: Steps) -> None:
    """After the first there is one more, and it is the last."""
    sent = [{"kind": "follow-up", "to": "Walt Pruitt", "on": "2026-12-04"}]
    (step,) = steps("12-05", kind="follow-up", sent=sent)
    assert (step.on, step.state) == (day("12-11"), "later")
    assert steps("12-30", kind="follow-up", sent=[*sent, {**sent[0], "on": "2026-12-11"}]) == []


def test_who_prefers_the_phone_is_called(steps: Steps) -> None:
    """The contact who prefers the phone is asked by a call, everybody else by e-mail, nobody by both."""
    people = {"name": "Walt Pruitt", "prefers": "phone"}
    assert [step.kind for step in steps("12-02", interviewers=people) if step.on == day("12-02")] == ["call"]
    assert [step.kind for step in steps("12-02") if step.on == day("12-02")] == ["follow-up"]


@pytest.mark.parametrize(("outcome", "kind"), [("rejected", "rejection-reply"), ("accepted_elsewhere", "withdrawal")])
def test_the_end_is_answered_at_once(steps: Steps, outcome: str, kind: str) -> None:
    """A no is answered, and an application withdrawn, as soon as may be; nothing more is asked or hoped."""
    made = steps("11-24", outcome=outcome)
    assert [(step.kind, step.state) for step in made if step.kind and not step.optional] == [(kind, "due")]


def test_an_offer_ends_the_questions(steps: Steps) -> None:
    """Once they have made an offer nobody asks for news."""
    assert steps("12-20", kind="follow-up", outcome="offer") == []
