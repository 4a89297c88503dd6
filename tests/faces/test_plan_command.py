"""`thanknote plan`, and `thanknote render` with --due, --all and refused notes."""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from thanknote import Debrief, plan

Command = Callable[..., Any]


def test_a_table(thanknote: Command, example: Path) -> None:
    """Each row has state, day and what to do, with for whom below it; those of one day stand in one row."""
    ran = thanknote("plan", example, "--today", "2026-11-20")
    assert (ran.code, ran.err) == (0, "")
    lines = ran.out.splitlines()
    assert lines[0] == "Today is Fri 2026-11-20."
    at = lines.index("due     Thu 2026-11-19  Send the thank-you note by e-mail. On time until Fri 2026-11-20.")
    assert lines[at + 1] == " " * 24 + "To Dr. Helen Brandt, Tomas Ibarra, Kwame Asante"
    assert "done    Tue 2026-11-10  The referrer note was sent." in lines
    assert "due     now             Send the reference note by e-mail, before anybody calls them." in lines
    assert any(line.startswith("later   Tue 2026-12-08  Send the follow-up note") for line in lines)
    assert lines.index("Keep in mind:") > at
    assert max(map(len, lines)) <= 100


def test_private_words(thanknote: Command, debrief: Debrief, example: Path) -> None:
    """Of what is private only the questions to look up are printed."""
    for args in ((), ("--json",)):
        text = thanknote("plan", example, *args).out
        assert debrief.private.stumped_by[0] in text
        for hidden in ("to_improve", "red_flags", "other_offers", "notes", "went_well"):
            assert not [words for words in getattr(debrief.private, hidden) if words in text]


def test_plan_json(thanknote: Command, debrief: Debrief, example: Path) -> None:
    """With --json the plan is one object, the same values as the library's, with the day it was made for."""
    document = json.loads(thanknote("plan", example, "--today", "2026-11-20", "--json").out)
    steps = plan(debrief, today=date(2026, 11, 20))
    assert document == {"version": 1, "today": "2026-11-20", "steps": [step.to_dict() for step in steps]}


def test_plan_of_nothing(thanknote: Command) -> None:
    """A file that is not there is one sentence."""
    ran = thanknote("plan", "nowhere.yaml")
    assert (ran.code, ran.out) == (2, "")


def test_due(thanknote: Command, example: Path) -> None:
    """`render --due` writes what the plan calls due, and nothing that is only good to do."""
    ran = thanknote("render", example, "--due", "--today", "2026-11-19", "-e", "off")
    assert ran.out.count("To: ") == 5
    assert "(reference)" in ran.err
    assert "(card)" not in ran.err


def test_nothing_due(thanknote: Command, minimal: Path) -> None:
    """Where nothing is due, that is said, and all is well."""
    ran = thanknote("render", minimal, "--due", "--today", "2026-11-17", "-e", "off")
    assert (ran.code, ran.out) == (0, "")
    assert ran.err == "There is no note to write; `thanknote plan` says what comes when.\n"
    assert thanknote("render", minimal, "--due", "--today", "2026-11-17", "--json").err == ""


@pytest.mark.parametrize("args", [["--due", "--all"], ["--due", "-k", "card"], ["--all", "-k", "card"]])
def test_one_way_to_ask(thanknote: Command, example: Path, args: list[str]) -> None:
    """--kind, --due and --all exclude one another."""
    ran = thanknote("render", example, *args)
    assert (ran.code, ran.out) == (2, "")
    assert "--kind, --due and --all" in ran.err


@pytest.fixture
def rejected(minimal: Path, tmp_path: Path) -> Path:
    """The small example after a no."""
    file = tmp_path / "rejected.yaml"
    file.write_text(minimal.read_text(encoding="utf-8") + "outcome: rejected\n", encoding="utf-8")
    return file


def test_refused(thanknote: Command, rejected: Path) -> None:
    """A refused note leaves stdout empty; stderr has the reason and what fits instead; the exit code is 1."""
    ran = thanknote("render", rejected, "-e", "off")
    assert (ran.code, ran.out) == (1, "")
    assert "Abel Nkemelu (thank-you): refused\n" in ran.err
    assert "They have said no, so the thank-you note does not fit. Instead: --kind rejection-reply." in ran.err
    assert ran.err.endswith("1 note: 1 refused\n")
    instead = thanknote("render", rejected, "-k", "rejection-reply", "-e", "off")
    assert (instead.code, instead.out.count("To: ")) == (0, 1)


def test_refused_in_json(thanknote: Command, rejected: Path, shape: dict[str, Any]) -> None:
    """With --json a refused note has the promised shape, with status, reason and no words."""
    import jsonschema

    document = json.loads(thanknote("render", rejected, "--json").out)
    jsonschema.validate(document, shape)
    (draft,) = document["drafts"]
    assert (draft["status"], draft["subject"], draft["body"], draft["engines"]) == ("refused", "", "", [])


def test_refused_and_out(thanknote: Command, rejected: Path, tmp_path: Path) -> None:
    """No file is written for a refused note, and that is said, with --quiet too."""
    ran = thanknote("render", rejected, "-e", "off", "-q", "--out", tmp_path / "out")
    assert (ran.code, ran.out) == (1, "")
    assert ran.err == "No file for Abel Nkemelu (thank-you): this note should not be sent.\n"
    assert not list((tmp_path / "out").glob("*.txt"))


def test_a_note_of_ones_own_is_refused_too(thanknote: Command, rejected: Path, tmp_path: Path) -> None:
    """`check` says of an edited note that it should not be sent."""
    note = tmp_path / "abel-nkemelu.thank-you.txt"
    note.write_text("To: Abel Nkemelu\n\nHi Abel,\n\nThank you for the rye.\n\nSunniva Dahl\n")
    ran = thanknote("check", note, "-d", rejected, "-e", "off")
    assert ran.code == 1
    assert "timing/refused" in ran.err
    assert "(thank-you): refused" in ran.err


def test_sent_already(thanknote: Command, minimal: Path, tmp_path: Path) -> None:
    """A note that is asked for by name is written again, with advice; --all leaves it out."""
    file = tmp_path / "sent.yaml"
    sent = "sent: {kind: thank-you, to: Abel Nkemelu, on: 2026-11-18}\n"
    file.write_text(minimal.read_text(encoding="utf-8") + sent, encoding="utf-8")
    again = thanknote("render", file, "-e", "off", "--today", "2026-11-18")
    assert again.out.count("To: ") == 1
    assert "advice   timing/already-sent" in again.err
    assert thanknote("render", file, "--all", "-e", "off", "--today", "2026-11-18").out == ""


def test_explain_a_kind(thanknote: Command) -> None:
    """A kind's page has when it is sent, how things may stand, and whether it comes unasked."""
    page = thanknote("explain", "follow-up").out
    for line in ("Send:       after the date they gave", "Outcome:    waiting", "Plan:       yes"):
        assert line in page
