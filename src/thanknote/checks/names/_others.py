"""The names of other interviewers in a note."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from thanknote.checks._near import words_of
from thanknote.contracts import Context
from thanknote.draft import Draft, Finding, Part
from thanknote.english import is_word, names_of, plain

if TYPE_CHECKING:
    from thanknote.debrief import Debrief


def others(draft: Draft, context: Context, debrief: Debrief, greeting: re.Match[str] | None) -> Iterator[Finding]:
    """Yield the names of other interviewers, unless this person's own facts mention them."""
    mine = {plain(word) for name in names_of(draft.to.name) for word in words_of(name)}
    mine |= {plain(word) for text in (debrief.candidate.name, debrief.company, debrief.role) for word in words_of(text)}
    facts = " ".join(phrase.text for phrase in context.brief.facts.values()) if context.brief else ""
    for person in debrief.interviewers:
        if person.name == draft.to.name:
            continue
        for name in sorted(names_of(person.name, greeting=person.greeting), key=len, reverse=True):
            words = {plain(word) for word in words_of(name)}
            whole = re.compile(rf"(?<!\w){re.escape(name)}(?!\w)")
            if not words or words <= mine or whole.search(facts) or (len(words) == 1 and is_word(name)):
                continue
            found = _first(draft, whole, greeting.end() if greeting else 0)
            if found is not None:
                part, place = found
                yield Finding(
                    check="names",
                    rule="other-interviewer",
                    severity="warning",
                    message=f"This note is for {draft.to.name}, and names {person.name}; was it copied?",
                    part=part,
                    start=place.start(),
                    end=place.end(),
                    text=place[0],
                )
                break


def _first(draft: Draft, pattern: re.Pattern[str], after: int) -> tuple[Part, re.Match[str]] | None:
    """Return the first place of a pattern in the subject or in the body after its greeting."""
    if found := pattern.search(draft.subject):
        return "subject", found
    if found := pattern.search(draft.body, after):
        return "body", found
    return None
