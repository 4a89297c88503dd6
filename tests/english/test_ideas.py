"""A phrase that holds a question and its answer is taken apart, and no other is."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from thanknote.english import two_ideas

CASES: list[tuple[str, str, str]] = yaml.safe_load((Path(__file__).parent / "ideas.yaml").read_text(encoding="utf-8"))


@pytest.mark.parametrize(("written", "first", "answer"), CASES)
def test_a_question_and_its_answer_are_taken_apart(written: str, first: str, answer: str) -> None:
    """What was asked stands before what was answered; an answer that cannot be understood alone is left out."""
    assert two_ideas(written) == (first, answer)


def test_the_reader_may_answer_by_name() -> None:
    """The reader's own name before a word of saying is the reader; another name is somebody else's words."""
    names = ("Amara Okafor", "Amara")
    assert two_ideas("asked about the rota, Amara said everyone writes their own", names)[1] != ""
    assert two_ideas("asked about the rota, Tom said everyone writes their own", names)[1] == ""


@settings(deadline=None)
@given(st.text(max_size=80))
def test_any_text_is_taken_apart(text: str) -> None:
    """Every text has a first idea, and no answer is longer than the text."""
    first, answer = two_ideas(text)
    assert first or not text
    assert len(answer) <= len(text)
