"""The notes of whole debriefs from many trades, word for word, so that a change of wording is seen."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path

import pytest
from syrupy.assertion import SnapshotAssertion

from thanknote._compose import compose
from thanknote._load import load
from thanknote._render import render_all
from thanknote.debrief import Debrief
from thanknote.kinds import Kind
from thanknote.recipients import recipients

DEBRIEFS = sorted((Path(__file__).parent / "debriefs").glob("*.yaml"))
SENSIBLE: dict[str, Callable[[Debrief], bool]] = {
    "letter": lambda debrief: bool(debrief.address),
    "card": lambda debrief: len(debrief.interviewers) <= 2,
    "linkedin": lambda debrief: len(debrief.interviewers) <= 2 or bool(debrief.candidate.linkedin),
    "call": lambda debrief: bool(debrief.candidate.phone),
}
"""When somebody would want a kind; the others whenever there is somebody to get it."""


def wanted(debrief: Debrief, kinds: Mapping[str, Kind]) -> list[Kind]:
    """Return the kinds that make sense for a debrief as things stand."""
    return [
        kind
        for name, kind in sorted(kinds.items())
        if debrief.outcome in kind.outcomes
        if (name not in SENSIBLE or SENSIBLE[name](debrief)) and recipients(debrief, kind)
    ]


@pytest.mark.parametrize("file", DEBRIEFS, ids=lambda file: file.stem)
def test_the_notes_are_as_they_were(snapshot: SnapshotAssertion, kinds: Mapping[str, Kind], file: Path) -> None:
    """Words change only when somebody means them to; `pytest --snapshot-update` writes the new ones down."""
    debrief = load(file)
    drafts = [draft for kind in wanted(debrief, kinds) for draft in render_all(compose(debrief, [kind]), kinds)]
    assert "\n\n".join(f"[{draft.kind}] {draft}" for draft in drafts) == snapshot


def test_the_debriefs_are_many_and_various(kinds: Mapping[str, Kind]) -> None:
    """Twenty or more, of every kind, tone, spelling, outcome and format, one to five people."""
    debriefs = [load(file) for file in DEBRIEFS]
    assert len(debriefs) >= 20
    assert {kind.name for debrief in debriefs for kind in wanted(debrief, kinds)} == set(kinds)
    assert {debrief.tone for debrief in debriefs} == {"warm", "formal", "concise"}
    assert {debrief.language for debrief in debriefs} == {"en-US", "en-GB"}
    assert {debrief.outcome for debrief in debriefs} == {"waiting", "rejected", "offer", "accepted_elsewhere"}
    assert {debrief.interview.format for debrief in debriefs} >= {"onsite", "video", "phone", "panel"}
    assert {len(debrief.interviewers) for debrief in debriefs} >= {1, 2, 3, 4, 5}
