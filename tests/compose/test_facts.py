"""What a note has to say: one fact of each sort, and a finding for whatever it does not use."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from thanknote._compose import people
from thanknote._load import loads
from thanknote._pipeline import render
from thanknote.debrief import Debrief
from thanknote.draft import Brief
from thanknote.errors import SettingsError

Briefs = Callable[..., list[Brief]]
AMARA = "Amara Okafor"
UNREADABLE = "RFC 14?? or so"


def found(brief: Brief, rule: str) -> list[str | None]:
    """Return where in the debrief a rule found something."""
    return [finding.path for finding in brief.findings if finding.rule == rule]


def test_one_topic_is_used_and_the_others_are_reported(briefs: Briefs) -> None:
    """The first topic that can be said is the note's; what stands after it is reported as unused."""
    (brief,) = briefs({"name": AMARA, "topics": ["the new rota", "the old ledger", "pest traps"]})
    assert brief.facts["topic"].text == "the new rota"
    assert found(brief, "unused") == ["interviewers[0].topics[1]", "interviewers[0].topics[2]"]


def test_a_topic_that_cannot_be_read_gives_way_to_the_next(briefs: Briefs) -> None:
    """What has no safe reading is reported with the reason, and the next topic is used."""
    (brief,) = briefs({"name": AMARA, "topics": [UNREADABLE, "the new rota"]})
    assert brief.facts["topic"].text == "the new rota"
    assert found(brief, "unread") == ["interviewers[0].topics[0]"]
    assert found(brief, "unused") == []
    (finding,) = brief.findings
    assert finding.severity == "warning"
    assert finding.text == UNREADABLE
    assert "unsure of itself" in finding.message


@pytest.mark.parametrize(
    ("field", "texts", "fact"),
    [
        ("interest_points", ["the team picks its own tools", "no mandatory overtime"], "interest"),
        ("topics", ["the new rota", {"topic": "the old ledger"}], "topic"),
    ],
)
def test_of_each_sort_the_first_is_said(briefs: Briefs, field: str, texts: list[Any], fact: str) -> None:
    """Each further fact of one sort is reported, none is dropped in silence."""
    (brief,) = briefs({"name": AMARA, field: texts})
    assert brief.facts[fact].text == texts[0]
    assert found(brief, "unused") == [f"interviewers[0].{field}[1]"]


def test_promises_are_kept_all(briefs: Briefs) -> None:
    """Whatever was promised is sent in one sentence."""
    (brief,) = briefs({"name": AMARA, "promised": ["said I'd send her my notes", "the reading list"]})
    assert brief.facts["promise"].noun == "my notes and the reading list"
    assert brief.facts["promise"].singular is None
    assert found(brief, "unused") == []


def test_a_detail_belongs_to_its_topic(briefs: Briefs) -> None:
    """What was said about a topic is a fact beside it."""
    (brief,) = briefs({"name": AMARA, "topics": [{"topic": "the new rota", "detail": "nobody works alone at night"}]})
    assert brief.facts["detail"].that == "nobody works alone at night"


@pytest.mark.parametrize(
    "topics",
    [
        [{"topic": UNREADABLE, "detail": "nobody works alone at night"}],
        ["the new rota", {"topic": "the old ledger", "detail": "nobody works alone at night"}],
    ],
)
def test_a_detail_without_its_topic_is_reported(briefs: Briefs, topics: list[Any]) -> None:
    """A detail whose topic is not used is not used either, and that is said."""
    (brief,) = briefs({"name": AMARA, "topics": topics})
    assert "detail" not in brief.facts
    assert found(brief, "unused")[-1:] == [f"interviewers[0].topics[{len(topics) - 1}].detail"]


@pytest.mark.parametrize(
    ("fields", "path", "about"),
    [
        ({"topics": ["pay: he said 58k is tops"]}, "interviewers[0].topics[0]", "your own pay"),
        ({"interest_points": ["between us, the merger"]}, "interviewers[0].interest_points[0]", "in confidence"),
        ({"connection": "we both have ADHD"}, "interviewers[0].connection", "private matter"),
        ({"fit": "she said I'm exactly what they need"}, "interviewers[0].fit", "praise of yourself"),
        ({"promised": ["the CV of my husband"]}, "interviewers[0].promised[0]", "private matter"),
        (
            {"topics": [{"topic": "the rota", "sentence": "I am glad you told me in confidence."}]},
            "interviewers[0].topics[0]",
            "in confidence",
        ),
    ],
)
def test_what_is_private_is_held_back_wherever_it_stands(
    briefs: Briefs, fields: dict[str, Any], path: str, about: str
) -> None:
    """A private thing in a public field reaches no note, and the finding says where it stands and what it looks like."""
    (brief,) = briefs({"name": AMARA, **fields})
    assert brief.facts == {}
    (finding,) = brief.findings
    assert (finding.rule, finding.severity, finding.part, finding.path) == ("held-back", "warning", "debrief", path)
    assert about in finding.message


def test_a_private_strength_is_held_back(briefs: Briefs) -> None:
    """The candidate's own strengths are looked at as everything else is."""
    (brief,) = briefs({"name": AMARA}, candidate={"name": "Wren Aldous", "strengths": ["I'm on 31k now"]})
    assert brief.facts == {}
    assert found(brief, "held-back") == ["candidate.strengths[0]"]


def test_a_detail_is_held_back_without_its_topic(briefs: Briefs) -> None:
    """A topic stays when only what was said about it is private."""
    (brief,) = briefs({"name": AMARA, "topics": [{"topic": "the new rota", "detail": "off the record, it is late"}]})
    assert brief.facts["topic"].text == "the new rota"
    assert found(brief, "held-back") == ["interviewers[0].topics[0].detail"]


