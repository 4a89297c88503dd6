"""A brief in which English has every form for every fact, and a way to render a template of one's own."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from thanknote._render import render_all
from thanknote.draft import Brief, Draft, Phrase, Recipient
from thanknote.kinds import Kind, all_kinds

HEAD = "To: interviewers\nMedium: email\n"
FACTS = {
    "topic": Phrase(
        text="how you train starters",
        path="interviewers[0].topics[0]",
        about="the starters' first month",
        that="you train starters for a month",
        noun="the starters' first month",
        singular="the starters' first month",
        how="how you train starters",
        doing="training starters",
    ),
    "detail": Phrase(text="nobody welds alone", path="interviewers[0].topics[0].detail", that="nobody welds alone"),
    "second": Phrase(
        text="the night trains",
        path="interviewers[0].topics[1]",
        about="the night trains",
        that="the night trains run empty",
        noun="the night trains",
        how="how the night trains run",
    ),
    "help": Phrase(
        text="moved the talk", path="helpers[0].helped_with[0]", doing="moving the talk", noun="your quick replies"
    ),
    "referral": Phrase(
        text="named me", path="referrers[0].how[0]", doing="putting my name forward", noun="your introduction"
    ),
    "mention": Phrase(text="thesis", path="references[0].could_mention[0]", about="my thesis on mills"),
    "interest": Phrase(
        text="the team picks its tools",
        path="interviewers[0].interest_points[0]",
        that="the team picks its own tools",
        noun="the open tool store",
        singular="the open tool store",
        plural="the shared benches",
        how="how the benches are shared",
        doing="sharing one bench",
    ),
    "fit": Phrase(
        text="ran the mill",
        path="interviewers[0].fit",
        did="ran the mill at Corran",
        do="speak Welsh",
        have="a forklift licence",
        years="six years of night shifts",
    ),
    "connection": Phrase(text="both row", path="interviewers[0].connection", we="we both row"),
    "promise": Phrase(
        text="my plan", path="interviewers[0].promised[0]", noun="my plan", singular="my plan", plural="my plans"
    ),
}

Render = Callable[..., Draft]


@pytest.fixture(scope="session")
def full() -> Brief:
    """One brief with all facts, each in all its forms."""
    return Brief(
        kind="mine",
        recipient=Recipient(name="Amara Okafor", path="interviewers[0]"),
        greeting="Hi Amara",
        name="Amara",
        sender="Priya Raghunathan",
        company="Corran Mills",
        role="Mill Engineer",
        day="Wednesday",
        date="November 19, 2026",
        facts=FACTS,
        send_on=date(2026, 11, 19),
    )


@pytest.fixture
def folder(tmp_path: Path) -> Callable[..., Path]:
    """Give a function that writes templates, by name, and returns their folder."""

    def write(**templates: str) -> Path:
        for name, text in templates.items():
            (tmp_path / f"{name}.j2").write_text(text, encoding="utf-8")
        return tmp_path

    return write


@pytest.fixture
def render(folder: Callable[..., Path], full: Brief) -> Render:
    """Give a function that renders a body as a kind of its own, for the full brief with some changes."""

    def draft(body: str, *, head: str = HEAD, beside: Mapping[str, str] | None = None, **changes: Any) -> Draft:
        templates = folder(mine=f"{head}\n{body}", **(beside or {}))
        brief = replace(full, **changes)
        return render_all([brief], all_kinds([templates]), templates=templates)[0]

    return draft


@pytest.fixture(scope="session")
def kinds() -> Mapping[str, Kind]:
    """The built-in kinds."""
    return all_kinds()
