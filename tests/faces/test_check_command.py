"""`thanknote check`: findings at their place in the file, and what cannot be checked."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import jsonschema
import pytest

Command = Callable[..., Any]


def test_check(thanknote: Command, example: Path, tmp_path: Path) -> None:
    """`check` shows each finding at its line and column of the file, and says how the note stands."""
    note = tmp_path / "tomas.txt"
    note.write_text("Subject: The the rope\n\nHi Thomas,\n\nI liked the rope [confirm: which].\n")
    ran = thanknote("check", note, "--debrief", example, "-e", "off")
    assert ran.code == 1
    assert ran.out == ""
    assert "Tomas Ibarra (thank-you): needs you" in ran.err
    for place in ("1:10", "3:4", "5:18"):
        assert f"{note}:{place}\n" in ran.err


def test_check_json(thanknote: Command, shape: dict[str, Any], example: Path, tmp_path: Path) -> None:
    """`check --json` prints the same object as `render --json`, with the places in the file."""
    note = tmp_path / "tomas.thank-you.txt"
    note.write_text("Hi Tomas,\n\nI liked the rope [confirm: which].\n")
    document = json.loads(thanknote("check", note, "-d", example, "--json", "-e", "off").out)
    jsonschema.validate(document, shape)
    (slot,) = [finding for finding in document["drafts"][0]["findings"] if finding["rule"] == "slot"]
    assert (slot["file"], slot["line"], slot["column"]) == (str(note), 3, 18)


def test_check_several(thanknote: Command, tmp_path: Path) -> None:
    """Several notes are checked in one run, each as the kind that its file's name says."""
    for kind in ("linkedin", "thank-you"):
        (tmp_path / f"ann.{kind}.txt").write_text(
            "Hi Ann,\n\nThank you for showing me " + "the loom, and the kiln, and the shed; " * 6 + "it was good.\n\n"
            "Best regards,\nBo Lind\n"
        )
    ran = thanknote("check", *sorted(tmp_path.iterdir()), "-e", "off", "--to", "Ann")
    assert "Ann (linkedin): needs you" in ran.err
    assert "Ann (thank-you): not checked" in ran.err


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        (b"", "is empty"),
        (b" \n", "is empty"),
        (b"\xff\xfe\x00", "begins as UTF-16"),
        (b"PK\3\4\0\0", "NUL"),
        (b"Dear \xed\xa0\x80", "half a character"),
        (b"a " * 2_500_000, "no note"),
        (None, "cannot be read"),
    ],
)
def test_check_nothing(thanknote: Command, tmp_path: Path, content: bytes | None, sentence: str) -> None:
    """A file that is empty, no text or not there is one sentence, and never a note that is ready."""
    file = tmp_path / "note.txt"
    if content is not None:
        file.write_bytes(content)
    ran = thanknote("check", file)
    assert ran.code == 2
    assert sentence in ran.err


def test_standard_input(shell: Command, minimal: Path) -> None:
    """A debrief and a note may come from standard input."""
    assert "Hi Abel," in shell("render", "-", "-e", "off", stdin=minimal.read_text(encoding="utf-8")).out
    assert "leftovers/slot" in shell("check", "-", "-e", "off", stdin="[confirm: what]").err
