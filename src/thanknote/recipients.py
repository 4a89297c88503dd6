"""Who a note is for: the people of a debrief by role, with those who stand in it twice seen as one."""

from __future__ import annotations

import difflib
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from itertools import combinations
from typing import TYPE_CHECKING

from thanknote.english import bare_name, plain
from thanknote.errors import SettingsError

if TYPE_CHECKING:
    from thanknote.debrief import Debrief, Person
    from thanknote.kinds import Kind

_APART = "references"
"""Somebody who speaks for the candidate is asked for it in a note of its own, whoever else they are."""


def recipients(debrief: Debrief, kind: Kind, to: Sequence[str] = ()) -> list[str]:
    """Return the paths of those a kind of note goes to, each person once, in the order of the debrief.

    Args:
        debrief: what the candidate wrote down.
        kind: the kind; its `To:` says who gets it.
        to: names, or parts of names, to keep it to; a kind that goes to the contact goes to them instead
            (`contact`) or as well (`contact and others`).

    Raises:
        SettingsError: nobody in the debrief is called so.
    """
    if kind.to.startswith("contact"):
        people = dict(debrief.people())
        named = [own_note(debrief)[path] for path in named_in(people, to)]
        wanted = dict.fromkeys([contact_of(debrief), *named] if kind.to != "contact" or not to else named)
        # A reference is written to apart as a reference; here whoever is asked for is written to once.
        others = [path for path in wanted if not path.startswith(_APART)]
        return [path for path in wanted if path in others or not any(same(people[path], people[o]) for o in others)]
    owners = own_note(debrief)
    return [path for path in owners if path.startswith(f"{kind.to}[") and owners[path] == path]


def contact_of(debrief: Debrief) -> str:
    """Return the path of who runs the hiring: the debrief's `contact`, else the first interviewer."""
    people = dict(debrief.people())
    wanted = plain(debrief.contact) if debrief.contact else None
    path = next((path for path, person in people.items() if plain(person.name) == wanted), "interviewers[0]")
    return own_note(debrief).get(path, path)


def named_in(people: Mapping[str, Person], to: Sequence[str]) -> list[str]:
    """Return the paths of the people whom `to` names by a name or a part of one.

    Raises:
        SettingsError: nobody is called so.
    """
    found: list[str] = []
    for wish in to:
        part = wish.strip().casefold()
        hits = [path for path, person in people.items() if part and part in person.name.casefold()]
        if not hits:
            names = [person.name for person in people.values()]
            near = difflib.get_close_matches(wish, names, 1, 0.5)
            hint = f"did you mean {near[0]!r}?" if near else f"the names are {', '.join(dict.fromkeys(names))}."
            raise SettingsError(f"nobody who could get this note is called {wish!r}; {hint}")
        found += hits
    return found


def own_note(debrief: Debrief) -> dict[str, str]:
    """Return for everybody's path the path under which that person gets a note: the first place that names them.

    Somebody is the same by the same e-mail address, or plainly the same name where no two addresses speak
    against it. References stay apart: what they are asked is not what they are thanked for.
    """
    people = list(debrief.people())
    owners: dict[str, str] = {}
    for number, (path, person) in enumerate(people):
        owners[path] = path
        if path.startswith(_APART):
            continue
        for earlier, other in people[:number]:
            if not earlier.startswith(_APART) and same(person, other):
                owners[path] = owners[earlier]
                break
    return owners


def same(one: Person, other: Person) -> bool:
    """Say whether two entries are plainly one person."""
    if one.email and other.email:
        return one.email.casefold() == other.email.casefold()
    words = _words(one.name)
    # "Mr. Hale" and "Ms. Hale" are two: a family name alone has to be written alike, with what stands before it.
    alike = len(words) > 1 or _as_written(one.name) == _as_written(other.name)
    return alike and words == _words(other.name)


def unclear(debrief: Debrief) -> Iterator[tuple[str, str]]:
    """Yield the paths of two entries that may or may not be one person: "Sam" and "Sam Lee", "S. Lee" and "Sam Lee"."""
    people = [(path, person) for path, person in debrief.people() if not path.startswith(_APART)]
    for (path, one), (other_path, other) in combinations(people, 2):
        if same(one, other) or (one.email and other.email) or path.split("[")[0] == other_path.split("[")[0]:
            continue
        if _could_be(_words(one.name), _words(other.name)):
            yield path, other_path


@cache
def _words(name: str) -> tuple[str, ...]:
    return tuple(_as_written(bare_name(name)).split())


def _as_written(name: str) -> str:
    return plain(name).replace(".", "")


def _could_be(short: tuple[str, ...], long: tuple[str, ...]) -> bool:
    """Say whether one name may be a shorter way to write the other."""
    if len(short) > len(long):
        short, long = long, short
    if len(short) == 1:
        return short[0] in {long[0], long[-1]}
    initials = short[0][0] == long[0][0] and 1 in {len(short[0]), len(long[0])}
    return short[-1] == long[-1] and (initials or short[0] == long[0])
