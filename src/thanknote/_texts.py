"""A note as somebody wrote it: its To: and Subject: lines, its body, whom it is for, and where each character stood."""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from thanknote.draft import Draft, Finding, Recipient
from thanknote.errors import SettingsError, ThanknoteError

if TYPE_CHECKING:
    from thanknote.debrief import Debrief, Person

_MOST = 100_000
_HEADER = re.compile(r"(To|Subject):[ \t]*(.*?)[ \t]*", re.IGNORECASE)
_ADDRESS = re.compile(r"(.*?)\s*<([^<>]*)>")
_GREETING = re.compile(
    r"\s*(?:(?:Dear|Hi|Hello|Hey|Good (?:morning|afternoon|evening))\s+)?([^\n,:!;]{1,80})", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Note:
    """A text read as a note; lines and columns count from 1."""

    body: str
    body_line: int = 1
    to: str = ""
    subject: str = ""
    subject_line: int = 1
    subject_column: int = 1


def read_note(text: str) -> Note:
    """Return the parts of a text that may begin with To: and Subject: lines, as our own text files do.

    Empty lines before the body and white space after it are no part of it; line ends become those of Unix.

    Raises:
        ThanknoteError: the text is too long to be a note.
    """
    if len(text) > _MOST:
        raise ThanknoteError(
            f"this has {len(text)} characters, which is no note; check one note of up to {_MOST} at a time."
        )
    lines = re.sub("\r\n?", "\n", text.removeprefix("\ufeff")).split("\n")
    found: dict[str, tuple[int, re.Match[str]]] = {}
    at = 0
    while at < len(lines):
        header = _HEADER.fullmatch(lines[at])
        if header and header[1].lower() not in found:
            found[header[1].lower()] = at, header
        elif lines[at].strip():
            break
        at += 1
    note = Note("\n".join(lines[at:]).rstrip(), body_line=at + 1)
    if "to" in found:
        note = replace(note, to=found["to"][1][2])
    if "subject" in found:
        line, header = found["subject"]
        note = replace(note, subject=header[2], subject_line=line + 1, subject_column=header.start(2) + 1)
    return note


def addressee(note: Note, *, to: str | None, debrief: Debrief | None) -> Recipient:
    """Return whom a note is for: whom `to` names, else its To: line, else whom it greets, else the only interviewer.

    Raises:
        SettingsError: `to` names nobody in the debrief, or several.
    """
    people = dict(debrief.people()) if debrief else {}
    if to:
        return _named(to, people) if people else _as_written(to)
    if note.to:
        written = _as_written(note.to)
        paths = _by_name(written.name, people) or [
            path for path, person in people.items() if person.email and person.email == written.email
        ]
        return _recipient(paths[0], people) if len(paths) == 1 else written
    paths = list(_greeted(note.body, people))
    if not paths and debrief and len(debrief.interviewers) == 1:
        paths = ["interviewers[0]"]
    return _recipient(paths[0], people) if len(paths) == 1 else Recipient(name="")


def placed(draft: Draft, text: str, name: str) -> Draft:
    """Return the draft with each finding in its words placed in the text it was read from, a file called `name`."""
    note = read_note(text)

    def at(finding: Finding) -> Finding:
        if finding.part == "debrief":
            return finding
        line, column = note.subject_line, note.subject_column + finding.start
        if finding.part == "body":
            before = note.body[: finding.start]
            line, column = note.body_line + before.count("\n"), finding.start - before.rfind("\n")
        return replace(finding, file=name, line=line, column=column)

    return replace(draft, findings=tuple(map(at, draft.findings)))


def _named(wish: str, people: dict[str, Person]) -> Recipient:
    paths = _by_name(wish, people)
    names = [person.name for person in people.values()]
    if len(paths) == 1:
        return _recipient(paths[0], people)
    if paths:
        several = ", ".join(people[path].name for path in paths)
        raise SettingsError(f"{wish!r} could be {several}; write the whole name.")
    near = difflib.get_close_matches(wish, names, 1, 0.5)
    hint = f"did you mean {near[0]!r}?" if near else f"there are {', '.join(names)}."
    raise SettingsError(f"nobody in the debrief is called {wish!r}; {hint}")


def _by_name(wish: str, people: dict[str, Person]) -> list[str]:
    """Return the paths of the people with exactly this name, else of those whose name has it in it."""
    wish = wish.casefold().strip()
    exact = [path for path, person in people.items() if person.name.casefold() == wish]
    # Somebody may stand in the debrief twice, as interviewer and as reference: the first counts.
    return exact[:1] or [path for path, person in people.items() if wish and wish in person.name.casefold()]


def _greeted(body: str, people: dict[str, Person]) -> Iterator[str]:
    """Yield the paths of those whom the first words greet; of a misspelt name, those it is nearest to."""
    from thanknote.english import names_of

    greeting = _GREETING.match(body)
    if greeting is None:
        return
    said = greeting[1].strip().casefold()
    called = {
        path: {name.casefold() for name in names_of(person.name, greeting=person.greeting)}
        for path, person in people.items()
    }
    near = difflib.get_close_matches(said, {name for names in called.values() for name in names}, 1, 0.8)
    yield from (path for path, names in called.items() if names & {said, *near[:1]})


def _as_written(text: str) -> Recipient:
    """Return the person that a To: line names: `Amara Okafor <amara@northwind.example>`."""
    address = _ADDRESS.fullmatch(text.strip())
    return Recipient(name=address[1].strip('" '), email=address[2] or None) if address else Recipient(name=text.strip())


def _recipient(path: str, people: dict[str, Person]) -> Recipient:
    person = people[path]
    return Recipient(name=person.name, email=person.email, title=person.title, path=path)
