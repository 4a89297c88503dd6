"""`check --fix` mends what is safe and nothing else, and loses nothing."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from thanknote._texts import edited, read_note, safe_edits
from thanknote.errors import ThanknoteError

Command = Callable[..., Any]
OFF = ("-e", "off")


def mended(text: str) -> str:
    """Return a text with what is safe mended."""
    return edited(text, safe_edits(read_note(text)))


@pytest.mark.parametrize(
    ("wrong", "right"),
    [
        ("I enjoyed  our   conversation.", "I enjoyed our conversation."),
        ("Thank you for the the tour.", "Thank you for the tour."),
        ("The the rope was wet.", "The rope was wet."),
        ("I met the whole team team there.", "I met the whole team there."),
        ("Thank you for the\nthe tour of it.", "Thank you for the\ntour of it."),
        ("It was a honest talk.", "It was an honest talk."),
        ("It was a enjoyable hour.", "It was an enjoyable hour."),
        ("It was an great hour.", "It was a great hour."),
        ("An useful talk.", "A useful talk."),
        ("It is an unique post.", "It is a unique post."),
        ("I liked the kiln , the shed ; and it .", "I liked the kiln, the shed; and it."),
        ("I liked the kiln,, the shed.. Thank you.", "I liked the kiln, the shed. Thank you."),
        ("Subject: The the rope\n\nThank you.", "Subject: The rope\n\nThank you."),
        ("café  au  lait , the the\r\nend", "café au lait, the\r\nend"),
    ],
)
def test_mends(wrong: str, right: str) -> None:
    """Doubled spaces and words, a and an, and spaces before marks are mended."""
    assert mended(wrong) == right
    assert mended(right) == right


@pytest.mark.parametrize(
    "text",
    [
        "Dear Amara  Okafor,",
        "To: Amara  Okafor <amara@n.example>\n\nHello.",
        "You said “the the rope  was a apple”, I think.",
        'You said "the the rope", I think.',
        "He called it 'a  apple' then.",
        "Call +44 20  7946 0000 or 555  0100.",
        "See https://n.example/a,,b and folder.example/the//a..b/the",
        "Write to a,,b@b..example today.",
        "I had had that that in mind.",
        "It was very very cold, and so so far.",
        "Walla Walla, New York New York, Hassan Hassan.",
        "vitamin a enough, option a exists, grade a eggs.",
        "An MBA, a UX role, a one-off, an hour, a European, an honour, a university, an heir.",
        "Wait... and then?? No!! … ok",
        "The .NET team and a :) smile.",
        "    Indented, two spaces after a full stop.  Like this.",
        "| a  | b   |\n|----|-----|",
        "> the the quoted line  here",
        "the end\n-- \nAnn  the the",
        "[confirm: the the  topic] and {{ the  the }}",
        "`the  the` and\n```\nthe  the\n```\n",
        "a line that ends in two spaces  \nand goes on",
        "the\n\nthe next paragraph",
        "no-no and ha ha, bye bye",
    ],
)
def test_leaves_alone(text: str) -> None:
    """Names, quotations, numbers, addresses, code, slots and what may be meant are left alone."""
    assert mended(text) == text


@given(
    st.one_of(
        st.text(max_size=200),
        st.lists(
            st.sampled_from('the the  a apple an , .. ; “ ” " Ann 7 https://a.example \r\n \n \t team team'.split(" "))
        ).map(" ".join),
    )
)
def test_any_text(text: str) -> None:
    """In any text every digit and capital stays as often as it was but in a doubled word, and mending ends."""
    once = mended(text)
    assert re.findall(r"\d", once) == re.findall(r"\d", text)
    assert re.findall(r"[^\W\d_a-z]", once) == re.findall(r"[^\W\d_a-z]", text) or "a" in text.lower()
    assert len(once) <= len(text) + text.lower().count("a")
    for _ in range(20):
        if (again := mended(once)) == once:
            break
        once = again
    assert mended(once) == once


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_fix(thanknote: Command, tmp_path: Path, encoding: str, end: str) -> None:
    """The file keeps its encoding, its mark and its line ends; the original lies beside it."""
    file = tmp_path / "note.txt"
    wrong, right = (
        f"Dear Zoë,\n\nthe {words}\nBo\n".replace("\n", end).encode(encoding)
        for words in ("the café , a apple", "café, an apple")
    )
    file.write_bytes(wrong)
    file.chmod(0o640)
    ran = thanknote("check", file, "--fix", *OFF)
    assert file.read_bytes() == right
    assert (tmp_path / "note.txt.orig").read_bytes() == wrong
    assert file.stat().st_mode & 0o777 == 0o640
    assert "-the the café , a apple\n+the café, an apple\n" in ran.out
    assert "doubled-word" not in ran.err
    assert sorted(path.name for path in tmp_path.iterdir()) == ["note.txt", "note.txt.orig"]
    thanknote("check", file, "--fix", *OFF)
    assert len(list(tmp_path.iterdir())) == 2


def test_an_original_is_never_overwritten(thanknote: Command, tmp_path: Path) -> None:
    """Where there is an original already, the next one gets a number."""
    file = tmp_path / "note.txt"
    for number in range(3):
        file.write_text(f"Dear Zoe,\n\nthe the rope {number}\n", encoding="utf-8")
        thanknote("check", file, "--fix", *OFF)
    assert [(tmp_path / f"note.txt.orig{end}").read_text("utf-8")[-2] for end in ("", ".2", ".3")] == ["0", "1", "2"]


def test_diff(thanknote: Command, tmp_path: Path) -> None:
    """`--diff` shows what would be mended and writes nothing, also beside --fix."""
    file = tmp_path / "note.txt"
    file.write_text("Dear Zoe,\n\nthe the rope\n", encoding="utf-8")
    for more in ((), ("--fix",)):
        ran = thanknote("check", file, "--diff", *more, *OFF)
        assert ran.out == f"--- {file}\n+++ {file}\n@@ -1,3 +1,3 @@\n Dear Zoe,\n \n-the the rope\n+the rope\n"
        assert "doubled-word" in ran.err
    assert [path.name for path in tmp_path.iterdir()] == ["note.txt"]


def test_json_stays_json(thanknote: Command, tmp_path: Path) -> None:
    """Where stdout is for a program, the diff goes to stderr."""
    file = tmp_path / "note.txt"
    file.write_text("Dear Zoe,\n\nthe the rope\n", encoding="utf-8")
    ran = thanknote("check", file, "--diff", "--json", *OFF)
    assert ran.out.startswith("{")
    assert "+the rope" in ran.err


def test_mail_and_pages_are_left_alone(thanknote: Command, tmp_path: Path) -> None:
    """What is no plain text is not mended, and that is said."""
    for name in ("a.eml", "a.html"):
        (tmp_path / name).write_text("Subject: x\n\n<p>the the rope</p>\n", encoding="utf-8")
    ran = thanknote("check", tmp_path, "--fix", *OFF)
    assert ran.err.count("is no plain text, so nothing was mended in it") == 2
    assert sorted(path.name for path in tmp_path.iterdir()) == ["a.eml", "a.html"]


def test_a_link_stays_a_link(thanknote: Command, tmp_path: Path) -> None:
    """Through a link the file itself is mended."""
    file = tmp_path / "note.txt"
    file.write_text("Dear Zoe,\n\nthe the rope\n", encoding="utf-8")
    (tmp_path / "link.txt").symlink_to(file)
    thanknote("check", tmp_path / "link.txt", "--fix", *OFF)
    assert (tmp_path / "link.txt").is_symlink()
    assert file.read_text("utf-8").endswith("\nthe rope\n")


def test_a_file_that_changed_meanwhile(tmp_path: Path) -> None:
    """A file that somebody else saved after it was read is left alone."""
    from thanknote._texts import keep_and_replace, read_file

    file = tmp_path / "note.txt"
    file.write_text("the the rope", encoding="utf-8")
    note = read_file(file)
    file.write_text("something else", encoding="utf-8")
    with pytest.raises(ThanknoteError, match="has changed"):
        keep_and_replace(note, "the rope")
    assert [path.read_text("utf-8") for path in tmp_path.iterdir()] == ["something else"]


def test_a_folder_that_takes_no_file(thanknote: Command, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where the original cannot be kept, nothing is written: one sentence."""
    file = tmp_path / "note.txt"
    file.write_text("Dear Zoe,\n\nthe the rope\n", encoding="utf-8")

    def full(*_args: object) -> None:
        raise OSError(28, "No space left on device", str(file))

    monkeypatch.setattr("thanknote._texts._write._copy", full)  # A full disk has to be made up.
    ran = thanknote("check", file, "--fix", *OFF)
    assert ran.code == 2
    assert "No space left" in ran.err
    assert [path.read_text("utf-8") for path in tmp_path.iterdir()] == ["Dear Zoe,\n\nthe the rope\n"]
