"""What a note has to say: one fact of each sort, and a finding for whatever it does not use."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from thanknote._load import loads
from thanknote._pipeline import render
from thanknote.draft import Brief

Briefs = Callable[..., list[Brief]]
AMARA = "Amara Okafor"
UNREADABLE = "RFC 14?? or so"


def found(brief: Brief, rule: str) -> list[str | None]:
    """Return where in the debrief a rule found something."""
    return [finding.path for finding in brief.findings if finding.rule == rule]


def test_two_topics_are_used_and_the_others_are_reported(briefs: Briefs) -> None:
    """The first two topics that can be said are the note's; what stands after them is reported as unused."""
    (brief,) = briefs({"name": AMARA, "topics": ["the new rota", "the old ledger", "pest traps"]})
    assert (brief.facts["topic"].text, brief.facts["second"].text) == ("the new rota", "the old ledger")
    assert found(brief, "unused") == ["interviewers[0].topics[2]"]


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
        ("topics", ["the new rota", {"topic": "the old ledger"}, "pest traps"], "topic"),
    ],
)
def test_of_each_sort_the_first_is_said(briefs: Briefs, field: str, texts: list[Any], fact: str) -> None:
    """Each further fact of one sort is reported, none is dropped in silence."""
    (brief,) = briefs({"name": AMARA, field: texts})
    assert brief.facts[fact].text == texts[0]
    assert found(brief, "unused") == [f"interviewers[0].{field}[{len(texts) - 1}]"]


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


def test_a_detail_without_its_topic_is_reported(briefs: Briefs) -> None:
    """A detail whose topic is not used is not used either, and that is said."""
    (brief,) = briefs({"name": AMARA, "topics": [{"topic": UNREADABLE, "detail": "nobody works alone at night"}]})
    assert "detail" not in brief.facts
    assert found(brief, "unused") == ["interviewers[0].topics[0].detail"]


def test_a_topic_of_which_something_can_be_told_comes_first(briefs: Briefs) -> None:
    """A topic with its detail says more than one that can only be named."""
    told = {"topic": "the old ledger", "detail": "nobody works alone at night"}
    (brief,) = briefs({"name": AMARA, "topics": ["the new rota", told]})
    assert (brief.facts["topic"].text, brief.facts["second"].text) == ("the old ledger", "the new rota")


