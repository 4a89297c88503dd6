"""The plan as a whole: states, what was sent, reminders, what stays private, and days that are never wrong."""

from __future__ import annotations

import builtins
import sys
from collections.abc import Callable
from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from thanknote import Debrief, SettingsError, Step, plan
from thanknote._plan._holidays import public_holidays

Steps = Callable[..., list[Step]]
OUTCOMES = ("waiting", "rejected", "offer", "accepted_elsewhere")
DAYS = st.dates(date(2000, 1, 1), date(2099, 1, 1))


@pytest.mark.parametrize(
    ("today", "state"),
    [("11-17", "later"), ("11-18", "later"), ("11-19", "due"), ("11-20", "due"), ("11-21", "late"), ("12-24", "late")],
)
def test_a_state_goes_by_the_day(steps: Steps, today: str, state: str) -> None:
    """Later before its day, due until its last, then late."""
    (step,) = steps(today, kind="thank-you")
    assert step.state == state


def test_what_was_sent_is_done(steps: Steps) -> None:
    """A note that was sent stands with its day, and is not to do again."""
    sent = {"kind": "thank-you", "to": "Walt Pruitt", "on": "2026-11-19"}
    (done,) = [step for step in steps("11-25", sent=sent) if step.kind == "thank-you"]
    assert (done.state, done.on, done.to, done.path) == ("done", date(2026, 11, 19), "Walt Pruitt", "interviewers[0]")


def test_a_letter_that_was_sent_is_thanks(steps: Steps) -> None:
    """A kind that comes only when asked for stands in for the planned one."""
    sent = {"kind": "letter", "to": "Walt Pruitt", "on": "2026-11-19"}
    assert steps("11-25", kind="thank-you", sent=sent) == []
    assert steps("11-25", kind="letter") == []


def test_a_card_that_was_sent_leaves_the_mail_to_do(steps: Steps) -> None:
    """A card goes beside an e-mail, so the e-mail is still due."""
    sent = {"kind": "card", "to": "Walt Pruitt", "on": "2026-11-19"}
    assert [step.state for step in steps("11-20", kind="thank-you", sent=sent)] == ["due"]


def test_a_sent_kind_that_does_not_exist_is_said(steps: Steps) -> None:
    """A misspelt kind counts for nothing, and the plan says which was meant."""
    sent = {"kind": "thankyou", "to": "Walt Pruitt", "on": "2026-11-19"}
    made = steps("11-20", sent=sent)
    assert "did you mean 'thank-you'?" in made[0].what
    assert "thank-you" in [step.kind for step in made if step.state == "due"]


def test_the_second_question_is_said_to_be_the_last(steps: Steps) -> None:
    """After one question for news the next is the last, and after two there is none."""
    one, two = (
        {"kind": kind, "to": "Walt Pruitt", "on": f"2026-12-{day}"}
        for kind, day in (("call", "02"), ("follow-up", "10"))
    )
    assert [step.what for step in steps("12-03", kind="follow-up", sent=[one])] == [
        "Send the follow-up note by e-mail, for the second and last time."
    ]
    assert steps("12-20", kind="follow-up", sent=[one, two]) == []


def test_somebody_named_twice_is_thanked_once(steps: Steps) -> None:
    """Who interviewed and helped gets one note."""
    made = steps("11-19", helpers={"name": "Walt Pruitt"})
    assert [step.kind for step in made if step.kind and not step.optional and step.state == "due"] == ["thank-you"]


@pytest.mark.parametrize("outcome", OUTCOMES)
def test_reminders_come_last_and_have_no_day(steps: Steps, outcome: str) -> None:
    """What belongs in no note stands below the days."""
    made = steps("11-19", outcome=outcome)
    states = [step.state for step in made]
    assert states.index("reminder") == len(states) - states.count("reminder")
    assert all(not step.kind and step.on is None for step in made if step.state == "reminder")
    assert any("social media" in step.what for step in made)


def test_what_to_keep_in_mind_while_waiting(steps: Steps) -> None:
    """Keep applying, do not quit."""
    said = " ".join(step.what for step in steps("11-19"))
    assert "Keep applying" in said
    assert "Do not quit" in said


def test_of_what_is_private_only_the_questions_show(steps: Steps) -> None:
    """The questions that stumped are to look up, another offer is a reason to speak; no other private word is here."""
    private = {
        "went_well": ["wwell"], "to_improve": ["timprove"], "stumped_by": ["what is scion wood?"],
        "red_flags": ["rflags"], "other_offers": ["ooffers"], "notes": ["nnotes"],
    }  # fmt: skip
    made = steps("11-19", private=private)
    assert [step.what for step in made if "scion" in step.what] == ["Look up what stumped you: what is scion wood?"]
    (offer,) = [step for step in made if "another offer" in step.what]
    assert (offer.state, offer.to, offer.on) == ("due", "Walt Pruitt", None)
    assert not [word for word in ("wwell", "timprove", "rflags", "ooffers", "nnotes") if word in repr(made)]


