"""The ways to ask for notes: by kind, what is due, all that apply; and notes that are refused."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from thanknote import Debrief, Draft, SettingsError, TemplateError, render, save

Make = Callable[..., Debrief]
PANEL = [
    {"name": "Walt Pruitt", "topics": ["grafting cider varieties onto dwarf stock"]},
    {"name": "Ann Vega", "topics": ["the cold store"], "prefers": "post"},
    {"name": "Ken Kim", "topics": ["picking crews from two valleys"], "prefers": "linkedin"},
    {"name": "Li Na", "topics": ["spraying at night"], "date": "2026-11-24"},
]


def notes(debrief: Debrief, kinds: Any, today: str, **how: Any) -> list[Draft]:
    """Return the notes of a day in 2026, unchecked by engines."""
    return render(debrief, kinds=kinds, today=date.fromisoformat(f"2026-{today}"), engines=["off"], **how)


def named(drafts: list[Draft]) -> list[tuple[str, str]]:
    """Return kind and reader of each note."""
    return [(draft.kind, draft.to.name) for draft in drafts]


@pytest.fixture(scope="module")
def panel(make: Make) -> Debrief:
    """Four interviewers with wishes of their own, a helper and a reference."""
    return make(interviewers=PANEL, helpers={"name": "Sam Lee"}, references={"name": "Prof. Anand"}, contact="Sam Lee")


def test_due_is_what_the_day_asks_for(panel: Debrief) -> None:
    """On the morning after, those met the day before, each by one medium, and the references; not who is met later."""
    assert sorted(named(notes(panel, "due", "11-19"))) == [
        ("card", "Ann Vega"), ("helper", "Sam Lee"), ("linkedin", "Ken Kim"), ("reference", "Prof. Anand"),
        ("thank-you", "Walt Pruitt"),
    ]  # fmt: skip


def test_due_is_nothing_before_its_day(make: Make) -> None:
    """On the evening of the interview nothing is due."""
    assert notes(make(), "due", "11-18") == []


def test_due_takes_what_is_late_and_says_so(make: Make) -> None:
    """A late note is still due, with a finding."""
    (draft,) = notes(make(), "due", "11-30")
    assert "too-late" in [finding.rule for finding in draft.findings]


def test_due_leaves_out_what_was_sent(make: Make) -> None:
    """What was sent is not due again; the question for news is, from its day on."""
    sent = {"kind": "thank-you", "to": "Walt Pruitt", "on": "2026-11-19"}
    assert notes(make(sent=sent), "due", "12-01") == []
    assert named(notes(make(sent=sent), "due", "12-02")) == [("follow-up", "Walt Pruitt")]


def test_all_takes_what_may_be_sent_today(panel: Debrief) -> None:
    """On the evening of the interview thanks may be written already; an invitation and a question may not."""
    assert sorted(named(notes(panel, "all", "11-18"))) == [
        ("card", "Ann Vega"), ("helper", "Sam Lee"), ("reference", "Prof. Anand"), ("thank-you", "Li Na"),
        ("thank-you", "Walt Pruitt"),
    ]  # fmt: skip


def test_all_gives_nobody_thanks_twice(panel: Debrief) -> None:
    """One medium to each person."""
    people = [name for kind, name in named(notes(panel, "all", "11-26")) if kind in {"thank-you", "card", "linkedin"}]
    assert sorted(people) == ["Ann Vega", "Ken Kim", "Li Na", "Walt Pruitt"]


def test_all_after_a_no_is_the_reply_to_it(make: Make) -> None:
    """After a no the only note is the reply."""
    assert named(notes(make(outcome="rejected"), "all", "11-30")) == [("rejection-reply", "Walt Pruitt")]


def test_all_can_be_kept_to_somebody(panel: Debrief) -> None:
    """`to` keeps whatever is asked for to the people it names."""
    assert named(notes(panel, "all", "11-20", to="Vega")) == [("card", "Ann Vega")]
    assert notes(panel, "due", "11-19", to="Li Na") == []
    with pytest.raises(SettingsError, match="Zebedee"):
        notes(panel, "due", "11-19", to="Zebedee")


@pytest.mark.parametrize("kinds", ["all", "due"])
def test_the_words_are_those_of_the_kind_asked_for_by_name(panel: Debrief, kinds: str) -> None:
    """However a note is asked for, and with whatever others, its words are the same."""
    for draft in notes(panel, kinds, "11-26"):
        alone = notes(panel, draft.kind, "11-26", to=draft.to.name)
        assert (draft.subject, draft.body) in [(one.subject, one.body) for one in alone]


def test_a_kind_of_ones_own_takes_part_by_its_header(make: Make, tmp_path: Path) -> None:
    """A template with `Plan: yes` and its days is due like our own; without it, it is asked for by name."""
    head = "To: interviewers\nMedium: email\nSend: 72h-\nOutcome: waiting\n"
    (tmp_path / "portfolio.j2").write_text(f"{head}Plan: yes\n\nDear {{{{ name }}}}, here are my trees.\n")
    (tmp_path / "seeds.j2").write_text(f"{head}\nDear {{{{ name }}}}, here are my seeds.\n")
    debrief = make(sent={"kind": "thank-you", "to": "Walt Pruitt", "on": "2026-11-19"})
    assert named(notes(debrief, "due", "11-20", templates=tmp_path)) == []
    assert named(notes(debrief, "due", "11-21", templates=tmp_path)) == [("portfolio", "Walt Pruitt")]
    (refused,) = notes(make(outcome="offer"), "seeds", "11-30", templates=tmp_path)
    assert refused.status == "refused"


@pytest.mark.parametrize("name", ["all", "due"])
def test_no_kind_is_called_all_or_due(make: Make, tmp_path: Path, name: str) -> None:
    """A template of that name would never be reached, so it is an error."""
    (tmp_path / f"{name}.j2").write_text("To: contact\nMedium: email\n\nHello.\n")
    with pytest.raises(TemplateError, match="another name"):
        notes(make(), "thank-you", "11-19", templates=tmp_path)


def test_a_premium_account_has_room_for_more(make: Make) -> None:
    """With `premium` an invitation may have 300 characters, and leaves out less."""
    topic = "grafting old cider varieties onto dwarf stock in the lower orchard by the river"
    debrief = make(
        interviewers={"name": "Walt Pruitt", "topics": topic},
        candidate={"name": "Maria Ines Coelho da Silva e Vasconcelos"},
    )
    (plain,), (premium,) = (notes(debrief, "linkedin", "11-20", premium=more) for more in (False, True))
    assert len(plain.body) <= 200
    assert len(plain.body) < len(premium.body) <= 300
    assert "touch" in premium.body


REFUSED = [
    ("thank-you", "11-20", {"outcome": "rejected"}, "rejection-reply"),
    ("card", "11-20", {"outcome": "rejected"}, "rejection-reply"),
    ("letter", "11-20", {"outcome": "accepted_elsewhere"}, "withdrawal"),
    ("follow-up", "12-20", {"outcome": "rejected"}, "rejection-reply"),
    ("call", "12-20", {"outcome": "accepted_elsewhere"}, "withdrawal"),
    ("follow-up", "12-20", {"outcome": "offer"}, ""),
    ("follow-up", "11-20", {}, ""),
    ("call", "12-20", {"interviewers": {"name": "Walt Pruitt", "prefers": "email"}}, "follow-up"),
    ("rejection-reply", "12-20", {}, ""),
    ("withdrawal", "12-20", {}, ""),
    ("rejection-reply", "12-20", {"outcome": "accepted_elsewhere"}, "withdrawal"),
    ("linkedin", "11-18", {}, ""),
]


@pytest.mark.parametrize(("kind", "today", "changes", "instead"), REFUSED)
def test_a_note_that_should_not_be_sent_is_refused(
    make: Make, kind: str, today: str, changes: dict[str, Any], instead: str
) -> None:
    """It has no words, no engine reads it, and its one finding says why and what fits instead."""
    (draft,) = notes(make(**changes), kind, today)
    assert (draft.status, draft.subject, draft.body, draft.engines) == ("refused", "", "", ())
    (finding,) = draft.findings
    assert (finding.check, finding.rule, finding.severity, finding.part) == ("timing", "refused", "error", "debrief")
    assert (f"--kind {instead}." in finding.message) == bool(instead)
    assert finding.message in str(draft)


@pytest.mark.parametrize("outcome", ["waiting", "rejected", "offer", "accepted_elsewhere"])
def test_an_invitation_fits_whatever_the_outcome(make: Make, outcome: str) -> None:
    """LinkedIn is never refused for how it ended."""
    (draft,) = notes(make(outcome=outcome), "linkedin", "11-20")
    assert draft.body


def test_a_refused_note_changes_no_other(make: Make) -> None:
    """Of two readers one is refused; the other's words are those of a day on which both are written."""
    debrief = make(interviewers=PANEL)
    before = {draft.to.name: draft.body for draft in notes(debrief, "linkedin", "11-19")}
    after = {draft.to.name: draft.body for draft in notes(debrief, "linkedin", "11-26")}
    assert before.pop("Li Na") == ""
    assert before == {name: body for name, body in after.items() if name != "Li Na"}


def test_no_other_note_is_compared_with_a_refused_one(make: Make) -> None:
    """A check sees the notes that are written, and no refused one."""
    seen: list[int] = []

    def counter(_draft: Draft, context: Any, /) -> Any:
        seen.append(len(context.panel))
        return iter(())

    notes(make(interviewers=PANEL), "linkedin", "11-19", checks=[counter])
    assert seen == [3, 3, 3]


def test_a_refused_note_is_no_file(make: Make, tmp_path: Path) -> None:
    """`save` writes the others."""
    drafts = notes(make(interviewers=PANEL), "linkedin", "11-19")
    assert len(drafts) == 4
    assert [path.name for path in save(drafts, tmp_path)] == [
        "walt-pruitt.linkedin.txt", "ann-vega.linkedin.txt", "ken-kim.linkedin.txt",
    ]  # fmt: skip