@pytest.mark.parametrize(
    ("fields", "path", "about"),
    [
        ({"topics": ["pay: he said 58k is tops"]}, "interviewers[0].topics[0]", "your own pay"),
        ({"topics": ["the depot, she said keep it to yourself"]}, "interviewers[0].topics[0]", "in confidence"),
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
    """A private thing in a public field reaches no note; the finding says where it stands and what it looks like."""
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
      - the new rota
      - {topic: the old ledger}
      - pest traps
      - comp, they said 95k is tops
      - VHF 14?? or 16
    promised: [my notes]
"""


def test_a_finding_says_its_line() -> None:
    """Held back, unread, unused, to be attached, unsure of the name: each finding has the place in the file."""
    (draft,) = render(loads(YAML, name="debrief.yaml"), engines=["off"])
    assert {(f.rule, f.file, f.line, f.column) for f in draft.findings if f.check == "facts"} == {
        ("unused", "debrief.yaml", 10, 9),
        ("held-back", "debrief.yaml", 11, 9),
        ("unread", "debrief.yaml", 12, 9),
        ("attach", "debrief.yaml", 13, 16),
        ("greeting", "debrief.yaml", 6, 11),
    }


def test_dropped_emoji_are_reported(briefs: Briefs) -> None:
    """An emoji does not stand in the note, and its going is said."""
    (brief,) = briefs({"name": AMARA, "topics": ["the new rota 😀"]})
    assert brief.facts["topic"].about == "the new rota"
    assert found(brief, "emoji") == ["interviewers[0].topics[0]"]


STRENGTHS = ["ran the mill at Corran", "six years of night shifts", "built two drying rooms"]


def told(made: list[Brief]) -> dict[str, str | None]:
    """Return which strength or fit each is told."""
    fits = {brief.recipient.name: brief.facts.get("fit") for brief in made}
    return {name: fit.text if fit else None for name, fit in fits.items()}


def test_a_strength_is_told_to_those_whose_words_it_answers(briefs: Briefs) -> None:
    """Who spoke of nights hears of the night shifts, whatever the order of the file; the others hear of their own."""
    people = [
        {"name": "Dora Lenz", "topics": ["how they staff the night shift"]},
        {"name": AMARA, "title": "Head of Drying", "topics": ["the new rota", "the barn", "the lorry"]},
        {"name": "Chidi Obi", "topics": ["the canteen"]},
    ]
    for order in (people, people[::-1]):
        made = briefs(*order, candidate={"name": "Wren Aldous", "strengths": STRENGTHS})
        assert told(made) == {"Dora Lenz": STRENGTHS[1], AMARA: STRENGTHS[2], "Chidi Obi": None}


def test_one_person_is_told_a_strength_in_any_case(briefs: Briefs) -> None:
    """The contact hears of one though it answers nothing; without a contact, the one with the most topics does."""
    people = [{"name": "Dora Lenz"}, {"name": AMARA, "topics": ["the canteen"]}]
    candidate = {"name": "Wren Aldous", "strengths": STRENGTHS[:1]}
    assert told(briefs(*people, candidate=candidate)) == {"Dora Lenz": None, AMARA: STRENGTHS[0]}
    named = briefs(*people, candidate=candidate, contact="Dora Lenz")
    assert told(named) == {"Dora Lenz": STRENGTHS[0], AMARA: None}


def test_a_strength_that_answers_nobody_is_reported(briefs: Briefs) -> None:
    """What no note says is said once, with its place."""
    made = briefs({"name": AMARA}, {"name": "Ben Hale"}, candidate={"name": "Wren Aldous", "strengths": STRENGTHS})
    assert [path for brief in made for path in found(brief, "unused")] == [
        "candidate.strengths[1]",
        "candidate.strengths[2]",
    ]


def test_an_own_fit_counts_before_a_strength(briefs: Briefs) -> None:
    """Who has a `fit` of their own gets it, even where a strength would answer them."""
    candidate = {"name": "Wren Aldous", "strengths": STRENGTHS[:1]}
    (brief,) = briefs({"name": AMARA, "topics": ["the mill"], "fit": "packed 600 models"}, candidate=candidate)
    assert brief.facts["fit"].text == "packed 600 models"


def test_a_fit_that_cannot_be_read_gives_way_to_a_strength(briefs: Briefs) -> None:
    """An unreadable fit is reported, and a strength stands in its place."""
    candidate = {"name": "Wren Aldous", "strengths": STRENGTHS[:1]}
    (brief,) = briefs({"name": AMARA, "fit": "maybe the thing, not sure"}, candidate=candidate)
    assert brief.facts["fit"].text == STRENGTHS[0]
    assert found(brief, "unread") == ["interviewers[0].fit"]


def test_an_unreadable_strength_is_reported_where_it_is_missed(briefs: Briefs) -> None:
    """What is wrong with a strength is said in the notes that have no fit of their own."""
    candidate = {"name": "Wren Aldous", "strengths": ["good at stuff??", STRENGTHS[0]]}
    for brief in briefs({"name": AMARA}, {"name": "Ben Hale"}, candidate=candidate):
        assert found(brief, "unread") == ["candidate.strengths[0]"]


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


def test_the_rest_of_a_topic_is_its_detail(briefs: Briefs) -> None:
    """A clause after the topic is said beside it, seen from the writer's side, and nothing is reported as unused."""
    (brief,) = briefs({"name": AMARA, "topics": ["rejection notices, she drafted them with a school class"]})
    assert brief.facts["topic"].about == "rejection notices"
    assert brief.facts["detail"].that == "you drafted them with a school class"
    assert brief.findings == ()


def test_what_tells_something_comes_before_what_is_only_named(briefs: Briefs) -> None:
    """A figure or a clause counts as telling, also where only a part is used; among equals the file's order holds."""
    topics = ["parking vouchers", "rejections, 22% last year, mostly typos", "the notices, she drafted them herself"]
    (brief,) = briefs({"name": AMARA, "topics": topics})
    assert [brief.facts[name].text for name in ("topic", "second")] == topics[1:]
    assert found(brief, "unused") == ["interviewers[0].topics[0]", "interviewers[0].topics[1]"]


def test_a_note_tells_one_detail(briefs: Briefs) -> None:
    """Of a second topic with a clause of its own only the topic is said beside a first detail, and that is reported."""
    topics = ["the kiln, she built it herself", "the glaze room, they tiled it last year"]
    (brief,) = briefs({"name": AMARA, "topics": topics})
    assert brief.facts["detail"].that == "you built it yourself"
    assert brief.facts["second"].further is None
    assert found(brief, "unused") == ["interviewers[0].topics[1]"]


def test_a_fact_is_said_once(briefs: Briefs) -> None:
    """A remark that only says the topic again is left out."""
    (brief,) = briefs({"name": AMARA, "topics": ["no gala. they scrap the gala"]})
    assert brief.facts["topic"].that == "there is no gala"
    assert "detail" not in brief.facts
