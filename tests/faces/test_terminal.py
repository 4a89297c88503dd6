"""What reaches a terminal: colour where it is wanted, no control characters, progress on a terminal only."""

from __future__ import annotations

import os
import pty
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from thanknote.cli._shown import excerpt
from thanknote.cli._terminal import cells, clean


def on_terminal(*args: str | Path, stream: str, **env: str) -> tuple[str, str]:
    """Run the command with one stream on a terminal of its own; return what came there, and from the other stream."""
    master, slave = pty.openpty()
    other = "stderr" if stream == "stdout" else "stdout"
    streams = {stream: slave, other: subprocess.PIPE}
    settings = {name: value for name, value in os.environ.items() if name != "NO_COLOR"}
    with subprocess.Popen(
        [sys.executable, "-m", "thanknote", *map(str, args)],
        stdin=subprocess.DEVNULL,
        env={**settings, "TERM": "xterm-256color", **env},
        **streams,  # type: ignore[call-overload]
    ) as process:
        os.close(slave)
        seen = b""
        while chunk := _read(master):
            seen += chunk
        rest = getattr(process, other).read()
    os.close(master)
    return seen.decode(), rest.decode()


def _read(terminal: int) -> bytes:
    try:
        return os.read(terminal, 65536)
    except OSError:  # Linux says so when the other end is closed.
        return b""


def test_colour_on_a_terminal() -> None:
    """On a terminal an error is red."""
    assert "\x1b[31m" in on_terminal("foo", stream="stderr")[0]


@pytest.mark.parametrize("env", [{"NO_COLOR": "1"}, {"TERM": "dumb"}])
def test_no_colour(env: dict[str, str]) -> None:
    """With NO_COLOR, or on a dumb terminal, nothing is coloured."""
    assert "\x1b" not in on_terminal("foo", stream="stderr", **env)[0]


def test_colour_per_stream() -> None:
    """Each stream decides for itself: stderr in a file stays plain while stdout is a terminal, and the reverse."""
    terminal, piped = on_terminal("engines", stream="stdout")
    assert "\x1b[32m" in terminal
    assert on_terminal("foo", stream="stdout")[1].isprintable() is False  # the line end
    assert "\x1b" not in on_terminal("foo", stream="stdout")[1] + piped
    assert "\x1b" not in on_terminal("engines", stream="stderr")[1]


def test_progress(minimal: Path) -> None:
    """On a terminal stderr says that it takes a while, and --quiet does not."""
    assert "Writing" in on_terminal("render", minimal, "-e", "off", stream="stderr")[0]
    assert on_terminal("render", minimal, "-e", "off", "-q", stream="stderr")[0] == ""


def test_no_progress_elsewhere(minimal: Path) -> None:
    """In a file stderr has no progress."""
    assert "Writing" not in on_terminal("render", minimal, "-e", "off", stream="stdout")[1]


def test_escapes_do_not_reach_a_terminal(tmp_path: Path) -> None:
    """An escape sequence in a note, or in the name of its file, is shown as text."""
    note = tmp_path / "a\x1b[2J.txt"
    note.write_text("To: \x1b]0;title\x07Ann\n\nThe the \x1b[2Jend \u202e.\n")
    seen, _ = on_terminal("check", note, "-e", "off", stream="stderr", NO_COLOR="1", TERM="dumb")
    assert "The the \\x1b[2Jend" in seen
    assert not set(seen) & set("\x1b\x07\u202e")


@given(st.text())
def test_clean(text: str) -> None:
    """Whatever a text holds, its printed form has no control character but line ends and tabs, and all its words."""
    shown = clean(text)
    assert not [char for char in shown if (ord(char) < 32 and char not in "\n\t") or 127 <= ord(char) < 160]
    assert clean(shown) == shown
    if text.isprintable():
        assert shown == text


@given(st.text(), st.data())
def test_excerpt(text: str, data: st.DataObject) -> None:
    """For any place in any text, the excerpt is a line of it and a line of carets below the right words."""
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    lines = excerpt(text, start, end)
    if (start, end) == (0, len(text)):
        assert lines == []
        return
    words, marks = lines
    marks = marks.replace("\x1b[31m", "").replace("\x1b[1m", "").replace("\x1b[0m", "")
    assert "\n" not in words
    assert set(marks.strip(" ")) == {"^"}
    first = text[start:end].partition("\n")[0]
    if first.isprintable() and first and len(first) < 40:
        under = words[: len(words)]
        at = next(n for n in range(len(under) + 1) if cells(under[:n]) >= marks.index("^"))
        assert first in under[max(0, at - 3) :]


@pytest.mark.parametrize(("text", "width"), [("abc", 3), ("é", 1), ("e\u0301", 1), ("田中", 4), ("🎹", 2), ("", 0)])
def test_cells(text: str, width: int) -> None:
    """Accents take no column, Chinese characters and emoji two."""
    assert cells(text) == width
