"""The debrief as a whole, with what is private kept in a type of its own."""

from __future__ import annotations

import difflib
from collections.abc import Iterator
from typing import Annotated, Any, Literal

from pydantic import Field, PrivateAttr, field_validator, model_validator

from thanknote.debrief._people import Candidate, Format, Helper, Interviewer, Person, Reference, Referrer
from thanknote.debrief._source import Source
from thanknote.debrief._values import Clock, Day, Entry, Many, Text, problem


class Interview(Entry):
    """When and how the interview took place."""

    date: Day
    time: Clock | None = None
    format: Format | None = None
    decision_by: Day | None = None
    """The date they gave for a decision."""


class Sent(Entry):
    """A note that has already been sent."""

    kind: Text
    to: Text
    on: Day


class Accepted(Entry):
    """A finding that the candidate has looked at and accepts."""

    check: Text
    text: Text | None = None
    """The words it is about; without them every finding of that check is accepted."""
    reason: Text | None = None


class Private(Entry):
    """What must never appear in a note. No brief has a field of this type."""

    went_well: Annotated[tuple[Text, ...], Many] = ()
    to_improve: Annotated[tuple[Text, ...], Many] = ()
    stumped_by: Annotated[tuple[Text, ...], Many] = ()
    red_flags: Annotated[tuple[Text, ...], Many] = ()
    other_offers: Annotated[tuple[Text, ...], Many] = ()
    notes: Annotated[tuple[Text, ...], Many] = ()

    def __repr__(self) -> str:
        """Return no content: a debrief that is logged must not leak it."""
        return "Private(…)"

    __str__ = __repr__


class Debrief(Entry):
    """What the candidate wrote down after the interview: the whole input of thanknote.

    `Debrief(**mapping)` takes the same keys as the file. A string where a list belongs is a list of
    one, an empty value is no value, and an unknown key is refused.
    """

    candidate: Candidate
    company: Text
    address: Annotated[tuple[Text, ...], Many] = ()
    """The company's, for letters."""
    role: Text
    contact: Text | None = None
    """Who runs the hiring: the name of one of the people below; default: the first interviewer."""
    interview: Interview
    interviewers: Annotated[tuple[Interviewer, ...], Many]
    helpers: Annotated[tuple[Helper, ...], Many] = ()
    referrers: Annotated[tuple[Referrer, ...], Many] = ()
    references: Annotated[tuple[Reference, ...], Many] = ()
    outcome: Literal["waiting", "rejected", "offer", "accepted_elsewhere"] = "waiting"
    sent: Annotated[tuple[Sent, ...], Many] = ()
    tone: Literal["warm", "formal", "concise"] = "warm"
    language: Literal["en-US", "en-GB"] = "en-US"
    variant: int = 0
    """Another number asks for another good wording."""
    checks: dict[str, dict[str, Any]] = Field(default_factory=dict)
    """Settings of checks by name: `{length: {max_words: 180}}`."""
    accept: Annotated[tuple[Accepted, ...], Many] = ()
    private: Private = Private()

    _source: Source = PrivateAttr(default_factory=Source)

    @property
    def source(self) -> Source:
        """The file the debrief came from and the place of every value in it; empty for Python values."""
        return self._source

    def read_from(self, source: Source) -> Debrief:
        """Return the same debrief that knows where it was read from."""
        other = self.model_copy()
        other._source = source  # noqa: SLF001 - its own class
        return other

    def people(self) -> Iterator[tuple[str, Person]]:
        """Yield everybody but the candidate, each with the path where they stand."""
        for field in ("interviewers", "helpers", "referrers", "references"):
            for number, person in enumerate(getattr(self, field)):
                yield f"{field}[{number}]", person

    @field_validator("interviewers")
    @classmethod
    def _somebody(cls, people: tuple[Interviewer, ...]) -> tuple[Interviewer, ...]:
        if not people:
            raise problem("name at least one interviewer")
        return people

    @model_validator(mode="after")
    def _names_are_known(self) -> Debrief:
        names = [person.name for _, person in self.people()]
        wanted = [
            (("contact",), self.contact),
            *((("sent", i, "to"), note.to) for i, note in enumerate(self.sent)),
        ]
        for at, name in wanted:
            if name and name not in names:
                near = difflib.get_close_matches(name, names, 1)
                hint = f"; did you mean {near[0]!r}?" if near else f"; write one of: {', '.join(names)}"
                raise problem(f"nobody in this debrief is called {name!r}{hint}", at=at)
        return self
