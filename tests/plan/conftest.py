"""One debrief for these tests: an interview on Wednesday, 2026-11-18, laid over with what a test is about."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date
from typing import Any

import pytest

from thanknote import Debrief, Step, engines, plan

DAYS = {
    "candidate": {"name": "Ines Coelho"},
    "company": "Low Hanging Fruit Orchards",
    "role": "Orchard Foreman",
    "interview": {"date": "2026-11-18"},
    "interviewers": [{"name": "Walt Pruitt", "topics": ["grafting cider varieties onto dwarf stock"]}],
}
MakePlan = Callable[..., list[Step]]
"""The steps on a day, of a debrief with these changes."""


@pytest.fixture(scope="session", autouse=True)
def _closed_at_the_end() -> Iterator[None]:
    yield
    engines.close()


@pytest.fixture(scope="session")
def make() -> Callable[..., Debrief]:
    """Give a function that makes the debrief with some values in place of others."""

    def debrief(**changes: Any) -> Debrief:
        return Debrief(**{**DAYS, **changes})

    return debrief


@pytest.fixture(scope="session")
def steps(make: Callable[..., Debrief]) -> MakePlan:
    """Give a function that makes the plan of such a debrief, for a day in 2026 such as `11-19`."""

    def made(today: str, *, kind: str | None = None, **changes: Any) -> list[Step]:
        found = plan(make(**changes), today=date.fromisoformat(f"2026-{today}"))
        return [step for step in found if kind is None or (step.kind == kind and step.state != "done")]

    return made
