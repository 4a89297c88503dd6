"""What several parts of the program see in the same words is told once."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest

import thanknote
from thanknote import Finding
from thanknote._check._told_once import told_once


def engine(word: str, *better: str) -> Callable[[str, str], list[Finding]]:
    """Return an engine that flags one word: what the real ones flag depends on the machine."""

    def tiny(text: str, _language: str) -> list[Finding]:
        start = text.index(word)
        return [
            Finding(
                check="language", rule="TINY", severity="error", message="Look at this.", start=start,
                end=start + len(word), text=word, suggestions=better,
            )
        ]  # fmt: skip

    return tiny


@pytest.mark.parametrize("better", [(), ("meeting",)])
def test_a_slip_with_a_suggestion_is_told_by_our_rule(better: tuple[str, ...]) -> None:
    """Our message about a slip in these notes stands, and the engine need not repeat it."""
    note = thanknote.check("Thank you for meet me.", engines=[engine("meet me", *better)])
    assert [finding.rule for finding in note.findings if finding.check in {"slips", "language"}] == ["thanks-for-do"]


def test_what_an_engine_sees_elsewhere_stays() -> None:
    """A slip silences an engine only about its own words."""
    note = thanknote.check("Thank you for meet me at the dok.", engines=[engine("dok", "dock")])
    said = [(finding.check, finding.text) for finding in note.findings if finding.check in {"slips", "language"}]
    assert said == [("slips", "meet"), ("language", "dok")]


def test_an_engine_that_knows_what_to_write_is_told() -> None:
    """Of a slip that our rule cannot mend and an engine can, the engine's finding stands."""
    start: dict[str, Any] = {"message": "Look.", "severity": "error", "start": 0, "end": 4, "text": "meet"}
    ours = Finding(check="slips", rule="ours", **start)
    theirs = Finding(check="language", rule="theirs", suggestions=("meeting",), **start)
    assert told_once([ours, theirs]) == [theirs]
    assert told_once([ours, replace(theirs, suggestions=())]) == [ours]
    assert told_once([replace(ours, suggestions=("met",)), theirs]) == [replace(ours, suggestions=("met",))]


def test_a_leftover_is_told_before_a_slip() -> None:
    """What is to be filled in anyway is not called a slip too."""
    place: dict[str, Any] = {"message": "Look.", "severity": "error", "start": 0, "end": 4, "text": "TODO"}
    left = Finding(check="leftovers", rule="placeholder", **place)
    assert told_once([left, Finding(check="slips", rule="ours", **place)]) == [left]
