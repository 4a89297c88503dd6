"""Shorthand is written out where its reading is sure, and nothing else of a phrase changes."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from thanknote.english.cleaning._clean import clean

CLEANED: dict[str, list[list[str]]] = yaml.safe_load(
    (Path(__file__).parent / "cleaning.yaml").read_text(encoding="utf-8"),
)
PAIRS = [pair for pairs in CLEANED.values() for pair in pairs]


@pytest.mark.parametrize(("written", "read"), PAIRS)
def test_a_phrase_is_cleaned(written: str, read: str) -> None:
    """Figures, abbreviations, days and marks are read as the writer meant them."""
    assert clean(written)[0] == read


@pytest.mark.parametrize("read", [read for _, read in PAIRS])
def test_what_is_clean_stays(read: str) -> None:
    """Cleaning what has been cleaned changes nothing."""
    assert clean(read)[0] == read
