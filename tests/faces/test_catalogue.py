"""The commands that say what there is: version and help, new, kinds, checks, explain, engines, schema."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from thanknote import CHECKS, Debrief, __version__
from thanknote._load import starter
from thanknote.kinds import all_kinds

Command = Callable[..., Any]


def test_version_and_help(thanknote: Command) -> None:
    """The version is one line; the help, which no argument asks for too, lists every command."""
    assert thanknote("--version") == (0, f"thanknote {__version__}\n", "")
    text = thanknote("--help").out
    assert thanknote().out == text == thanknote("-h").out
    for command in ("render", "plan", "check", "new", "kinds", "checks", "explain", "engines", "schema"):
        assert f"\n  {command} " in text
        assert thanknote(command, "--help").code == 0


def test_new(thanknote: Command, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """`new` writes a debrief to fill in, says what to do next, and never writes over a file."""
    monkeypatch.chdir(tmp_path)
    assert thanknote("new").code == 0
    file = tmp_path / "debrief.yaml"
    assert file.read_text(encoding="utf-8") == starter()
    file.write_text("mine")
    ran = thanknote("new")
    assert ran.code == 2
    assert "is there already" in ran.err
    assert file.read_text() == "mine"
    assert thanknote("new", "nowhere/debrief.yaml").code == 2


def test_new_on_stdout(thanknote: Command) -> None:
    """`new -` prints the debrief to fill in, byte for byte."""
    assert thanknote("new", "-").out == starter()


def test_new_says_what_to_fill_in(thanknote: Command, tmp_path: Path) -> None:
    """The debrief that `new` writes lacks what only its owner knows, and nothing else is wrong with it."""
    thanknote("new", tmp_path / "a.yaml")
    ran = thanknote("render", tmp_path / "a.yaml", "-e", "off")
    assert ran.code == 2
    assert all("this is missing" in line for line in ran.err.splitlines()[1:])


def test_catalogue(thanknote: Command) -> None:
    """The lists name every kind, with to whom, by what, how long and when, and every check."""
    lines = thanknote("kinds").out.splitlines()
    assert sorted(line.split()[0] for line in lines[1:]) == list(all_kinds())
    rows = [re.split(r"\s{2,}", line) for line in lines]
    assert ["thank-you", "interviewers", "email", "60-150 words", "2 to 48 hours after"] in rows
    assert ["linkedin", "interviewers", "linkedin", "up to 200 characters", "24 hours after, or later"] in rows
    assert ["withdrawal", "contact and others", "email", "40-90 words", "at once, outcome: accepted_elsewhere"] in rows
    assert max(map(len, lines)) <= 110
    assert [line.split()[0] for line in thanknote("checks").out.splitlines()] == [check.__name__ for check in CHECKS]


@pytest.mark.parametrize("check", [check.__name__ for check in CHECKS])
def test_explain(thanknote: Command, check: str) -> None:
    """Every check has a page with what is wrong, what is right and what it finds."""
    page = thanknote("explain", check).out
    assert page.startswith(f"{check}: ")
    for word in ("Wrong:", "Right:", "Finds:"):
        assert word in page


def test_explain_settings(thanknote: Command) -> None:
    """A check's page lists each setting with its default."""
    page = thanknote("explain", "length").out
    assert "max_words (default: none)\n      most words" in page
    assert "max_subject (default: 60)" in page


def test_engines(thanknote: Command) -> None:
    """`engines` lists each engine, ready or missing, with one sentence."""
    lines = thanknote("engines").out.splitlines()
    assert [line.split()[0] for line in lines] == ["lingotweaker", "languagetool", "harper", "smollm"]
    assert all(line.split()[1] in {"ready", "missing"} and line.endswith((".", ").")) for line in lines)


def test_schema(thanknote: Command, debrief: Debrief) -> None:
    """`schema` prints a JSON Schema that the example fits, and that a misspelt key does not."""
    document = json.loads(thanknote("schema").out)
    values = debrief.model_dump(mode="json", exclude_defaults=True)
    jsonschema.validate(values, document)
    with pytest.raises(jsonschema.ValidationError, match="compny"):
        jsonschema.validate({**values, "compny": "Tidewater"}, document)
