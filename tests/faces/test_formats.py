"""What `check` prints for programs: a line for each finding, SARIF 2.1.0, JSON."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import jsonschema
import pytest

Command = Callable[..., Any]
TEXT = "To: Tomas Ibarra\nSubject: The the rope\n\nHi Thomas,\n\nI liked the 🙂 rope [confirm: which].\n"

REGION = {
    "type": "object",
    "required": ["startLine", "startColumn"],
    "properties": {
        name: {"type": "integer", "minimum": 1} for name in ("startLine", "startColumn", "endLine", "endColumn")
    },
}
TEXT_OF = {"type": "object", "required": ["text"], "properties": {"text": {"type": "string", "minLength": 1}}}
SARIF = {
    "type": "object",
    "required": ["version", "runs"],
    "properties": {
        "version": {"const": "2.1.0"},
        "runs": {
            "type": "array",
            "minItems": 1,
            "items": {
                "type": "object",
                "required": ["tool", "results"],
                "properties": {
                    "tool": {
                        "type": "object",
                        "required": ["driver"],
                        "properties": {
                            "driver": {
                                "type": "object",
                                "required": ["name", "version", "rules"],
                                "properties": {
                                    "rules": {
                                        "type": "array",
                                        "uniqueItems": True,
                                        "items": {
                                            "type": "object",
                                            "required": ["id", "shortDescription", "help"],
                                            "properties": {"shortDescription": TEXT_OF, "help": TEXT_OF},
                                        },
                                    }
                                },
                            }
                        },
                    },
                    "columnKind": {"enum": ["utf16CodeUnits", "unicodeCodePoints"]},
                    "results": {
                        "type": "array",
                        "items": {
                            "type": "object",
                            "required": ["ruleId", "ruleIndex", "level", "message", "locations"],
                            "properties": {
                                "level": {"enum": ["none", "note", "warning", "error"]},
                                "message": TEXT_OF,
                                "locations": {
                                    "type": "array",
                                    "minItems": 1,
                                    "items": {
                                        "type": "object",
                                        "required": ["physicalLocation"],
                                        "properties": {
                                            "physicalLocation": {
                                                "type": "object",
                                                "required": ["artifactLocation", "region"],
                                                "properties": {"region": REGION},
                                            }
                                        },
                                    },
                                },
                            },
                        },
                    },
                },
            },
        },
    },
}
"""What SARIF 2.1.0 requires of the parts that are used here."""


@pytest.fixture
def note(tmp_path: Path) -> Path:
    """A note with a doubled word, a misspelt name and a slot."""
    file = tmp_path / "my note.txt"
    file.write_text(TEXT, encoding="utf-8")
    return file


def test_lines(thanknote: Command, note: Path, example: Path) -> None:
    """Each finding is one line, `file:line:column: severity check/rule: message`, in the note's file or the debrief."""
    ran = thanknote("check", note, "-d", example, "-e", "off", "--format", "line", "--today", "2026-11-30")
    lines = ran.out.splitlines()
    for line in lines:
        assert re.fullmatch(r".+:\d+:\d+: (?:error|warning|advice|accepted) [a-z]+/[\w-]+: .+", line)
    assert any(line.startswith(f"{note}:2:10: error leftovers/doubled-word: ") for line in lines)
    assert any(line.startswith(f"{note}:6:20: error leftovers/slot: ") for line in lines)
    assert any(line.startswith(f"{example}:") and " timing/too-late: " in line for line in lines)


def test_sarif(thanknote: Command, note: Path, example: Path) -> None:
    """The log has what SARIF requires, each rule with its help, each result with its place in code points."""
    ran = thanknote("check", note, "-d", example, "-e", "off", "--format", "sarif", "--today", "2026-11-30")
    document = json.loads(ran.out)
    jsonschema.validate(document, SARIF)
    run = document["runs"][0]
    rules = [rule["id"] for rule in run["tool"]["driver"]["rules"]]
    assert [rules[result["ruleIndex"]] for result in run["results"]] == [result["ruleId"] for result in run["results"]]
    by_rule = {result["ruleId"]: result["locations"][0]["physicalLocation"] for result in run["results"]}
    assert by_rule["leftovers/slot"]["region"] == {"startLine": 6, "startColumn": 20, "endLine": 6, "endColumn": 36}
    assert by_rule["leftovers/slot"]["artifactLocation"]["uri"] == note.as_uri()
    debrief = by_rule["timing/too-late"]
    line = example.read_text(encoding="utf-8").splitlines()[debrief["region"]["startLine"] - 1]
    assert debrief["artifactLocation"]["uri"] == example.as_uri()
    assert line[debrief["region"]["startColumn"] - 1 : debrief["region"]["endColumn"] - 1] == "2026-11-18"