def test_no_other_offer_no_word_of_it(steps: Steps) -> None:
    """Nobody is told to speak of an offer that is not there, or after the end."""
    assert "another offer" not in repr(steps("11-19"))
    assert "another offer" not in repr(steps("11-19", private={"other_offers": "one"}, outcome="rejected"))


def test_public_holidays_are_no_business_days(steps: Steps) -> None:
    """Two business days after Wednesday, 2026-11-25 in the United States are Monday, since Thursday is Thanksgiving."""
    made = {
        country: steps(
            "11-18", kind="follow-up", candidate={"name": "Ines", "country": country},
            interview={"date": "2026-11-18", "decision_by": "2026-11-25"},
        )[0].on
        for country in ("US", "GB", None)
    }  # fmt: skip
    assert made == {"US": date(2026, 11, 30), "GB": date(2026, 11, 27), None: date(2026, 11, 27)}


def test_a_holiday_gives_thanks_another_day(steps: Steps) -> None:
    """After a conversation on the eve of a holiday the same day is best, and the day after the holiday on time."""
    candidate, interview = {"name": "Ines", "country": "GB"}, {"date": "2026-12-24"}
    (step,) = steps("12-24", kind="thank-you", candidate=candidate, interview=interview)
    assert (step.on, step.by) == (date(2026, 12, 24), date(2026, 12, 29))


def test_without_the_library_only_weekends_count(steps: Steps, monkeypatch: pytest.MonkeyPatch) -> None:
    """Who gave a country and lacks the library is told how to get it; the real import, made to fail."""
    real = builtins.__import__

    def without(name: str, *rest: Any) -> Any:
        if name == "holidays":
            raise ImportError
        return real(name, *rest)

    public_holidays.cache_clear()
    with monkeypatch.context() as patch:
        patch.delitem(sys.modules, "holidays", raising=False)
        patch.setattr(builtins, "__import__", without)
        made = steps("11-18", candidate={"name": "Ines", "country": "US"})
    public_holidays.cache_clear()
    assert "pip install 'thanknote[holidays]'" in made[-1].what
    assert "holidays" not in repr(steps("11-18"))


def test_a_country_without_known_holidays_is_said(steps: Steps) -> None:
    """A code that no country has leaves the weekends, and the plan says so."""
    assert (
        "the public holidays of ZZ are not known" in steps("11-18", candidate={"name": "I", "country": "ZZ"})[-1].what
    )


def test_a_wrong_setting_is_a_sentence(make: Callable[..., Debrief]) -> None:
    """A setting that does not exist is an error with the nearest that does."""
    with pytest.raises(SettingsError, match="did you mean 'follow_up_days'"):
        plan(make(checks={"timing": {"follow_up_day": 3}}))


def test_plain_values(steps: Steps) -> None:
    """A step as plain values has its days as text."""
    (step,) = steps("11-19", kind="thank-you")
    assert step.to_dict() == {
        "what": "Send the thank-you note by e-mail.", "state": "due", "kind": "thank-you", "to": "Walt Pruitt",
        "path": "interviewers[0]", "on": "2026-11-19", "by": "2026-11-20", "optional": False,
    }  # fmt: skip


@given(
    DAYS,
    st.none() | st.integers(-30, 60),
    st.integers(-40, 120),
    st.sampled_from(OUTCOMES),
    st.sampled_from([None, "US", "GB", "DE"]),
    st.sampled_from([None, "email", "phone", "linkedin", "post"]),
    st.lists(
        st.tuples(st.sampled_from(["thank-you", "follow-up", "call", "card", "x"]), st.integers(0, 60)), max_size=3
    ),
)
def test_no_day_is_wrong(  # noqa: PLR0917 - hypothesis hands them over in this order
    met: date, decision: int | None, later: int, outcome: str, country: str | None, prefers: str | None,
    sent: list[tuple[str, int]],
) -> None:  # fmt: skip
    """No note is due before the interview, no question for news on a day off, and no window ends before its day."""
    debrief = Debrief(
        candidate={"name": "Ines", "country": country}, company="Orchards", role="Foreman", outcome=outcome,
        interview={"date": met, "decision_by": None if decision is None else met + timedelta(days=decision)},
        interviewers=[{"name": "Walt", "prefers": prefers}], helpers=[{"name": "Sam"}], references=[{"name": "Li"}],
        sent=[{"kind": kind, "to": "Walt", "on": met + timedelta(days=days)} for kind, days in sent],
    )  # fmt: skip
    today = met + timedelta(days=later)
    for step in plan(debrief, today=today):
        if step.state in {"done", "reminder"} or step.on is None:
            continue
        assert step.on >= met
        assert (step.state == "later") == (today < step.on)
        assert step.by is None or step.by >= step.on
        if step.kind in {"follow-up", "call"}:
            assert step.on.weekday() < 5
            assert step.on not in public_holidays(country).days
