"""Files as notes: every kind of file is read, and every word of it is placed where it stands on disk."""

from __future__ import annotations

from collections.abc import Callable
from email.message import EmailMessage
from email.policy import SMTP, default
from pathlib import Path
from typing import Any

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

import thanknote as library
from thanknote import Debrief, ThanknoteError
from thanknote._texts import Note
from thanknote._texts._read import read_bytes

Command = Callable[..., Any]
BODY = (
    "Dear Dr. Okafor,\n\nI enjoyed our talk about Zürich – “the rope” that has lain two hundred years on the seabed.\n"
)


def mail(*, cte: str, subject: str = "Thank you", html: str = "", charset: str = "utf-8", unix: bool = False) -> bytes:
    """Return an e-mail as a mail program saves it."""
    message = EmailMessage(policy=default)
    message["To"] = "Amara Okafor <amara@northwind.example>"
    message["Subject"] = subject
    message.set_content(html or BODY, subtype="html" if html else "plain", cte=cte, charset=charset)
    return message.as_bytes(policy=default if unix else SMTP)


def words_at(note: Note, words: str) -> str:
    """Return what stands in the file where a note's words are said to stand."""
    start = note.body.text.index(words)
    place = note.place("body", start, start + len(words))
    lines = note.raw.split("\n")
    if place.line == place.end_line:
        return lines[place.line - 1][place.column - 1 : place.end_column - 1]
    between = lines[place.line : place.end_line - 1]
    return "\n".join(
        [lines[place.line - 1][place.column - 1 :], *between, lines[place.end_line - 1][: place.end_column - 1]]
    )


@pytest.mark.parametrize("unix", [True, False])
def test_quoted_printable(unix: bool) -> None:  # noqa: FBT001 - pytest gives it
    """In quoted-printable a word stands where its first byte is written, across soft line breaks too."""
    note = read_bytes(mail(cte="quoted-printable", unix=unix), "a.eml")
    assert note.body.text == BODY.strip()
    assert words_at(note, "Zürich") == "Z=C3=BCrich"
    assert words_at(note, "Dear") == "Dear"
    assert words_at(note, "seabed") == "seabed"
    assert (note.to, note.subject.text) == ("Amara Okafor <amara@northwind.example>", "Thank you")


def test_eight_bits() -> None:
    """A part that is written as it is stands as it is."""
    note = read_bytes(mail(cte="8bit"), "a.eml")
    assert [words_at(note, word) for word in ("Zürich", "“the rope”", "seabed")] == ["Zürich", "“the rope”", "seabed"]


def test_a_charset_of_its_own() -> None:
    """A part in another encoding than the file is read in its own."""
    note = read_bytes(mail(cte="quoted-printable", html="<p>Zürich &amp; caf\u00e9</p>", charset="latin-1"), "a.eml")
    assert note.body.text == "Zürich & café"
    assert words_at(note, "café") == "caf=E9"
    note = read_bytes("Content-Type: text/plain; charset=cp1252\n\nZürich “rope”\n".encode("cp1252"), "a.eml")
    assert words_at(note, "“rope”") == "“rope”"


def test_base64() -> None:
    """In base64 a word stands where the part begins."""
    content = mail(cte="base64")
    note = read_bytes(content, "a.eml")
    assert note.body.text == BODY.strip()
    line = next(n for n, text in enumerate(content.split(b"\n"), 1) if text.startswith(b"RGVhciBE"))
    start = note.body.text.index("seabed")
    assert note.place("body", start, start + 6)[:2] == (line, 1)


@pytest.mark.parametrize("subject", ["Thank you for the talk", "Zürich and " + "the very long talk " * 6])
def test_subject(subject: str) -> None:
    """A subject is decoded and unfolded; one that is encoded stands where it begins."""
    note = read_bytes(mail(cte="8bit", subject=subject.strip()), "a.eml")
    assert note.subject.text == subject.strip()
    place = note.place("subject", 0, 1)
    line = note.raw.split("\n")[place.line - 1]
    assert line.startswith("Subject:")
    assert place.column == line.index(" ") + 2


def test_alternatives_and_attachments() -> None:
    """Of several parts the plain text is read, else the page; attachments and what is attached to them never."""
    message = EmailMessage()
    message["Subject"] = "Both"
    message.set_content("The plain one.\n")
    message.add_alternative("<p>The page.</p>", subtype="html")
    message.add_attachment("An attached note.\n", filename="cv.txt")
    message.add_attachment(b"\0" * 500_000, maintype="application", subtype="pdf", filename="cv.pdf")
    assert read_bytes(message.as_bytes(), "a.eml").body.text == "The plain one."
    only = EmailMessage()
    only.add_attachment(b"abc", maintype="application", subtype="pdf", filename="cv.pdf")
    with pytest.raises(ThanknoteError, match="no text to check"):
        read_bytes(only.as_bytes(), "a.eml")


