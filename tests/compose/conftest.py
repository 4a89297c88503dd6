"""A way to compose the briefs of a small debrief."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

import pytest

from thanknote._compose import compose
from thanknote.debrief import Debrief
from thanknote.draft import Brief
from thanknote.kinds import Kind, all_kinds

SMALL: Mapping[str, Any] = {
    "candidate": {"name": "Wren Aldous"},
    "company": "Corran Mills",
    "role": "Mill Engineer",
    "interview": {"date": "2026-11-18"},
}


@pytest.fixture(scope="session")
def kinds() -> Mapping[str, Kind]:
    """The built-in kinds."""
    return all_kinds()


@pytest.fixture(scope="session")
def debrief() -> Callable[..., Debrief]:
    """Give a function that makes a debrief with these interviewers and any other fields."""

    def make(*interviewers: Mapping[str, Any], **fields: Any) -> Debrief:
        return Debrief(**{**SMALL, **fields, "interviewers": interviewers})

    return make


@pytest.fixture(scope="session")
def briefs(debrief: Callable[..., Debrief], kinds: Mapping[str, Kind]) -> Callable[..., list[Brief]]:
    """Give a function that composes the briefs of thank-you notes for these interviewers."""

    def make(*interviewers: Mapping[str, Any], **fields: Any) -> list[Brief]:
        return compose(debrief(*interviewers, **fields), [kinds["thank-you"]])

    return make