def test_sarif_of_a_relative_name(thanknote: Command, note: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A file that is named relative to where one stands is so in the log, as a URI."""
    monkeypatch.chdir(note.parent)
    document = json.loads(thanknote("check", note.name, "-e", "off", "--format", "sarif").out)
    place = document["runs"][0]["results"][0]["locations"][0]["physicalLocation"]
    assert place["artifactLocation"]["uri"] == "my%20note.txt"


def test_accepted(thanknote: Command, note: Path, example: Path, tmp_path: Path) -> None:
    """What the debrief accepts is shown as accepted in every format, and no longer counts."""
    debrief = tmp_path / "debrief.yaml"
    own = example.read_text(encoding="utf-8").replace("accept:", "accept:\n  - {check: leftovers.doubled-word}", 1)
    debrief.write_text(own, encoding="utf-8")
    args = ("check", note, "-d", debrief, "-e", "off")
    assert "2:10: accepted leftovers/doubled-word: " in thanknote(*args, "--format", "line").out
    assert "accepted leftovers/doubled-word: " in thanknote(*args).err
    (one,) = json.loads(thanknote(*args, "--json").out)["drafts"]
    assert [finding["accepted"] for finding in one["findings"] if finding["rule"] == "doubled-word"] == [True]
    results = json.loads(thanknote(*args, "--format", "sarif").out)["runs"][0]["results"]
    assert [r["suppressions"][0]["status"] for r in results if "suppressions" in r] == ["accepted"]
    note.write_text(
        "Subject: The the pest traps\n\nHi Tomas,\n\nThank you for showing me the pest traps.\n\n"
        "Best regards,\nMarisol Duarte\n",
        encoding="utf-8",
    )
    assert thanknote(*args).code == 0
    assert thanknote("check", note, "-d", example, "-e", "off").code == 1


def test_json_is_the_same(thanknote: Command, note: Path) -> None:
    """`--json` is `--format json`."""
    args = ("check", note, "-e", "off")
    assert thanknote(*args, "--json").out == thanknote(*args, "--format", "json").out


def test_no_escape_in_a_line(thanknote: Command, tmp_path: Path) -> None:
    """Whatever a note or its name holds, a finding stays one line without control characters."""
    file = tmp_path / "a\x1b[2J\nb.txt"
    file.write_text("The the \x1b[31mrope\u202e\u2028 a  b.", encoding="utf-8")
    out = thanknote("check", file, "-e", "off", "--format", "line").out
    assert out.count("\n") == len(re.findall(r": (?:error|warning|advice) ", out)) > 1
    assert out.replace("\n", "").isprintable()


def test_settings(thanknote: Command, note: Path, minimal: Path) -> None:
    """`--set` changes a check for this run, and what is misspelt in it is told with what was meant."""
    assert "length/too-long" in thanknote("check", note, "-e", "off", "--set", "length.max_words=5").err
    assert "length/too-long" not in thanknote("check", note, "-e", "off").err
    long, short = (
        len(thanknote("render", minimal, "-e", "off", "-q", *more).out.split())
        for more in ((), ("--set", "length.max_words=45"))
    )
    assert short < long
    for wrong, hint in (
        ("lenght.max_words=5", "did you mean 'length'"),
        ("length.max_word=5", "did you mean 'max_words'"),
        ("length.max_words=many", "does not fit"),
        ("length.max_words", "check.setting=value"),
        ("max_words=5", "check.setting=value"),
    ):
        for command in ("check", "render"):
            ran = thanknote(command, note if command == "check" else minimal, "-e", "off", "--set", wrong)
            assert (ran.code, ran.out) == (2, "")
            assert hint in ran.err
