"""To whom a note goes: what they are called, when they were met, and whom `to` names."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from thanknote._pipeline import render
from thanknote.debrief import Debrief
from thanknote.draft import Brief

Briefs = Callable[..., list[Brief]]
AMARA = "Amara Okafor"


@pytest.mark.parametrize(
    ("person", "reported"),
    [
        ({"name": "Nguyễn Văn Hải"}, True),
        ({"name": "Nguyễn Văn Hải", "greeting": "Hải"}, False),
        ({"name": AMARA}, False),
        ({"name": "Dr. Amara Okafor"}, False),
    ],
)
def test_an_unsure_greeting_is_reported(briefs: Briefs, person: dict[str, str], *, reported: bool) -> None:
    """Where a name cannot be read safely, the note says it in full and the finding says how to mend that."""
    (brief,) = briefs(person)
    assert [finding.path for finding in brief.findings] == (["interviewers[0].name"] if reported else [])
    assert all("greeting:" in finding.message for finding in brief.findings)


def test_what_differed_in_one_round_counts_for_that_person(briefs: Briefs) -> None:
    """An interviewer's own date, format and variant win over the interview's and the debrief's."""
    own = {"name": AMARA, "date": "2026-11-16", "format": "phone", "variant": 4}
    first, second = briefs(own, {"name": "Ben Hale"}, interview={"date": "2026-11-18", "format": "onsite"}, variant=2)
    assert (first.day, first.format, first.variant) == ("Monday", "phone", 4)
    assert (second.day, second.format, second.variant) == ("Wednesday", "onsite", 2)


@pytest.mark.parametrize(
    ("role", "said"),
    [("Mill Engineer role", "Mill Engineer"), ("Staff Nurse Post", "Staff Nurse"), ("Postmaster", "Postmaster")],
)
def test_the_role_is_not_called_role_twice(briefs: Briefs, role: str, said: str) -> None:
    """The templates add the word, so it goes from the end of the debrief's own."""
    assert briefs({"name": AMARA}, role=role)[0].role == said


def test_each_kind_has_a_brief_for_each_person(debrief: Callable[..., Debrief]) -> None:
    """Kind by kind, in the order of the debrief."""
    notes = render(debrief({"name": AMARA}, {"name": "Ben Hale"}), kinds=["card", "thank-you"], engines=["off"])
    assert [(note.kind, note.to.name) for note in notes] == [
        ("card", AMARA),
        ("card", "Ben Hale"),
        ("thank-you", AMARA),
        ("thank-you", "Ben Hale"),
    ]
