"""The machine's date, for every test that names none: the day after most of the interviews here."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

import pytest

from thanknote import _pipeline
from thanknote.dates import day_of


@pytest.fixture(scope="session", autouse=True)
def _the_day_after() -> Iterator[None]:
    """A test gives the same result whatever day it is run on."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(_pipeline, "day_of", lambda today: day_of(today or date(2026, 11, 19)))
        yield
