"""What to compare the numbers and days of a note with: the days of the interviews, and phrases about the same thing."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import TYPE_CHECKING

from thanknote._plan import met_on
from thanknote.checks._given import Given
from thanknote.checks._stems import stems, stems_in

if TYPE_CHECKING:
    from thanknote.debrief import Debrief

ALIKE = 2
"""Telling words that a sentence shares with a phrase of the debrief, so that both speak of one thing."""


@dataclass(frozen=True)
class Known:
    """What to compare the numbers and days of a text with."""

    debrief: Debrief
    given: Given
    path: str
    """Where the recipient stands in the debrief."""

    @cached_property
    def met(self) -> tuple[date, ...]:
        """The days on which there was an interview; for somebody who held one, that day alone."""
        every = dict.fromkeys(
            [
                self.debrief.interview.date,
                *(one.date or self.debrief.interview.date for one in self.debrief.interviewers),
            ]
        )
        return (met_on(self.debrief, self.path),) if self.path.startswith("interviewers") else tuple(every)

    @cached_property
    def dates(self) -> tuple[date, ...]:
        """Every day that the debrief names."""
        own = [one.date for one in self.debrief.interviewers if one.date]
        last = [self.debrief.interview.decision_by] if self.debrief.interview.decision_by else []
        return (self.debrief.interview.date, *own, *last, *(note.on for note in self.debrief.sent))

    def alike(self, sentence: str, least: int = ALIKE) -> Iterator[str]:
        """Yield the phrases of the debrief that speak of what a sentence speaks of."""
        common = self.given.of("company", "role", "candidate.name")
        telling = stems(sentence) - stems_in("general")
        for path, phrase in self.given.phrases:
            if path.endswith(("address", "phone", "email", "company", "role", "name", "title")):
                continue
            shared = stems(phrase) & telling
            if len(shared) >= least and shared - common:
                yield phrase