YAML = """\
candidate: {name: Wren Aldous}
company: Corran Mills
role: Mill Engineer
interview: {date: 2026-11-18}
interviewers:
  - name: Trần Thị Mai
    topics:
      - topic: the new rota
      - pest traps
      - comp, they said 95k is tops
      - VHF 14?? or 16
    promised: [my notes]
"""


def test_a_finding_says_its_line() -> None:
    """Held back, unread, unused, to be attached, unsure of the name: each finding has the place in the file."""
    (draft,) = render(loads(YAML, name="debrief.yaml"), engines=["off"])
    assert {(f.rule, f.file, f.line, f.column) for f in draft.findings if f.check == "facts"} == {
        ("unused", "debrief.yaml", 9, 9),
        ("held-back", "debrief.yaml", 10, 9),
        ("unread", "debrief.yaml", 11, 9),
        ("attach", "debrief.yaml", 12, 16),
        ("greeting", "debrief.yaml", 6, 11),
    }


def test_dropped_emoji_are_reported(briefs: Briefs) -> None:
    """An emoji does not stand in the note, and its going is said."""
    (brief,) = briefs({"name": AMARA, "topics": ["the new rota 😀"]})
    assert brief.facts["topic"].about == "the new rota"
    assert found(brief, "emoji") == ["interviewers[0].topics[0]"]


STRENGTHS = ["ran the mill at Corran", "six years of night shifts", "built two drying rooms"]


def test_strengths_are_dealt_in_the_order_of_the_names(briefs: Briefs) -> None:
    """Each interviewer gets another strength; the order of the file does not decide which."""
    names = ["Dora Lenz", AMARA, "Chidi Obi"]
    candidate = {"name": "Wren Aldous", "strengths": STRENGTHS}
    for order in (names, names[::-1], sorted(names)):
        dealt = {brief.recipient.name: brief.facts["fit"].text for brief in briefs(*({"name": n} for n in order), candidate=candidate)}
        assert dealt == dict(zip(sorted(names), STRENGTHS, strict=True))


def test_an_own_fit_counts_before_a_strength(briefs: Briefs) -> None:
    """Who has a `fit` of their own gets it, and the strengths go to the others."""
    candidate = {"name": "Wren Aldous", "strengths": STRENGTHS[:1]}
    first, second = briefs({"name": AMARA, "fit": "packed 600 models"}, {"name": "Ben Hale"}, candidate=candidate)
    assert first.facts["fit"].text == "packed 600 models"
    assert second.facts["fit"].text == STRENGTHS[0]


def test_a_fit_that_cannot_be_read_gives_way_to_a_strength(briefs: Briefs) -> None:
    """An unreadable fit is reported, and a strength stands in its place."""
    candidate = {"name": "Wren Aldous", "strengths": STRENGTHS[:1]}
    (brief,) = briefs({"name": AMARA, "fit": "maybe the thing, not sure"}, candidate=candidate)
    assert brief.facts["fit"].text == STRENGTHS[0]
    assert found(brief, "unread") == ["interviewers[0].fit"]


def test_an_unreadable_strength_is_reported_in_every_note(briefs: Briefs) -> None:
    """A strength is everybody's, so what is wrong with it is said to everybody."""
    candidate = {"name": "Wren Aldous", "strengths": ["good at stuff??", STRENGTHS[0]]}
    for brief in briefs({"name": AMARA}, {"name": "Ben Hale"}, candidate=candidate):
        assert found(brief, "unread") == ["candidate.strengths[0]"]
        assert brief.facts["fit"].text == STRENGTHS[0]


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
    assert found(brief, "greeting") == (["interviewers[0].name"] if reported else [])
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


@pytest.mark.parametrize(
    ("to", "paths"),
    [
        ([], {"interviewers[0]", "interviewers[1]", "interviewers[2]"}),
        (["Amara"], {"interviewers[0]"}),
        (["amara okafor"], {"interviewers[0]"}),
        (["hale"], {"interviewers[1]", "interviewers[2]"}),
        (["Dora", "Amara"], {"interviewers[0]", "interviewers[2]"}),
    ],
)
def test_to_names_people_by_a_part_of_their_name(
    debrief: Callable[..., Debrief], to: list[str], paths: set[str]
) -> None:
    """Capitals do not matter, a part of a name will do, and nothing means everybody."""
    assert people(debrief({"name": AMARA}, {"name": "Ben Hale"}, {"name": "Dora Hale"}), to) == paths


@pytest.mark.parametrize(("wish", "says"), [("Amra Okafor", "did you mean 'Amara Okafor'?"), ("Zoltan", "Ben Hale")])
def test_nobody_of_that_name_is_an_error_with_a_hint(
    debrief: Callable[..., Debrief], wish: str, says: str
) -> None:
    """A mistyped name gets the nearest one, another the list of names."""
    with pytest.raises(SettingsError, match=r"no interviewer is called") as caught:
        people(debrief({"name": AMARA}, {"name": "Ben Hale"}), [wish])
    assert says in str(caught.value)


def test_what_they_said_and_what_i_said_are_told_apart(briefs: Briefs) -> None:
    """The speaker of a topic comes from `by:` or from the phrase's frame, and is unknown otherwise."""
    for topic, by in (
        ("she told me they buy local", "them"),
        ("I told her about the old ledger", "me"),
        ("we talked about the new rota", "both"),
        ({"topic": "the new rota", "by": "me"}, "me"),
        ("the new rota", None),
    ):
        (brief,) = briefs({"name": AMARA, "topics": [topic]})
        assert brief.facts["topic"].by == by
