"""What the two did, saw and asked on the day is told apart from what they talked about."""

from __future__ import annotations

import pytest

from thanknote.draft import Phrase
from thanknote.english import Raw, phrases


def topic(written: str) -> Phrase:
    """Return a topic in its forms."""
    return phrases([Raw(text=written, field="topic")])[0]


@pytest.mark.parametrize(
    ("written", "doing"),
    [
        ("walked the cellar, 14 FVs", "walking the cellar"),
        ("toured the plant", "touring the plant"),
        ("had lunch with the crew", "having lunch with the crew"),
        ("did a 2 hr taster session", "doing a two-hour taster session"),
        ("sat in on the morning huddle", "sitting in on the morning huddle"),
    ],
)
def test_what_was_done_together_is_only_a_gerund(written: str, doing: str) -> None:
    """Nobody talked about walking the cellar: it fits after "I enjoyed" alone."""
    phrase = topic(written)
    assert (phrase.doing, phrase.about, phrase.that, phrase.noun) == (doing, None, None, None)


@pytest.mark.parametrize(
    ("written", "noun"),
    [
        ("showed me the walk-in", "the walk-in"),
        ("he walked me round the kiln room", "the kiln room"),
        ("gave me a tour of the wards", "the wards"),
    ],
)
def test_what_was_shown_is_shown(written: str, noun: str) -> None:
    """It is thanked for as something shown, and was no conversation."""
    phrase = topic(written)
    assert (phrase.shown, phrase.noun, phrase.about, phrase.by) == (True, noun, None, "them")


def test_what_was_shown_as_a_how_was_explained() -> None:
    """Of "showed me how the loom works" there is no thing to see."""
    phrase = topic("showed me how the loom works")
    assert (phrase.shown, phrase.how) == (False, "how the loom works")


@pytest.mark.parametrize(
    "written",
    [
        "asked what I'd do if a woman declines transfer",
        "she asked whether I script",
        "how would I handle two calls at once?",
    ],
)
def test_a_question_to_the_writer_is_one(written: str) -> None:
    """The reader asked it, in statement order."""
    phrase = topic(written)
    assert phrase.question
    assert phrase.by == "them"
    assert phrase.about is not None
    assert phrase.how is None


@pytest.mark.parametrize("written", ["asked how they train drivers", "how they train drivers", "the rota"])
def test_a_question_of_the_writers_is_none(written: str) -> None:
    """What the writer asked is no question to thank for."""
    assert not topic(written).question
