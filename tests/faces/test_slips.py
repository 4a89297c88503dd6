"""What people type and write wrong about kinds, people and days: one clear sentence each."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

Command = Callable[..., Any]


@pytest.mark.parametrize("name", ["all", "due"])
def test_several_kinds_are_no_kind(thanknote: Command, minimal: Path, name: str) -> None:
    """`--kind all` is told what was meant."""
    ran = thanknote("render", minimal, "--kind", name)
    assert (ran.code, ran.out) == (2, "")
    assert f"write --{name} " in ran.err


def test_nobody_for_a_kind(thanknote: Command, minimal: Path) -> None:
    """A kind that is for nobody in the debrief is named, and does not stop the others."""
    ran = thanknote("render", minimal, "-k", "reference", "-e", "off")
    assert (ran.code, ran.out) == (0, "")
    said = "No reference note: the debrief has nobody it is for; `thanknote kinds` says who that is.\n"
    assert ran.err == said
    both = thanknote("render", minimal, "-k", "thank-you", "-k", "reference", "-e", "off")
    assert both.out.count("To: ") == 1
    assert both.err.endswith(said)


def test_premium_without_an_invitation(thanknote: Command, minimal: Path) -> None:
    """A longer invitation is only for who asks for one."""
    ran = thanknote("render", minimal, "--premium")
    assert (ran.code, ran.out) == (2, "")
    assert "add --kind linkedin, --due or --all" in ran.err
    more = ("--premium", "-e", "off", "--today", "2026-11-19")
    assert thanknote("render", minimal, "-k", "linkedin", *more).code == 0
    assert thanknote("render", minimal, "--all", *more).code == 0


@pytest.mark.parametrize(
    ("args", "says"),
    [
        (["-k", "follow-up", "--today", "2026-11-20"], "give them until Tuesday, 2026-12-08."),
        (
            ["-k", "call", "--to", "Kwame", "--today", "2026-12-20"],
            "prefers e-mail to a call. Instead: --kind follow-up.",
        ),
        (["-k", "linkedin", "--to", "Helen", "--today", "2026-11-18"], "send it on Thursday, 2026-11-19 or later."),
        (["-k", "withdrawal"], "the withdrawal note is for outcome: accepted_elsewhere."),
    ],
)
def test_not_now(thanknote: Command, example: Path, args: list[str], says: str) -> None:
    """What would be too early, or does not fit how things stand, is refused in one sentence with the way out."""
    ran = thanknote("render", example, "-e", "off", *args)
    assert (ran.code, ran.out) == (1, "")
    assert len([line for line in ran.err.splitlines() if "timing/refused: " in line and line.endswith(says)]) == 1


@pytest.mark.parametrize(
    ("args", "names"),
    [
        (["-k", "thank-you", "--to", "Lena"], "Dr. Helen Brandt, Tomas Ibarra, Joan Whitlock, Kwame Asante"),
        (["-k", "helper", "--to", "Helen"], "Lena Hartwell"),
        (["-k", "helper", "--to", "Lena Hartwel1"], "did you mean 'Lena Hartwell'?"),
        (["--to", ""], "is called ''"),
        (["--due", "--to", "Zebedee"], "is called 'Zebedee'"),
    ],
)
def test_not_for_them(thanknote: Command, example: Path, args: list[str], names: str) -> None:
    """Who gets no note of this kind cannot be written one, and those who can are named."""
    ran = thanknote("render", example, *args)
    assert (ran.code, ran.out) == (2, "")
    assert names in ran.err
    assert len(ran.err.splitlines()) == 1


@pytest.mark.parametrize(
    ("line", "says"),
    [
        ("contact: Zed Zebra", "contact: nobody among"),
        ("contact: Abel", "did you mean 'Abel Nkemelu'?"),
        ("sent: {kind: thank-you, to: Abe Nkemelu, on: 2026-11-18}", "sent[0].to: nobody among"),
        ("sent: {kind: thank-you, to: Abel Nkemelu}", "sent[0].on"),
        ("outcome: hired", "write one of them"),
    ],
)
@pytest.mark.parametrize("command", ["plan", "render"])
def test_a_slip_in_the_debrief(
    thanknote: Command, minimal: Path, tmp_path: Path, *, command: str, line: str, says: str
) -> None:
    """A contact who is nobody, a note that went to nobody, an outcome that does not exist: each is told at its line."""
    file = tmp_path / "slip.yaml"
    file.write_text(minimal.read_text(encoding="utf-8") + line + "\n", encoding="utf-8")
    ran = thanknote(command, file)
    assert (ran.code, ran.out) == (2, "")
    heading, problem = ran.err.splitlines()
    assert heading == "thanknote: the debrief has to be mended first:"
    assert problem.startswith(f"{file}:9:")
    assert says in problem


def test_sent_as_a_kind_that_is_none(thanknote: Command, minimal: Path, tmp_path: Path) -> None:
    """A note noted as sent under a kind that does not exist counts as not sent, and plan and render say so."""
    file = tmp_path / "sent.yaml"
    sent = "sent: {kind: thankyou, to: Abel Nkemelu, on: 2026-11-18}\n"
    file.write_text(minimal.read_text(encoding="utf-8") + sent, encoding="utf-8")
    ran = thanknote("plan", file, "--today", "2026-11-18")
    assert "'thankyou'; did you mean 'thank-you'?" in " ".join(ran.out.split())
    assert "due     Wed 2026-11-18  Send the thank-you note" in ran.out
    assert "timing/unknown-kind" in thanknote("render", file, "-e", "off", "--today", "2026-11-18").err


def test_before_the_interview(thanknote: Command, minimal: Path) -> None:
    """Before the interview everything comes later, nothing is due, and what is written all the same is warned of."""
    early = ("--today", "2026-11-10")
    assert not re.search("(?m)^(due|late) ", thanknote("plan", minimal, *early).out)
    assert thanknote("render", minimal, "--due", "-e", "off", *early).out == ""
    assert "timing/too-early" in thanknote("render", minimal, "-e", "off", *early).err


def test_a_plan_without_a_date_for_the_decision(thanknote: Command, minimal: Path) -> None:
    """Where they gave no date the question for news comes after two weeks, and a second one a week later."""
    out = thanknote("plan", minimal, "--today", "2026-11-18").out
    assert "later   Tue 2026-12-01  Send the follow-up note by e-mail; once, then wait a week." in out
    assert "later   Tue 2026-12-08  If nobody answered, ask a second and last time." in out
