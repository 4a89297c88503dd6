"""The command: what it prints where, its exit codes, its errors."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from thanknote import CHECKS, __version__, _pipeline, load
from thanknote._load import starter

Command = Callable[..., Any]
FINDING = [
    "check", "rule", "severity", "message", "part", "start", "end", "text", "file", "line", "column", "path",
    "suggestions", "engines", "accepted",
]  # fmt: skip
SHAPE: dict[str, Any] = {
    "type": "object",
    "required": ["version", "drafts"],
    "additionalProperties": False,
    "properties": {
        "version": {"const": 1},
        "drafts": {
            "type": "array",
            "items": {
                "type": "object",
                "required": ["kind", "to", "medium", "subject", "body", "status", "engines", "findings"],
                "additionalProperties": False,
                "properties": {
                    "kind": {"type": "string"},
                    "to": {
                        "type": "object",
                        "required": ["name", "email"],
                        "additionalProperties": False,
                        "properties": {"name": {"type": "string"}, "email": {"type": ["string", "null"]}},
                    },
                    "medium": {"type": "string"},
                    "subject": {"type": "string"},
                    "body": {"type": "string"},
                    "status": {"enum": ["refused", "needs-you", "not-checked", "ready"]},
                    "engines": {
                        "type": "array",
                        "items": {
                            "type": "object",
                            "required": ["name", "version", "state", "message"],
                            "additionalProperties": False,
                            "properties": {
                                "name": {"type": "string"},
                                "version": {"type": "string"},
                                "state": {"enum": ["checked", "unavailable", "off"]},
                                "message": {"type": "string"},
                            },
                        },
                    },
                    "findings": {
                        "type": "array",
                        "items": {
                            "type": "object",
                            "required": FINDING,
                            "additionalProperties": False,
                            "properties": {
                                **{key: {"type": "string"} for key in ("check", "rule", "message", "text")},
                                "severity": {"enum": ["error", "warning", "advice"]},
                                "part": {"enum": ["subject", "body", "debrief"]},
                                "start": {"type": "integer", "minimum": 0},
                                "end": {"type": "integer", "minimum": 0},
                                "file": {"type": ["string", "null"]},
                                "line": {"type": ["integer", "null"], "minimum": 1},
                                "column": {"type": ["integer", "null"], "minimum": 1},
                                "path": {"type": ["string", "null"]},
                                "suggestions": {"type": "array", "items": {"type": "string"}},
                                "engines": {"type": "array", "items": {"type": "string"}},
                                "accepted": {"type": "boolean"},
                            },
                        },
                    },
                },
            },
        },
    },
}


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
    ran = thanknote("render", example, *args)
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


def test_json(thanknote: Command, example: Path) -> None:
    """`render --json` prints one object of the promised shape, the same values as the library's, in ASCII."""
    ran = thanknote("render", example, "--json", "-e", "harper")
    document = json.loads(ran.out)
    jsonschema.validate(document, SHAPE)
    assert ran.out.isascii()
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
    assert "postcard         interviewers  post      1-9 words" in thanknote("kinds", *folder).out
    assert "Size:       1-9 words" in thanknote("explain", "postcard", *folder).out
    note = tmp_path / "abel.postcard.txt"
    note.write_text("Dear Abel, thank you for each and every one of those loaves!")
    assert "length/too-long" in thanknote("check", note, "-e", "off", *folder).err


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


def test_version_and_help(thanknote: Command) -> None:
    """The version is one line; the help, which no argument asks for too, lists every command."""
    assert thanknote("--version") == (0, f"thanknote {__version__}\n", "")
    text = thanknote("--help").out
    assert thanknote().out == text == thanknote("-h").out
    for command in ("render", "check", "new", "kinds", "checks", "explain", "engines", "schema"):
        assert f"\n  {command} " in text
        assert thanknote(command, "--help").code == 0


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


def test_check_json(thanknote: Command, example: Path, tmp_path: Path) -> None:
    """`check --json` prints the same object as `render --json`, with the places in the file."""
    note = tmp_path / "tomas.thank-you.txt"
    note.write_text("Hi Tomas,\n\nI liked the rope [confirm: which].\n")
    document = json.loads(thanknote("check", note, "-d", example, "--json", "-e", "off").out)
    jsonschema.validate(document, SHAPE)
    (slot,) = [finding for finding in document["drafts"][0]["findings"] if finding["rule"] == "slot"]
    assert (slot["file"], slot["line"], slot["column"]) == (str(note), 3, 18)


def test_check_several(thanknote: Command, tmp_path: Path) -> None:
    """Several notes are checked in one run, each as the kind that its file's name says."""
    for kind in ("linkedin", "thank-you"):
        (tmp_path / f"ann.{kind}.txt").write_text("Hi Ann, " + "thank you for showing me the loom. " * 8)
    ran = thanknote("check", *sorted(tmp_path.iterdir()), "-e", "off", "--to", "Ann")
    assert "Ann (linkedin): needs you" in ran.err
    assert "Ann (thank-you): not checked" in ran.err


@pytest.mark.parametrize(
    ("content", "sentence"),
    [(b"", "is empty"), (b" \n", "is empty"), (b"\xff\xfe\x00", "not UTF-8"), (None, "cannot be read")],
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


def test_new_renders(thanknote: Command, tmp_path: Path) -> None:
    """The debrief that `new` writes can be rendered as it is."""
    thanknote("new", tmp_path / "a.yaml")
    assert thanknote("render", tmp_path / "a.yaml", "-e", "off").code in (0, 1)


def test_catalogue(thanknote: Command) -> None:
    """The lists name every kind and every check."""
    assert "thank-you        interviewers  email     60-150 words" in thanknote("kinds").out
    assert [line.split()[0] for line in thanknote("checks").out.splitlines()] == [check.__name__ for check in CHECKS]


@pytest.mark.parametrize("check", [check.__name__ for check in CHECKS])
def test_explain(thanknote: Command, check: str) -> None:
    """Every check has a page with what is wrong, what is right and what it finds; a rule of it leads there, too."""
    page = thanknote("explain", check).out
    assert page.startswith(f"{check}: ")
    for word in ("Wrong:", "Right:", "Finds:"):
        assert word in page
    assert thanknote("explain", f"{check}/some-rule").out == page


def test_explain_settings(thanknote: Command) -> None:
    """A check's page lists each setting with its default."""
    page = thanknote("explain", "length").out
    assert "max_words (default: none)\n      most words" in page
    assert "max_subject (default: 60)" in page


def test_engines(thanknote: Command) -> None:
    """`engines` lists each engine, ready or missing, with one sentence."""
    lines = thanknote("engines").out.splitlines()
    assert [line.split()[0] for line in lines] == ["lingotweaker", "languagetool", "harper"]
    assert all(line.split()[1] in {"ready", "missing"} and line.endswith((".", ").")) for line in lines)


def test_schema(thanknote: Command, example: Path) -> None:
    """`schema` prints a JSON Schema that the example fits."""
    import yaml

    document = json.loads(thanknote("schema").out)
    values = yaml.safe_load(example.read_text(encoding="utf-8"))
    jsonschema.validate(json.loads(json.dumps(values, default=str)), document)