PAGE = (
    "<!DOCTYPE html><html><head><title>x</title><style>p{}</style></head><body>\n<div>Dear&nbsp;Amara,</div><div><br>"
    "</div>\n<div>Thank you for the <b>caf&eacute;</b> &amp; the\n   rope.<script>var a = '</p>';</script></div>"
    "<ul><li>one<li>two</ul><p hidden>no</p><p style='display: none'>no</p><p>AT&T &#8212; end<br/>Priya</p></body>"
)


def test_page() -> None:
    """A page is what its reader sees: no tags, scripts or hidden text, entities as characters, lines as lines."""
    note = read_bytes(PAGE.encode(), "a.html")
    assert note.body.text == "Dear Amara,\n\nThank you for the café & the rope.\n\none\ntwo\n\nAT&T — end\nPriya"
    assert [words_at(note, word) for word in ("Amara", "café", "& the", "rope", "AT&T", "Priya")] == [
        "Amara", "caf&eacute;", "&amp; the", "rope", "AT&T", "Priya"
    ]  # fmt: skip


def test_page_in_mail() -> None:
    """A page in quoted-printable is traced through both."""
    note = read_bytes(mail(cte="quoted-printable", html=PAGE), "a.eml")
    assert "Thank you for the café & the rope." in note.body.text
    assert words_at(note, "café").replace("=\n", "") == "caf&eacute;"


@pytest.mark.parametrize(
    ("encoding", "mark"),
    [("utf-8", b""), ("utf-8-sig", b""), ("utf-16", b""), ("utf-16-be", b"\xfe\xff"), ("utf-32", b""), ("cp1252", b"")],
)
@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_encodings(encoding: str, mark: bytes, end: str) -> None:
    """However a text is encoded, it is read, and columns count its characters; no UTF-8 and no mark is remarked on."""
    text = "Subject: Zürich\n\nDear Amara,\n\nthe café, “the rope”\n".replace("\n", end)
    note = read_bytes(mark + text.encode(encoding), "a.txt")
    assert (note.subject.text, note.body.text) == ("Zürich", "Dear Amara,\n\nthe café, “the rope”")
    assert note.place("subject", 0, 6)[:2] == (1, 10)
    start = note.body.text.index("the rope")
    assert note.place("body", start, start + 8) == (5, 12, 5, 20)
    assert ("Windows-1252" in note.remark) == (encoding == "cp1252")
    assert note.raw.encode(note.encoding) == mark + text.encode(encoding)


def test_latin_1() -> None:
    """Bytes that Windows-1252 has no character for are Latin-1, and that is said."""
    assert "Latin-1" in read_bytes(b"caf\xe9 \x81 rope", "a.txt").remark


PIECES = st.sampled_from(
    [
        *(
            b"Content-Type: text/html; charset=utf-7\n",
            b"Content-Transfer-Encoding: quoted-printable\n",
            b"Subject: =?x?q?=",
        ),
        *(
            b"Content-Type: multipart/mixed; boundary=b\n",
            b"\n\n",
            b"--b\n",
            b"--b--",
            b"=C3",
            b"=\r\n",
            b"=",
            b"\xc3\xa9",
        ),
        *(
            b"Content-Transfer-Encoding: base64\n",
            b"To: a@b <c, ;",
            b"<p>",
            b"</p",
            b"<![if x]>",
            b"<!-",
            b"&amp",
            b"&#",
        ),
        *(
            b"<style>",
            b"<div hidden>",
            b"<br/>",
            b"<![CDATA[",
            b"\r",
            b"\xff\xfe",
            b"\xed\xa0\x80",
            b"\x1b[2J",
            b"Dear Bo,",
        ),
    ]
)


@settings(max_examples=300, deadline=None)
@given(
    st.one_of(st.binary(max_size=300), st.lists(PIECES, max_size=25).map(b"".join)),
    st.sampled_from(["a.txt", "a.md", "a.eml", "a.html", "-"]),
)
@example(b"<![foo[x]]>", "a.html")
@example(b"Subject: =?utf-8?b?x?=\nTo: @\n\n", "a.eml")
def test_any_bytes(content: bytes, name: str) -> None:
    """Any bytes in any kind of file are a note, every place of which lies in the file, or one clear sentence."""
    try:
        note = read_bytes(content, name)
    except ThanknoteError as error:
        assert str(error).endswith(".")  # noqa: PT017 - it need not be raised
        return
    lines = note.raw.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    for number in range(len(note.body.text) + 1):
        place = note.place("body", number, min(number + 1, len(note.body.text)))
        assert place[:2] <= place[2:]
        assert place.end_column <= len(lines[place.end_line - 1]) + 2
    if note.plain:
        assert note.raw.encode(note.encoding) == content


