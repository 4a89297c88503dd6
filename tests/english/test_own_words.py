"""What leans on something unsaid is left out of the writer's own side, and small counts are in words."""

from __future__ import annotations

import pytest

from thanknote.english import Raw, phrases
from thanknote.english.cleaning._numbers import small_counts
from thanknote.english.reading._pointing import REASON, points_elsewhere


@pytest.mark.parametrize(
    "written",
    [
        "rewrote our standard on precisely that principle",
        "took my school through the same change",
        "introduced the same idea at Brant",
        "used this in my last two schools",
        "led on that for the trust",
        "built one of those for Hale",
        "did likewise in Hull",
        "ran something similar for the scouts",
        "fixed it with bigger filters",
        "moved our place off film the same way",
    ],
)
def test_a_deed_that_points_elsewhere_has_no_form_and_says_why(written: str) -> None:
    """Without the thing it points to, the sentence would say nothing."""
    (phrase,) = phrases([Raw(text=written, field="fit")])
    assert not phrase.usable
    assert phrase.reason == REASON


@pytest.mark.parametrize(
    "written",
    [
        "ran the same cut-over at Acme",
        "put the same boiler in at Hale House",
        "wrote the guide that new starters get",
        "set up a rota that everyone kept to",
        "kept the books for those who could not",
        "fenced 40 acres and let it to graziers",
        "ran the bar this summer",
        "sang bass in the same choir for ten years",
    ],
)
def test_a_deed_that_names_its_thing_stands_alone(written: str) -> None:
    """Before a noun "the same" points nowhere, nor does a relative clause or a time of the year."""
    assert not points_elsewhere(written)


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("shipped 2 titles", "shipped two titles"),
        ("a drop-in 3 evenings a week", "a drop-in three evenings a week"),
        ("the names of 2 referees", "the names of two referees"),
        ("a floor with 400+ bins", "a floor with more than 400 bins"),
        ("the section at a 90 seater", "the section at a 90-seater"),
        ("2 Level 3 apprentices", "2 Level 3 apprentices"),
        ("BSL Level 3", "BSL Level 3"),
        ("cut scrap from 9 to 4 per cent", "cut scrap from 9 to 4 per cent"),
        ("4 of 6 sites", "4 of 6 sites"),
        ("size 6 boots", "size 6 boots"),
        ("12 barges", "12 barges"),
        ("a 3 a.m. start", "a 3 a.m. start"),
    ],
)
def test_a_small_count_is_in_words(written: str, said: str) -> None:
    """A count is; a grade, a size, a time, and figures side by side are not."""
    assert small_counts(written) == said
