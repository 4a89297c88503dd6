"""A debrief is read from a path, standard input, a stream or a mapping; what cannot be read is said in a sentence."""

from __future__ import annotations

import io
import json
import os
import sys
from collections.abc import Callable
from pathlib import Path
from types import MappingProxyType

import pytest

from thanknote._load import load, loads
from thanknote.debrief import Debrief
from thanknote.errors import DebriefError


@pytest.fixture
def path(tmp_path: Path, frame: str) -> Path:
    """A debrief on disk."""
    file = tmp_path / "debrief.yaml"
    file.write_text(frame, encoding="utf-8")
    return file


def test_every_source_gives_the_same_debrief(path: Path, frame: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Path, string, standard input, text and binary streams and bytes are read alike."""
    expected = loads(frame)
    assert load(path) == load(str(path)) == loads(frame.encode()) == expected
    with path.open("rb") as binary, path.open(encoding="utf-8") as text:
        assert load(binary) == load(text) == load(io.StringIO(frame)) == load(io.BytesIO(frame.encode())) == expected
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(frame.encode())))
    assert load("-") == expected


def test_the_source_knows_its_name(path: Path, frame: str) -> None:
    """A debrief says which file it was read from; two that say the same are equal, wherever they were read."""
    assert load(path).source.name == str(path)
    assert load(io.StringIO(frame)).source.name == "<stream>"
    assert load(path) == loads(frame)


def test_a_mapping_is_a_debrief() -> None:
    """Python values need no file, and any kind of mapping will do."""
    values = {"candidate": {"name": "P"}, "company": "N", "role": "R", "interview": {"date": "2026-11-18"}}
    whole = values | {"interviewers": {"name": "A", "topics": "on-call"}}
    assert load(MappingProxyType(whole)) == load(whole) == Debrief(**whole)
    with pytest.raises(DebriefError, match=r"^interviewers: this is missing"):
        load(values)


@pytest.mark.parametrize(
    "written",
    [
        pytest.param(lambda text: b"\xef\xbb\xbf" + text.encode(), id="a byte-order mark"),
        pytest.param(lambda text: text.replace("\n", "\r\n").encode(), id="the line ends of Windows"),
        pytest.param(lambda text: text.replace("\n", "\r").encode(), id="the line ends of old Macs"),
        pytest.param(lambda text: text.rstrip("\n").encode(), id="no line end at the end"),
        pytest.param(lambda text: b"---\n" + text.encode() + b"...\n", id="the marks of a document"),
    ],
)
def test_files_of_every_editor_are_read(frame: str, written: Callable[[str], bytes]) -> None:
    """A byte-order mark and any line ends are understood."""
    assert loads(written(frame)) == loads(frame)


@pytest.mark.parametrize(
    ("data", "message"),
    [
        pytest.param("company: x".encode("utf-16"), "this is saved as UTF-16", id="UTF-16 with its mark"),
        pytest.param("company: x".encode("utf-16-le"), "this is saved as UTF-16", id="UTF-16 without its mark"),
        pytest.param("a: b\nc: café".encode("latin-1"), "<text>:2:7: this is not UTF-8: byte 11 is 0xE9", id="Latin-1"),
        pytest.param(b"a: b\r\nc: \xef\xbf", "<text>:2:4: this is not UTF-8: byte 9 is 0xEF", id="half a character"),
        pytest.param(b"# " + b"x" * 2**20, "over 1 MiB", id="over 1 MiB"),
        pytest.param(b"\xff" * (2**20 + 1), "over 1 MiB", id="over 1 MiB of anything"),
    ],
)
def test_bytes_that_are_no_text_are_refused(data: bytes, message: str) -> None:
    """What is not UTF-8 is named, with the byte and its line."""
    with pytest.raises(DebriefError, match=message):
        loads(data)


def test_a_file_of_1_mib_is_read(frame: str) -> None:
    """The limit is on what is over 1 MiB, counted in bytes."""
    padded = frame.encode() + b"#" + "é".encode() * ((2**20 - len(frame.encode()) - 1) // 2)
    assert len(padded) in (2**20, 2**20 - 1)
    assert loads(padded) == loads(frame)


def test_what_is_no_file_is_said_in_a_sentence(tmp_path: Path, frame: str) -> None:
    """A missing file, a folder, a text instead of a path and an impossible path each say what to do."""
    wrong: list[tuple[str | Path, str]] = [
        (tmp_path / "none.yaml", r"none.yaml: there is no such file; .* `thanknote new`"),
        (tmp_path, "this is a folder"),
        (frame, "give it to loads"),
        ("a\0b", "this file cannot be read"),
        ("x" * 5000, "this file cannot be read"),
    ]
    for source, message in wrong:
        with pytest.raises(DebriefError, match=message):
            load(source)


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="may read everything")
def test_a_file_that_may_not_be_read_is_said_in_a_sentence(path: Path) -> None:
    """A file without permission to read it is no traceback."""
    path.chmod(0)
    with pytest.raises(DebriefError, match="not allowed"):
        load(path)


def test_a_stream_of_another_encoding_is_said_in_a_sentence() -> None:
    """A text stream that cannot decode its bytes is no traceback."""
    with pytest.raises(DebriefError, match="not UTF-8"):
        load(io.TextIOWrapper(io.BytesIO(b"a: \xff"), encoding="utf-8"))


def test_nothing_on_standard_input_is_an_empty_debrief(monkeypatch: pytest.MonkeyPatch) -> None:
    """A program without standard input gets a sentence, too."""
    monkeypatch.setattr(sys, "stdin", None)
    with pytest.raises(DebriefError, match=r"^<stdin>: this is empty"):
        load("-")


def test_json_is_known_by_its_suffix_or_by_its_look(tmp_path: Path, frame: str) -> None:
    """A `.json` file is JSON whatever it looks like, and another file that is JSON is read as JSON."""
    data = loads(frame).model_dump(mode="json")
    (tmp_path / "debrief.json").write_text(json.dumps(data), encoding="utf-8")
    assert load(tmp_path / "debrief.json") == loads(json.dumps(data)) == loads(frame)
    (tmp_path / "debrief.json").write_text(frame, encoding="utf-8")
    with pytest.raises(DebriefError, match="1:1: a value is missing here; text stands in double quotes"):
        load(tmp_path / "debrief.json")
