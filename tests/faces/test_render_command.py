"""`thanknote render`: what it prints where, its exit codes, its files."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from thanknote import _pipeline, load

Command = Callable[..., Any]


def test_notes_and_findings(thanknote: Command, example: Path) -> None:
    """Notes go to stdout and nothing else does; findings and the summary go to stderr."""
    ran = thanknote("render", example, "-e", "off")
    assert ran.out.count("To: ") == ran.out.count("Subject: ") == ran.out.count("Marisol Duarte") == 4
    assert "facts/" not in ran.out
    assert "To: " not in ran.err
    assert f"{example}:" in ran.err
    assert "warning  facts/held-back" in ran.err
    assert "accepted facts/unused" in ran.err
    assert ran.err.endswith("4 notes: 1 needs you, 3 not checked\n")


def test_underlined(thanknote: Command, example: Path) -> None:
    """A finding in the words shows its line with the words underlined."""
    lines = thanknote("render", example, "--to", "Kwame", "-e", "off").err.splitlines()
    (number,) = [number for number, line in enumerate(lines) if "[confirm:" in line]
    start, end = lines[number].index("[confirm"), lines[number].index("]") + 1
    assert lines[number + 1] == " " * start + "^" * (end - start)


def test_quiet(thanknote: Command, example: Path) -> None:
    """With --quiet stderr is empty, and the notes and the exit code are the same."""
    loud, quiet = thanknote("render", example, "-e", "off"), thanknote("render", example, "-e", "off", "-q")
    assert (quiet.code, quiet.out, quiet.err) == (loud.code, loud.out, "")


def test_ready(thanknote: Command, example: Path) -> None:
    """A note that engines looked at and found nothing in is ready: exit 0; warnings of others do not count."""
    ran = thanknote("render", example, "--to", "Helen")
    assert (ran.code, ran.err.splitlines()[-1]) == (0, "1 note: 1 ready")
    assert "checked by" in ran.err


@pytest.mark.parametrize(
    ("args", "code"),
    [
        (["--to", "Helen", "-e", "off"], 0),
        (["--to", "Kwame", "-e", "off"], 1),
        (["-e", "off"], 1),
        (["--to", "Helen", "-e", "off", "--strict"], 0),
        (["--to", "Kwame", "-k", "card", "-e", "off"], 0),
        (["--to", "Kwame", "-k", "card", "-e", "off", "--strict"], 1),
        (["--to", "Helen", "-e", "languagetool", "--languagetool-url", "http://127.0.0.1:9"], 1),
        (["--to", "Nobody"], 2),
        (["-e", "grammarly"], 2),
        (["-k", "thankyou"], 2),
        (["--format", "json"], 2),
        (["--out", "x", "--format", "pdf"], 2),
        (["--today", "tomorrow"], 2),
        (["--templates", "nowhere"], 2),
    ],
)
def test_exit_codes(thanknote: Command, example: Path, args: list[str], code: int) -> None:
    """0: ready, or not checked on request. 1: needs somebody, could not be checked, or strict. 2: could not do it."""
    ran = thanknote("render", example, "--today", "2026-11-19", *args)
    assert ran.code == code
    assert (ran.out == "") == (code == 2)
    assert "Traceback" not in ran.err


def test_why_not_checked(thanknote: Command, example: Path) -> None:
    """An engine that could not run says so beside the note, with the way out."""
    ran = thanknote(
        "render", example, "--to", "Helen", "-e", "languagetool", "--languagetool-url", "http://127.0.0.1:9"
    )
    assert "Dr. Helen Brandt (thank-you): not checked" in ran.err
    assert "127.0.0.1:9" in ran.err


def test_a_named_server_is_asked(thanknote: Command, example: Path) -> None:
    """Who names a LanguageTool server means it to be asked, even where `auto` has LanguageTool's rules elsewhere."""
    ran = thanknote("render", example, "--to", "Tomas", "--json", "--languagetool-url", "http://127.0.0.1:9")
    (draft,) = json.loads(ran.out)["drafts"]
    assert (ran.code, draft["status"]) == (1, "not-checked")
    assert {engine["name"]: engine["state"] for engine in draft["engines"]} == {
        "languagetool": "unavailable",
        "harper": "checked",
    }


def test_json(thanknote: Command, shape: dict[str, Any], example: Path) -> None:
    """`render --json` prints one object of the promised shape, the same values as the library's, in ASCII."""
    ran = thanknote("render", example, "--json", "-e", "harper")
    document = json.loads(ran.out)
    jsonschema.validate(document, shape)
    assert ran.out.isascii()
    assert ran.err == ""
    drafts = _pipeline.render(load(str(example)), engines=["harper"])
    assert document["drafts"] == json.loads(json.dumps([draft.to_dict() for draft in drafts]))


def test_json_of_an_error(thanknote: Command) -> None:
    """With --json too, what could not be done leaves stdout empty."""
    ran = thanknote("render", "nowhere.yaml", "--json")
    assert (ran.code, ran.out) == (2, "")


def test_out(thanknote: Command, example: Path, tmp_path: Path) -> None:
    """With --out each note is a file, and stdout has the names of the files; an edited one is left alone and named."""
    first = thanknote("render", example, "-e", "off", "-q", "--out", tmp_path)
    paths = [Path(line) for line in first.out.splitlines()]
    assert [path.name for path in paths] == [
        "helen-brandt.thank-you.txt", "tomas-ibarra.thank-you.txt", "joan-whitlock.thank-you.txt",
        "kwame-asante.thank-you.txt",
    ]  # fmt: skip
    paths[1].write_text("Hi Tomas,\n\nMy own words.")
    second = thanknote("render", example, "-e", "off", "-q", "--out", tmp_path)
    assert "tomas-ibarra.thank-you.txt was edited" in second.err
    assert "tomas-ibarra.thank-you.new.txt" in second.out
    assert paths[1].read_text() == "Hi Tomas,\n\nMy own words."


def test_out_that_is_a_file(thanknote: Command, example: Path, tmp_path: Path) -> None:
    """A folder that is a file is one sentence."""
    (tmp_path / "out").write_text("")
    ran = thanknote("render", example, "-e", "off", "--out", tmp_path / "out")
    assert ran.code == 2
    assert ran.err.startswith("thanknote: ")
    assert len(ran.err.splitlines()) == 1


def test_own_templates(thanknote: Command, minimal: Path, tmp_path: Path) -> None:
    """A template in a folder of one's own is a new kind, for render, check, kinds and explain."""
    (tmp_path / "postcard.j2").write_text("To: interviewers\nMedium: post\nWords: 1-9\n\nDear {{ name }}, thank you!\n")
    folder = ("--templates", tmp_path)
    assert "Dear Abel, thank you!" in thanknote("render", minimal, "-k", "postcard", "-e", "off", *folder).out
    assert re.search(r"(?m)^postcard +interviewers +post +1-9 words +any day$", thanknote("kinds", *folder).out)
    assert "Size:       1-9 words" in thanknote("explain", "postcard", *folder).out
    note = tmp_path / "abel.postcard.txt"
    note.write_text("Dear Abel, thank you for each and every one of those loaves!")
    assert "length/too-long" in thanknote("check", note, "-e", "off", *folder).err
