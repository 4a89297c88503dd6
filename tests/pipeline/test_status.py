"""A draft's status is the first that holds: needs-you, not-checked, ready; what is accepted no longer counts."""

from __future__ import annotations

import pytest

from thanknote._load import loads
from thanknote._pipeline import check, render
from thanknote.checks import CHECKS
from thanknote.draft import Draft, Finding
from thanknote.errors import EngineUnavailable


def quiet(_text: str, _language: str) -> list[Finding]:
    """Find nothing: an engine of the caller's own, so that nothing but our own checks decides."""
    return []


def gone(_text: str, _language: str) -> list[Finding]:
    """Be an engine that cannot run."""
    raise EngineUnavailable("There is no dictionary here; install one.")


def broken(_text: str, _language: str) -> list[Finding]:
    """Be an engine with a fault of its own."""
    raise ZeroDivisionError


def slotted(panel: str, lines: str = "") -> Draft:
    """Return the note to somebody of whom nothing is known, from the debrief with more lines."""
    people = panel.partition("interviewers:")[0] + "interviewers: {name: Amara Okafor}\n"
    (draft,) = render(loads(f"{people}{lines}\n"), engines=[quiet])
    return draft


def test_a_clean_note_that_was_checked_is_ready(panel: str) -> None:
    """Nothing grave found and every engine at work: the real engines have no quarrel with these notes."""
    drafts = render(loads(panel))
    assert [draft.status for draft in drafts] == ["ready"] * 3
    assert {engine.state for draft in drafts for engine in draft.engines} == {"checked"}


def test_a_slot_needs_you(panel: str) -> None:
    """Where the debrief gives nothing to say, the note waits for the candidate, whatever the engines say."""
    draft = slotted(panel)
    assert "[confirm:" in draft.body
    assert draft.status == "needs-you"


def test_an_error_of_an_engine_needs_you() -> None:
    """A misspelling that an engine finds is as grave as an error of our own."""
    assert check("I recieved the schedule.", engines=["harper"]).status == "needs-you"


def test_warnings_and_advice_need_nobody() -> None:
    """A note in which nothing is an error is ready."""
    draft = check("Hi Mair,\n\nSo  short.\n\nOwen", engines=[quiet])
    assert {finding.severity for finding in draft.findings} == {"advice", "warning"}
    assert draft.status == "ready"


def test_off_is_not_checked(panel: str) -> None:
    """Without an engine the note says so, even when nothing was found in it."""
    draft = render(loads(panel), to="Mair", engines=["off"])[0]
    assert (draft.status, [engine.state for engine in draft.engines]) == ("not-checked", ["off"])


@pytest.mark.parametrize(("engine", "says"), [(gone, "install one"), (broken, "ZeroDivisionError")])
def test_an_engine_that_cannot_run_is_not_checked(panel: str, engine: object, says: str) -> None:
    """An engine that was asked for and could not run is named with one sentence; the note is still written."""
    (draft,) = render(loads(panel), to="Mair", engines=[engine])  # type: ignore[list-item]  # any callable will do
    (state,) = draft.engines
    assert (draft.status, state.state) == ("not-checked", "unavailable")
    assert says in state.message


def test_one_engine_of_two_that_cannot_run_is_not_checked(panel: str) -> None:
    """What one engine has looked at does not stand for what another was asked to look at."""
    (draft,) = render(loads(panel), to="Mair", engines=[quiet, gone])
    assert [(state.name, state.state) for state in draft.engines] == [("quiet", "checked"), ("gone", "unavailable")]
    assert draft.status == "not-checked"


def test_needs_you_comes_before_not_checked(panel: str) -> None:
    """A note that has a slot and was not checked needs the candidate first."""
    people = panel.partition("interviewers:")[0] + "interviewers: {name: Amara Okafor}\n"
    assert [render(loads(people), engines=[engine])[0].status for engine in (gone, "off")] == ["needs-you"] * 2


def test_a_subject_that_could_not_be_checked_counts(panel: str) -> None:
    """An engine that fails on the body alone, or on the subject alone, has not checked the note."""

    def short_only(text: str, _language: str) -> list[Finding]:
        if "\n" in text:
            raise EngineUnavailable("One line at a time, please.")
        return []

    def long_only(text: str, _language: str) -> list[Finding]:
        if "\n" not in text:
            raise EngineUnavailable("No single lines, please.")
        return []

    for engine in (short_only, long_only):
        (draft,) = render(loads(panel), to="Mair", engines=[engine])
        assert (draft.subject != "", draft.status) == (True, "not-checked")


@pytest.mark.parametrize(
    "accept",
    [
        "{check: leftovers}",
        "{check: leftovers.slot}",
        "{check: leftovers, text: what you talked about}",
        "{check: leftovers.slot, text: WITH AMARA, reason: I never met her}",
        "[{check: tone}, {check: leftovers, text: nothing of the kind}, {check: leftovers}]",
    ],
)
def test_what_is_accepted_no_longer_counts(panel: str, accept: str) -> None:
    """A finding that the debrief accepts, by check, rule or words, is still shown, and needs nobody."""
    draft = slotted(panel, f"accept: {accept}")
    (slot,) = [finding for finding in draft.findings if finding.rule == "slot"]
    assert slot.accepted
    assert draft.status == "ready"


@pytest.mark.parametrize(
    "accept",
    ["{check: names}", "{check: leftovers.placeholder}", "{check: leftovers, text: Amira}", "{check: slot}"],
)
def test_what_is_not_accepted_still_counts(panel: str, accept: str) -> None:
    """Another check, another rule or other words accept nothing."""
    draft = slotted(panel, f"accept: {accept}")
    assert not any(finding.accepted for finding in draft.findings if finding.rule == "slot")
    assert draft.status == "needs-you"


def test_one_of_two_findings_is_accepted_by_its_words() -> None:
    """Accepting some words accepts no others of the same check."""
    debrief = loads(
        "candidate: {name: Ann Vega}\ncompany: Acme\nrole: Chaplain\ninterview: {date: 2026-11-18}\n"
        "interviewers: {name: Jo Day}\naccept: {check: leftovers, text: TBC}\n"
    )
    draft = check("Hi Jo, the day is TBC and the place is TODO.", debrief=debrief, engines=[quiet])
    found = [(finding.text, finding.accepted) for finding in draft.findings if finding.check == "leftovers"]
    assert found == [("TBC", True), ("TODO", False)]
    assert draft.status == "needs-you"


def test_a_check_that_is_left_out_does_not_count(panel: str) -> None:
    """Only the checks that were asked for decide; with none of them an engine's work alone makes a note ready."""
    people = panel.partition("interviewers:")[0] + "interviewers: {name: Amara Okafor}\n"
    some = [one for one in CHECKS if one.__name__ != "leftovers"]
    assert [render(loads(people), engines=[quiet], checks=checks)[0].status for checks in (some, [])] == ["ready"] * 2
