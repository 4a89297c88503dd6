"""What follows the head of a topic is said beside it where it is a safe clause, another thing or a figure."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from thanknote.draft import Phrase
from thanknote.english import Raw, phrases
from thanknote.english.reading._bracketed import in_brackets

CASES: list[dict[str, Any]] = yaml.safe_load((Path(__file__).parent / "cases_h.yaml").read_text(encoding="utf-8"))
TOLD = [case for case in CASES if case.get("further")]
PLAIN = str.maketrans("‘’“”", "''\"\"")


@pytest.fixture(scope="module")
def read() -> dict[str, Phrase]:
    """Every case read in one go, by what was written."""
    found = phrases([Raw(text=case["written"], field=case["field"]) for case in CASES])
    return {case["written"]: phrase for case, phrase in zip(CASES, found, strict=True)}


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["written"][:40])
def test_head_and_tail_are_as_an_editor_has_them(case: dict[str, Any], read: dict[str, Phrase]) -> None:
    """The head is one that the case accepts, also where a part is left out, and so is the clause after it."""
    phrase = read[case["written"]]
    for name in ("about", "that", "further"):
        form = getattr(phrase, name)
        assert form is None or form.translate(PLAIN) in case.get(name, [])


def test_most_tails_that_tell_something_are_kept(read: dict[str, Phrase]) -> None:
    """At least three in four of the clauses that deserve a sentence of their own get one."""
    kept = [bool(read[case["written"]].further or read[case["written"]].that) for case in TOLD]
    assert sum(kept) >= 0.75 * len(kept)


@pytest.mark.parametrize(
    "written",
    [
        "the new ovens, she hates them",
        "the crane order, it is six months late",
        "night porters, they complain about the rota",
        "the depot, I said we could move it",
        "the apprentice, he left in May",
        "trainees and their dogs, he told her to ring",
        "wheat from one farmer, he drives it over",
        "Tom's bench, he made it in 1990",
        "CEO visits, he comes every month",
        "the choir, they sing in Polish",
        "driver rotas, they pick them by seniority",
        "trench shoring, nobody goes in until he has signed the board",
        "Grace in the Thursday clinic, everyone adores her",
    ],
)
def test_a_doubtful_tail_is_left_out(written: str) -> None:
    """Bad news, the writer's own part, and a pronoun that may be somebody in the phrase are not said."""
    (phrase,) = phrases([Raw(text=written, field="topic")])
    assert phrase.further is None
    assert phrase.that is None


def test_a_tail_stands_alone_only_if_it_points_nowhere() -> None:
    """Where the head cannot be read, a clause after it is said by itself, unless "it" would be left in the air."""
    alone, hanging = phrases(
        [Raw(text=f"VHF 14:6 x 2, {tail}", field="topic") for tail in ("she rang the over-75s first", "she moved it")]
    )
    assert alone.that == "you rang the over-75s first"
    assert not hanging.usable


@pytest.mark.parametrize("piece", ["22% last year", "three years of work", "85 children a day", "38% to 19%"])
def test_a_figure_with_its_point_goes_into_brackets(piece: str) -> None:
    """What the figure counts stands beside it."""
    assert in_brackets(piece) == piece


@pytest.mark.parametrize("piece", ["22%", "1:6", "day 9", "40 complaints a week", "4.1 he said", "12 pens 120m"])
def test_a_bare_figure_does_not(piece: str) -> None:
    """A figure without its point, or with bad news, is left out."""
    assert in_brackets(piece) == ""


@settings(deadline=None, max_examples=40)
@given(st.text(max_size=30), st.sampled_from([", ", " - ", ". ", ": "]), st.text(max_size=30))
def test_any_head_and_tail_are_read(head: str, between: str, tail: str) -> None:
    """Whatever stands on both sides, what is said of it is no longer than what was written, but for small words."""
    (phrase,) = phrases([Raw(text=head + between + tail, field="topic")])
    assert phrase.further is None or len(phrase.further.split()) <= 2 * len(tail.split()) + 4
