"""Notes that were edited by somebody who knew only what each check should find and what it should leave alone."""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from typing import Any

import pytest
import yaml

import thanknote
from thanknote._pipeline import check_notes
from thanknote._texts import read_note
from thanknote.draft import Finding

NOTES = {
    (file.stem, number): note
    for file in sorted((Path(__file__).parent / "edited").glob("*.yaml"))
    for number, note in enumerate(yaml.safe_load(file.read_text(encoding="utf-8")))
}
MISSED = {
    ("grounding", 3): ["plant superintendent"],
    ("grounding", 4): ["4 January"],
    # That three quarters of it are the same is said at the longest passage.
    ("sameness", 10): [
        "Thank you for such a thoughtful conversation about the House Manager position at Quarry Lane Playhouse.",
        "It would be a pleasure to bring that lesson to your lobby and to learn from the people who know it well.",
    ],
    ("tone", 2): ["a perfect fit for the role"],
}
"""What is known to be overlooked; who mends it takes it out of here."""
ALARMS = {("recipient", 8), ("sameness", 8), ("specifics", 5), ("specifics", 6), ("specifics", 7), ("specifics", 9)}
"""Notes that are right and that get an advice of the check all the same."""


def findings(key: tuple[str, int]) -> list[Finding]:
    """Return what is found in the words of a note, all checks together."""
    note: dict[str, Any] = NOTES[key]
    debrief = thanknote.Debrief(**note["debrief"])
    # The note itself comes last, so that what it shares with the others of its panel is told of it.
    notes = [read_note(text) for text in (*note.get("others", ()), f"To: {note['to']}\n{note['text']}")]
    how: dict[str, Any] = {"debrief": debrief, "engines": ["off"], "today": dt.date(2026, 11, 19)}
    *_, draft = check_notes(notes, kinds=[None] * len(notes), **how)
    return [finding for finding in draft.findings if finding.part != "debrief"]


def touches(finding: Finding, words: str) -> bool:
    """Say whether a finding is about these words."""
    one, other = finding.text.lower(), words.lower()
    return one in other or other in one


@pytest.mark.parametrize("key", [key for key, note in NOTES.items() if note["find"]], ids="{0[0]}-{0[1]}".format)
def test_what_is_wrong_is_found(key: tuple[str, int]) -> None:
    """The words that are wrong are marked, by the check or by another that says as much."""
    found = findings(key)
    missed = [words for words in NOTES[key]["find"] if not any(touches(finding, words) for finding in found)]
    assert missed == MISSED.get(key, [])


@pytest.mark.parametrize("key", [key for key, note in NOTES.items() if not note["find"]], ids="{0[0]}-{0[1]}".format)
def test_what_comes_near_is_left_alone(key: tuple[str, int]) -> None:
    """A check says nothing of what only looks like its business, or no more than an advice where that is known."""
    found = [finding for finding in findings(key) if finding.check == key[0]]
    assert {finding.severity for finding in found} == ({"advice"} if key in ALARMS else set())
