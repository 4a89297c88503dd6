"""The debrief as a whole, with what is private kept in a type of its own."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated, Any, Literal, Self

from pydantic import Field, ModelWrapValidatorHandler, PrivateAttr, ValidationError, field_validator, model_validator

from thanknote.debrief._entry import Entry, Many
from thanknote.debrief._names import unknown_names
from thanknote.debrief._people import Candidate, Format, Helper, Interviewer, Person, Reference, Referrer
from thanknote.debrief._problems import problems_in
from thanknote.debrief._source import Source
from thanknote.debrief._values import Clock, Day, Settings, Text, problem
from thanknote.errors import DebriefError


class Interview(Entry):
    """When and how the interview took place."""

    date: Day
    """The day, as year-month-day."""
    time: Clock | None = None
    """When it began, on the 24-hour clock."""
    format: Format | None = None
    """How you met."""
    decision_by: Day | None = None
    """The date they gave for a decision."""


class Sent(Entry):
    """A note that has already been sent."""

    kind: Text
    """The kind of note: `thank-you`."""
    to: Text
    """Whom it was sent to: the name of one of the people of this debrief."""
    on: Day
    """The day it was sent."""


class Accepted(Entry):
    """A finding that the candidate has looked at and accepts."""

    check: Text
    """The check that found it."""
    text: Text | None = None
    """The words it is about; without them every finding of that check is accepted."""
    reason: Text | None = None
    """Why it may stay."""


class Private(Entry):
    """What must never appear in a note. No brief has a field of this type."""

    went_well: Annotated[tuple[Text, ...], Many] = ()
    """What went well."""
    to_improve: Annotated[tuple[Text, ...], Many] = ()
    """What to do better next time."""
    stumped_by: Annotated[tuple[Text, ...], Many] = ()
    """Questions you had no good answer to."""
    red_flags: Annotated[tuple[Text, ...], Many] = ()
    """What worries you about them."""
    other_offers: Annotated[tuple[Text, ...], Many] = ()
    """Other offers and interviews."""
    notes: Annotated[tuple[Text, ...], Many] = ()
    """Anything else."""

    def __repr__(self) -> str:
        """Return no content: a debrief that is logged must not leak it."""
        return "Private(…)"

    __str__ = __repr__


class Debrief(Entry):
    """What the candidate wrote down after the interview: the whole input of thanknote.

    `Debrief(**mapping)` takes the same keys as the file. A string where a list belongs is a list of
    one, an empty value is no value, and an unknown key is refused.

    Raises:
        DebriefError: With every problem that can be seen.
    """

    candidate: Candidate
    """You, who write the notes."""
    company: Text
    """The company, as the notes name it."""
    address: Annotated[tuple[Text, ...], Many] = ()
    """The lines of the company's postal address, for letters."""
    role: Text
    """The role you interviewed for."""
    contact: Text | None = None
    """Who runs the hiring: the name of one of the people below; default: the first interviewer."""
    interview: Interview
    """When and how you met."""
    interviewers: Annotated[tuple[Interviewer, ...], Many]
    """Who interviewed you; each gets a note of their own."""
    helpers: Annotated[tuple[Helper, ...], Many] = ()
    """Who helped but did not interview: coordinators, recruiters, the front desk."""
    referrers: Annotated[tuple[Referrer, ...], Many] = ()
    """Who got you in."""
    references: Annotated[tuple[Reference, ...], Many] = ()
    """Who will speak for you."""
    outcome: Literal["waiting", "rejected", "offer", "accepted_elsewhere"] = "waiting"
    """Where things stand."""
    sent: Annotated[tuple[Sent, ...], Many] = ()
    """Notes that have already been sent."""
    tone: Literal["warm", "formal", "concise"] = "warm"
    """The tone of all notes."""
    language: Literal["en-US", "en-GB"] = "en-US"
    """American or British English."""
    variant: int = 0
    """Another number asks for another good wording."""
    checks: Settings = Field(default_factory=dict)
    """Settings of checks by name: `{length: {max_words: 180}}`."""
    accept: Annotated[tuple[Accepted, ...], Many] = ()
    """Findings that you have looked at and accept."""
    private: Private = Private()
    """For you alone: nothing in here reaches a note."""

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

    def __eq__(self, other: object) -> bool:
        """Say whether both say the same, wherever they were read."""
        return isinstance(other, Debrief) and self.__dict__ == other.__dict__

    __hash__ = None  # type: ignore[assignment]  # settings of checks can be of any type

    @field_validator("interviewers")
    @classmethod
    def _somebody(cls, people: tuple[Interviewer, ...]) -> tuple[Interviewer, ...]:
        if not people:
            raise problem("names nobody; write at least one interviewer")
        return people

    @model_validator(mode="wrap")
    @classmethod
    def _in_sentences(cls, data: Any, handler: ModelWrapValidatorHandler[Self]) -> Self:
        """Raise everything that is wrong at once; a DebriefError is no ValueError, so pydantic lets it pass."""
        problems = list(unknown_names(data))
        try:
            debrief = handler(data)
        except ValidationError as error:
            problems = problems_in(error, cls) + problems
        if problems:
            raise DebriefError(problems)
        return debrief
