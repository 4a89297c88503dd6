"""Whom a note is for: whom its To: line names, or its greeting."""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from thanknote._texts._note import Note
from thanknote.draft import Recipient
from thanknote.errors import SettingsError

if TYPE_CHECKING:
    from thanknote.debrief import Debrief, Person

_ADDRESS = re.compile(r"(.*?)\s*<([^<>]*)>")
_GREETING = re.compile(
    r"\s*(?:(?:Dear|Hi|Hello|Hey|Good (?:morning|afternoon|evening))\s+)?([^\n,:!;]{1,80})", re.IGNORECASE
)

# With its mark, and with capitals or particles only, since what follows a bare "Dear" may be anything.
_SALUTATION = re.compile(
    r"\s*(?i:Dear|Hi|Hello|Hey|Good (?:morning|afternoon|evening)),?[ \t]+"
    r"((?:[^\W\d_a-z][\w.'’-]*|(?:de|da|di|la|le|van|von|der|den|al|el|bin|ter|du|dos)\b)"
    r"(?:[ \t]+(?:[^\W\d_a-z][\w.'’-]*|(?:de|da|di|la|le|van|von|der|den|al|el|bin|ter|du|dos|y)\b)){0,5})"
    r"[ \t]*[,:!;–—-]?[ \t]*(?=\n|$)"
)
_NOBODY = re.compile(
    r"\b(?:sirs?|madam|ma'?am|all|team|everyone|everybody|folks|there|hiring|manager|recruit\w+|committee|panel"
    r"|department|again|colleagues|whom|human|resources|hr|board|staff|interviewers?|friends?)\b",
    re.IGNORECASE,
)


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
    paths = list(_greeted(note.body.text, people))
    if not paths and debrief and len(debrief.interviewers) == 1:
        paths = ["interviewers[0]"]
    if len(paths) == 1:
        return _recipient(paths[0], people)
    return Recipient(name="" if debrief else _called(note.body.text))


def _called(body: str) -> str:
    """Return the name after "Dear" or "Hi", or nothing where that is no name: "Dear Hiring Manager"."""
    greeting = _SALUTATION.match(body)
    return "" if greeting is None or _NOBODY.search(greeting[1]) else greeting[1].strip()


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
