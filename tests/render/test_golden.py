"""The notes of three debriefs, word for word, so that a change of wording is seen."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import pytest
from syrupy.assertion import SnapshotAssertion

from thanknote._compose import compose
from thanknote._load import load
from thanknote._render import render_all
from thanknote.kinds import Kind

DEBRIEFS = sorted((Path(__file__).parent / "debriefs").glob("*.yaml"))


@pytest.mark.parametrize("kind", ["card", "linkedin", "thank-you"])
@pytest.mark.parametrize("file", DEBRIEFS, ids=lambda file: file.stem)
def test_the_notes_are_as_they_were(
    snapshot: SnapshotAssertion, kinds: Mapping[str, Kind], file: Path, kind: str
) -> None:
    """Words change only when somebody means them to; `pytest --snapshot-update` writes the new ones down."""
    drafts = render_all(compose(load(file), [kinds[kind]]), kinds)
    assert "\n\n".join(f"{draft}" for draft in drafts) == snapshot
