"""One debrief for all these tests, and an end to the engines that they start."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from thanknote import engines


@pytest.fixture(scope="session", autouse=True)
def _closed_at_the_end() -> Iterator[None]:
    yield
    engines.close()


@pytest.fixture(scope="session")
def panel() -> str:
    """A debrief whose notes are all ready, as text; its last lines are the private ones."""
    return (Path(__file__).parent / "panel.yaml").read_text(encoding="utf-8")
