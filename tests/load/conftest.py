"""A small debrief that is right, in which the tests put what is wrong."""

from __future__ import annotations

from pathlib import Path

import pytest


@pytest.fixture(scope="session")
def frame() -> str:
    """A debrief with a candidate, an interview, an interviewer with two topics, and a helper."""
    return (Path(__file__).parent / "cases" / "frame.yaml").read_text(encoding="utf-8")
