"""Briefs for those who did not interview, for the contact, and for who stands in the debrief twice."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

import pytest

from thanknote._compose import compose
from thanknote.debrief import Debrief
from thanknote.draft import Brief
from thanknote.kinds import Kind

Make = Callable[..., Debrief]
AMARA = "Amara Okafor"
SAM = {"name": "Sam Lee", "helped_with": ["moving the last interview", "the map of the site"]}
JOY = {"name": "Joy Abara", "how": "put my name forward"}
ANAND = {"name": "Prof. Anand", "caller": "Dana Ruiz of HR", "could_mention": ["the thesis on scheduling"]}


@pytest.fixture
def brief(debrief: Make, kinds: Mapping[str, Kind]) -> Callable[..., Brief]:
    """Give a function that composes the one brief of a kind."""

    def make(kind: str, **fields: Any) -> Brief:
        interviewers = fields.pop("interviewers", [{"name": AMARA, "topics": ["the new rota"]}])
        (one,) = compose(debrief(*interviewers, **fields), [kinds[kind]])
        return one

    return make


def test_a_helper_is_thanked_for_all_they_did(brief: Callable[..., Brief]) -> None:
    """Two things that somebody did stand in one sentence, after "thank you for"."""
    helped = brief("helper", helpers=[SAM])
    assert helped.recipient.name == "Sam Lee"
    assert helped.facts["help"].doing == "moving the last interview and for the map of the site"
    assert not helped.met


def test_a_referrer_is_thanked_for_what_they_did(brief: Callable[..., Brief]) -> None:
    """What the insider did is a deed to thank for."""
    assert brief("referrer", referrers=[JOY]).facts["referral"].doing == "putting my name forward"


def test_a_reference_learns_who_may_call_and_what_would_help(brief: Callable[..., Brief]) -> None:
    """A reference's own fields reach the brief."""
    asked = brief("reference", references=[ANAND])
    assert asked.calling == "Dana Ruiz of HR"
    assert asked.facts["mention"].about == "the thesis on scheduling"


@pytest.mark.parametrize(
    "twice", [{"helpers": [{**SAM, "name": AMARA}]}, {"referrers": [{**JOY, "name": "Ms. Amara Okafor"}]}]
)
def test_who_stands_in_the_debrief_twice_gets_the_facts_of_both_places(
    brief: Callable[..., Brief], twice: dict[str, Any]
) -> None:
    """An interviewer who also helped is thanked for both in one note."""
    facts = brief("thank-you", **twice).facts
    assert facts.keys() >= {"topic"}
    assert facts.keys() & {"help", "referral"}


def test_nothing_done_for_one_is_thanked_for_in_anothers_note(debrief: Make, kinds: Mapping[str, Kind]) -> None:
    """What a helper and a referrer did stands in their own notes only."""
    whole = debrief({"name": AMARA}, helpers=[SAM], referrers=[JOY])
    thanks, helper, referrer = compose(whole, [kinds[name] for name in ("thank-you", "helper", "referrer")])
    assert not thanks.facts.keys() & {"help", "referral"}
    assert "referral" not in helper.facts
    assert "help" not in referrer.facts


def test_a_name_that_may_be_somebody_else_is_asked_about(brief: Callable[..., Brief]) -> None:
    """Sam may be Sam Lee: the finding asks, and says how to answer."""
    (finding,) = [f for f in brief("helper", helpers=[{**SAM, "name": "Amara"}]).findings if f.rule == "same-person"]
    assert AMARA in finding.message
    assert finding.path == "helpers[0].name"


def test_a_topic_of_two_people_goes_to_one_where_the_other_has_another(
    debrief: Make, kinds: Mapping[str, Kind]
) -> None:
    """Who has another topic says that first."""
    one, other = {"name": AMARA, "topics": ["the new rota"]}, {"name": "Ben Hale", "topics": ["the new rota", "pests"]}
    both = compose(debrief(one, other), [kinds["thank-you"]])
    assert [brief.facts["topic"].text for brief in both] == ["the new rota", "pests"]


def test_a_kind_has_the_facts_of_its_header_only(debrief: Make, kinds: Mapping[str, Kind]) -> None:
    """A card says one topic, so the second is reported and no fact of the card."""
    whole = debrief({"name": AMARA, "topics": ["the new rota", "pest traps"], "promised": "my notes"})
    (card,) = compose(whole, [kinds["card"]])
    assert card.facts.keys() == {"topic"}
    assert [finding.path for finding in card.findings] == ["interviewers[0].topics[1]"]


@pytest.mark.parametrize(
    ("company", "called"),
    [
        ("Haddow & Sons Ltd", "Haddow & Sons"),
        ("Harkness, Boyle & Ito LLP", "Harkness, Boyle & Ito"),
        ("St Brannock's Infirmary, Pharmacy Dept", "St Brannock's Infirmary"),
        ("Post Office", "Post Office"),
    ],
)
def test_a_company_is_called_without_its_legal_form_and_department(
    brief: Callable[..., Brief], company: str, called: str
) -> None:
    """A note names the house, of which the reader may be in another part."""
    assert brief("letter", company=company).company == called


@pytest.mark.parametrize(
    ("role", "called"),
    [("RAMP LEAD", "Ramp Lead"), ("HEAD OF IT", "Head of IT"), ("SRE", "SRE"), ("QA LEAD", "QA Lead")],
)
def test_a_shouted_role_is_said_quietly(brief: Callable[..., Brief], role: str, called: str) -> None:
    """Who types in capitals does not write to others so; acronyms stay."""
    assert brief("letter", role=role).role == called


def test_the_company_and_the_role_are_named_as_people_say_them(brief: Callable[..., Brief]) -> None:
    """Running text has no "LLP" and no ward number; the full name stays for the address of a letter."""
    said = brief("letter", company="Abelson & Rhee LLP", role="Staff Nurse, Ward 7 (nights)")
    assert (said.company, said.company_in_full, said.role) == ("Abelson & Rhee", "Abelson & Rhee LLP", "Staff Nurse")


def test_the_contact_need_not_have_interviewed(brief: Callable[..., Brief]) -> None:
    """A follow-up goes to who runs the hiring, and counts what they already got."""
    sent = [{"kind": "follow-up", "to": "Sam Lee", "on": "2026-12-04"}]
    asked = brief("follow-up", helpers=[SAM], contact="Sam Lee", sent=sent)
    assert (asked.recipient.name, asked.met, asked.contact, asked.reminders) == ("Sam Lee", False, True, 1)


@pytest.mark.parametrize(("day", "deadline"), [("2026-12-02", "December 2"), ("2026-11-10", None)])
def test_a_date_before_the_conversation_is_no_deadline(brief: Callable[..., Brief], day: str, deadline: str) -> None:
    """A question for news names the date they gave, unless it had passed before the last conversation."""
    assert brief("follow-up", interview={"date": "2026-11-18", "decision_by": day}).deadline == deadline
