"""What goes wrong: a sentence on stderr, exit 2, never a traceback."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from thanknote import _pipeline

Command = Callable[..., Any]


def test_every_problem(thanknote: Command, tmp_path: Path) -> None:
    """A debrief that is wrong is told every problem, each on a line that begins with its place."""
    file = tmp_path / "wrong.yaml"
    file.write_text(
        "candidate: {nme: Ann}\ncompany: Crumb\nrole: Baker\ninterview: {date: soon}\ninterviewers: [{name: Abel}]\n"
    )
    ran = thanknote("render", file)
    assert ran.code == 2
    heading, *problems = ran.err.splitlines()
    assert heading.startswith("thanknote: ")
    assert len(problems) >= 3
    assert all(line.startswith(f"{file}:") for line in problems)


def test_no_such_file(thanknote: Command) -> None:
    """A debrief that is not there is one sentence."""
    ran = thanknote("render", "nowhere.yaml")
    assert ran.err.startswith("thanknote: nowhere.yaml: ")


@pytest.mark.parametrize(
    ("args", "hint"),
    [
        (["rendr"], "did you mean 'render'"),
        (["frobnicate"], "the commands are render"),
        (["render", "x", "--egine", "off"], "--engine"),
        (["render"], "DEBRIEF"),
        (["check"], "FILE"),
        (["--vresion"], "--version"),
        (["explain", "lenght"], "did you mean 'length'"),
        (["explain", "thankyou"], "did you mean 'thank-you'"),
        (["explain", "x"], "thanknote checks"),
        (["engines", "--install", "grammarly"], "languagetool"),
    ],
)
def test_misspelt(thanknote: Command, args: list[str], hint: str) -> None:
    """What is misspelt or missing is told in one sentence with the nearest that exists: exit 2."""
    ran = thanknote(*args)
    assert (ran.code, ran.out) == (2, "")
    assert ran.err.startswith("thanknote: ")
    assert hint in ran.err


def test_unexpected(thanknote: Command, minimal: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A fault of the program's own is one sentence that asks to report it; THANKNOTE_DEBUG=1 adds where it was."""

    def broken(*_args: object, **_more: object) -> None:
        raise ZeroDivisionError("\x1b[31mboom")

    monkeypatch.setattr(_pipeline, "render", broken)  # A fault has to be made up.
    ran = thanknote("render", minimal)
    assert (ran.code, ran.out) == (2, "")
    assert "please report it" in ran.err
    assert "\\x1b[31mboom" in ran.err
    assert "Traceback" not in ran.err
    monkeypatch.setenv("THANKNOTE_DEBUG", "1")
    ran = thanknote("render", minimal)
    assert "Traceback" in ran.err
    assert "\x1b" not in ran.err


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="only Linux has a file that is always full")
@pytest.mark.parametrize("args", [["schema"], ["--help"], ["render", "-e", "off", "--json"]])
def test_full_disk(args: list[str], minimal: Path) -> None:
    """A disk that is full is one sentence and exit 2."""
    command = [sys.executable, "-m", "thanknote", *args, *([str(minimal)] if args[0] == "render" else [])]
    with Path("/dev/full").open("w", encoding="utf-8") as full:
        done = subprocess.run(command, stdout=full, stderr=subprocess.PIPE, text=True, check=False)
    assert done.returncode == 2
    assert "No space left" in done.stderr
    assert len(done.stderr.splitlines()) == 1


@pytest.mark.parametrize("closed", [">&-", "2>&-", ">&- 2>&-"])
def test_closed_streams(closed: str) -> None:
    """A stream that was never open is no reason to fail."""
    line = f"{sys.executable} -m thanknote kinds {closed}"
    assert subprocess.run(["sh", "-c", line], capture_output=True, check=False).returncode == 0