def test_from_python(tmp_path: Path, debrief: Debrief) -> None:
    """`thanknote.check` takes a path in place of a text, and then says where in the file its findings are."""
    file = tmp_path / "a.eml"
    file.write_bytes(mail(cte="quoted-printable").replace(b"Dear Dr. Okafor", b"Hi [Name]"))
    draft = library.check(file, debrief=debrief, engines=["off"])
    (finding,) = [finding for finding in draft.findings if finding.rule == "placeholder"]
    assert finding.file == str(file)
    assert file.read_bytes().split(b"\r\n")[(finding.line or 0) - 1].index(b"[Name]") == (finding.column or 0) - 1


def test_folder(thanknote: Command, tmp_path: Path) -> None:
    """A folder stands for its notes at any depth, in order; other files are passed over, and that is said."""
    (tmp_path / "b").mkdir()
    (tmp_path / ".git").mkdir()
    for name in ("b/z.md", "b/a.HTML", "a.txt", ".git/x.txt", ".hidden.txt", "cv.pdf", "a.txt.orig"):
        (tmp_path / name).write_text("<p>Dear Ann, thank you.", encoding="utf-8")
    ran = thanknote("check", tmp_path, tmp_path / "a.txt", "-e", "off", "--format", "line")
    places = [line.partition(":")[0] for line in ran.out.splitlines()]
    assert list(dict.fromkeys(places)) == [str(tmp_path / name) for name in ("a.txt", "b/a.HTML", "b/z.md")]
    passed = next(line for line in ran.err.splitlines() if line.startswith("Passed over"))
    assert str(tmp_path / "cv.pdf") in passed
    assert str(tmp_path / ".git") in passed
    assert passed.endswith(" and 1 more.")


def test_folder_without_notes(thanknote: Command, tmp_path: Path) -> None:
    """A folder in which there is no note is told."""
    ran = thanknote("check", tmp_path)
    assert (ran.code, ran.out) == (2, "")
    assert "has no note to check" in ran.err


def test_one_file_that_cannot_be_read(thanknote: Command, tmp_path: Path) -> None:
    """A file that cannot be read does not stop the others, but it is told and the exit code is 2."""
    (tmp_path / "a.txt").write_bytes(b"a\0b")
    (tmp_path / "b.txt").write_text("Dear Ann,\n\nthe the rope", encoding="utf-8")
    ran = thanknote("check", tmp_path, "-e", "off")
    assert ran.code == 2
    assert "NUL" in ran.err
    assert "leftovers/doubled-word" in ran.err


def test_an_encoding_is_told(thanknote: Command, tmp_path: Path) -> None:
    """A file that is not UTF-8 is checked, and how it was read is said."""
    (tmp_path / "a.txt").write_bytes("Dear Zoë,\n\nthank you.".encode("cp1252"))
    assert "was read as Windows-1252" in thanknote("check", tmp_path / "a.txt", "-e", "off").err


def test_without_a_debrief(thanknote: Command, tmp_path: Path, example: Path) -> None:
    """Without a debrief one line says what could not be checked."""
    (tmp_path / "a.txt").write_text("Dear Ann,\n\nthank you.", encoding="utf-8")
    args = ("check", tmp_path / "a.txt", "-e", "off")
    assert thanknote(*args).err.count("Without --debrief") == 1
    assert "Without --debrief" not in thanknote(*args, "-d", example).err + thanknote(*args, "-q").err


def test_a_panel() -> None:
    """Notes that are checked together are one panel: a check sees all of them."""
    from thanknote._pipeline import check_notes
    from thanknote._texts import read_note

    seen = []

    def panel(_draft: Any, context: Any, /) -> Any:
        seen.append([draft.body for draft in context.panel])
        return iter(())

    notes = [read_note(f"Note {number}.") for number in range(120)]
    drafts = list(check_notes(notes, kinds=[None] * 120, checks=[panel], engines=["off"]))
    assert [draft.body for draft in drafts] == [note.body.text for note in notes]
    assert seen == [[note.body.text for note in notes]] * 120


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Dear Dr. Okafor,\n\nHello.", "Dr. Okafor"),
        ("Hi María José,\nHello.", "María José"),
        ("Hello Anna van der Berg!\n\nHello.", "Anna van der Berg"),
        ("Good morning, O’Neill:\n\nHello.", "O’Neill"),
        ("Dear Hiring Manager,\n\nHello.", ""),
        ("Dear Sir or Madam,\n\nHello.", ""),
        ("Hi there,\n\nHello.", ""),
        ("Dear all,\n\nHello.", ""),
        ("Hi Amara, thank you for the tour", ""),
        ("Thank you.", ""),
    ],
)
def test_greeting_without_a_debrief(text: str, name: str) -> None:
    """Without a debrief the recipient is whom the greeting names, if it is a name."""
    assert library.check(text, engines=["off"]).to.name == name
