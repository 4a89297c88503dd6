"""Phrases that were kept aside while the rules were made: what becomes of them, by the forms their writers listed."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml

from thanknote.draft import Phrase
from thanknote.english import Raw, phrases, two_ideas
from thanknote.sensitive import held_back

FILES = sorted((Path(__file__).parent / "fresh").glob("*.yaml"))
CASES: list[dict[str, Any]] = [
    {**case, "written": str(case["written"])} for file in FILES for case in yaml.safe_load(file.read_text("utf-8"))
]


@pytest.fixture(scope="module")
def read() -> list[Phrase]:
    """Every phrase read in one go; of a question with its answer, the question."""
    return phrases([Raw(text=two_ideas(case["written"])[0], field=case["field"]) for case in CASES])


def test_most_of_what_deserves_a_sentence_gets_one(read: list[Phrase]) -> None:
    """Four in five of the phrases that deserve a sentence have a form; the others are slots."""
    said = [
        phrase.usable and not held_back(case["written"])
        for case, phrase in zip(CASES, read, strict=True)
        if not case.get("held") and not case.get("slot")
    ]
    assert sum(said) >= 0.8 * len(said)


def test_little_of_what_is_private_gets_through(read: list[Phrase]) -> None:
    """Of the phrases that do not belong in a note at least nineteen in twenty are held back or have no form."""
    kept = [
        bool(held_back(case["written"])) or not phrase.usable
        for case, phrase in zip(CASES, read, strict=True)
        if case.get("held")
    ]
    assert sum(kept) >= 0.95 * len(kept)


def test_what_cannot_be_read_stays_unsaid(read: list[Phrase]) -> None:
    """Private shorthand, bare figures and things to look up have no form, save for one in six."""
    kept = [
        not phrase.usable or bool(held_back(case["written"]))
        for case, phrase in zip(CASES, read, strict=True)
        if case.get("slot")
    ]
    assert sum(kept) >= 0.83 * len(kept)


def test_they_come_from_many_trades() -> None:
    """At least fifteen trades that no rule was made for, and a fair share of every field."""
    assert len({case["trade"] for case in CASES}) >= 15
    for field in ("topic", "interest", "fit", "connection", "promise", "help", "mention"):
        assert sum(case["field"] == field for case in CASES) >= 10
