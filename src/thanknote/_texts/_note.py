"""A note as somebody wrote it: its To: and Subject: lines, its body, and where each word stands in its file."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass, replace
from functools import cached_property
from typing import NamedTuple

from thanknote._texts._traced import Traced, as_it_is
from thanknote.draft import Draft, Finding, Part
from thanknote.errors import ThanknoteError

_MOST = 20_000
"""Characters: six pages. The parser and the engines take more than a line of rubbish is worth beyond that."""
_LONGEST_NAME = 300
_HEADER = re.compile(r"(To|Subject):(.*)", re.IGNORECASE)
_LINE_END = re.compile("\r\n?|\n")


class Place(NamedTuple):
    """Where words stand in a file: lines and columns count from 1, columns in code points; the end is after them."""

    line: int
    column: int
    end_line: int
    end_column: int


@dataclass(frozen=True)
class Note:
    """A text read as a note."""

    body: Traced
    subject: Traced
    to: str = ""
    """Whom it says it is for, as written: `Amara Okafor <amara@northwind.example>`."""
    raw: str = ""
    """The text of the file, as far as subject and body go, whose offsets refer to it."""
    name: str = ""
    """The file."""
    encoding: str = "utf-8"
    remark: str = ""
    """How the file had to be read, where that is not a matter of course."""
    plain: bool = True
    """The file is the text itself, with no markup or transfer encoding around it."""

    @cached_property
    def _lines(self) -> list[int]:
        return [0, *(found.end() for found in _LINE_END.finditer(self.raw))]

    def place(self, part: Part, start: int, end: int) -> Place:
        """Return where the characters from `start` to `end` of subject or body stand in the file."""
        traced: Traced = getattr(self, part)
        return Place(*(number for offset in traced.span(start, end) for number in self._position(offset)))

    def _position(self, offset: int) -> tuple[int, int]:
        line = bisect_right(self._lines, offset)
        # A mark that says how the file is encoded takes no column.
        marked = line == 1 and self.raw.startswith("\ufeff")
        return line, max(1, offset - self._lines[line - 1] + 1 - marked)


def read_note(text: str, name: str = "") -> Note:
    """Return the parts of a text that may begin with To: and Subject: lines, as our own text files do.

    Empty lines before the body and white space after it are no part of it; line ends become those of Unix.

    Raises:
        ThanknoteError: the text is too long to be a note.
    """
    whole = as_it_is(text).sub("\r\n?", "\n")
    if whole.text.startswith("\ufeff"):
        whole = whole[1:]
    headers: dict[str, Traced] = {}
    at = 0
    while at < len(whole.text):
        end = whole.text.find("\n", at)
        end = len(whole.text) if end < 0 else end
        header = _HEADER.fullmatch(whole.text, at, end)
        if header and header[1].lower() not in headers:
            headers[header[1].lower()] = whole[header.start(2) : header.end(2)].strip()
        elif whole.text[at:end].strip():
            break
        at = end + 1
    rest = whole[at:]
    note = Note(rest[: len(rest.text.rstrip())], whole[:0], raw=text, name=name)
    return limited(
        replace(note, to=headers["to"].text if "to" in headers else "", subject=headers.get("subject", note.subject))
    )


def limited(note: Note) -> Note:
    """Return the note, if it may be one.

    Raises:
        ThanknoteError: it is too long to be one.
    """
    if (size := len(note.body.text) + len(note.subject.text)) > _MOST:
        raise ThanknoteError(
            f"{note.name or 'this'} has {size} characters, which is no note; check one note of up to {_MOST} at a time."
        )
    # What is longer than this names nobody.
    return replace(note, to="") if len(note.to) > _LONGEST_NAME else note


def placed(draft: Draft, note: Note) -> Draft:
    """Return the draft with each finding in its words placed in the file that the note was read from."""

    def at(finding: Finding) -> Finding:
        if finding.part == "debrief":
            return finding
        place = note.place(finding.part, finding.start, finding.end)
        return replace(finding, file=note.name, line=place.line, column=place.column)

    return replace(draft, findings=tuple(map(at, draft.findings)))
