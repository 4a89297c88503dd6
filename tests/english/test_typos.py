"""Typos in ordinary words are put right; names, products and the words of trades stay as they are."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from thanknote.english import Raw, phrases
from thanknote.english.cleaning._typos import spelled

DATA: dict[str, Any] = yaml.safe_load((Path(__file__).parent / "typos.yaml").read_text(encoding="utf-8"))


@pytest.mark.parametrize(("written", "meant"), DATA["mended"].items())
def test_a_typo_is_mended_and_told(written: str, meant: str) -> None:
    """The word that was meant stands in its place, and what was mended is said."""
    assert spelled(f"the {written} plan") == (f"the {meant} plan", f"{written} → {meant}")


@pytest.mark.parametrize("word", DATA["stays"].split())
def test_an_unknown_word_is_not_mended(word: str) -> None:
    """A rare word of a trade is no typo, and neither is the other way to spell a word."""
    assert spelled(f"the {word} plan") == (f"the {word} plan", "")


@pytest.mark.parametrize("meant", DATA["mended"].values())
def test_what_is_right_stays(meant: str) -> None:
    """Mending twice gives what mending once gives."""
    assert spelled(meant) == (meant, "")


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("rather then the old rota", "rather than the old rota"),
        ("first the glaze, then the firing", "first the glaze, then the firing"),
        ("everyones names on the wall", "everyone's names on the wall"),
        ("the days list by 8.45", "the day's list by 8.45"),
        ("ten days notice", "ten days' notice"),
        ("her grandmothers recipe", "her grandmother's recipe"),
        ("her brothers both weld", "her brothers both weld"),
        ("the days we open late", "the days we open late"),
    ],
)
def test_a_little_word_is_mended_by_its_neighbours(written: str, meant: str) -> None:
    """After "rather" it is "than", and a missing apostrophe is set where nothing else can be meant."""
    assert spelled(written)[0] == meant


def test_quotations_and_the_readers_name_stay() -> None:
    """What somebody called something is theirs, and so is how a name is spelled."""
    assert spelled('the "recieption" sign')[1] == ""
    assert spelled("how animlas trains", ("Animlas Reyes",))[1] == ""


def test_a_capital_is_a_name_unless_the_typo_is_a_common_one() -> None:
    """A word with a capital may be a name; the commonest misspellings are none."""
    assert spelled("Animlas and Acutally")[0] == "Animlas and Actually"


def test_a_phrase_says_what_was_mended_in_it() -> None:
    """The form has the right word, and the phrase tells of it."""
    (phrase,) = phrases([Raw(text="recieption cover on saturdays", field="topic")])
    assert "reception" in (phrase.about or "")
    assert phrase.mended == "recieption → reception"


@settings(deadline=None, max_examples=100)
@given(st.text(max_size=60))
def test_any_text_is_read(text: str) -> None:
    """Where nothing was mended the text is the same."""
    mended, what = spelled(text)
    assert mended == text or what
