"""What in a note is not the writer's own wording: names, quotations, and the words of the debrief's facts."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from thanknote.debrief import Debrief
    from thanknote.draft import Brief

Place = tuple[int, int]
_QUOTED = re.compile(
    r"(?<!\w)\"[^\"\n]+\"(?!\w)|“[^”]+”|«[^»]+»|„[^“”]+[“”]|(?<![\w’])‘[^‘\n]+?’(?!\w)|(?<![\w'])'[^'\n]+?'(?!\w)"
    r"|(?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,9}|\bhttps?://\S+|\[confirm:[^\]\n]*\]"
)


def named(text: str, debrief: Debrief | None) -> Iterator[Place]:
    """Yield where the company, the role, and people's names and titles stand in a text."""
    if debrief is None:
        return
    people = [name for _, one in debrief.people() for name in (one.name, one.greeting, one.title) if name]
    for name in {debrief.company, debrief.role, debrief.candidate.name, *people}:
        for found in re.finditer(rf"(?<!\w){re.escape(name)}(?!\w)", text, re.IGNORECASE):
            yield found.span()


def quoted(text: str) -> Iterator[Place]:
    """Yield the quotations in a text, and the addresses and slots, which are nobody's wording either."""
    yield from (found.span() for found in _QUOTED.finditer(text))


def is_inside(start: int, end: int, places: list[Place]) -> bool:
    """Say whether a stretch lies within one of these."""
    return any(first <= start and end <= last for first, last in places)


def facts_in(brief: Brief | None) -> Iterator[tuple[str, str]]:
    """Yield each form that a fact of the brief can have in the note, with the fact's place in the debrief.

    The candidate's own sentences are not among them: their wording is the writer's.
    """
    for fact in brief.facts.values() if brief else ():
        if fact.sentence is None:
            forms = (fact.text, fact.about, fact.that, fact.noun, fact.how, fact.doing, fact.did, fact.do, fact.have)
            yield from ((form, fact.path) for form in (*forms, fact.years, fact.we, fact.says, fact.further) if form)
