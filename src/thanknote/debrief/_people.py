"""The people of a debrief: the candidate, those met, those who helped, and what was talked about with each."""

from __future__ import annotations

from typing import Annotated, Any, Literal

from pydantic import model_validator

from thanknote.debrief._values import Clock, Day, Email, Entry, Many, Text

Format = Literal["onsite", "video", "phone", "panel"]


class Candidate(Entry):
    """Who writes the notes."""

    name: Text
    email: Email | None = None
    phone: Text | None = None
    linkedin: Text | None = None
    address: Annotated[tuple[Text, ...], Many] = ()
    country: Text | None = None
    """For public holidays, as two letters: `US`, `GB`."""
    strengths: Annotated[tuple[Text, ...], Many] = ()
    """Why I fit: facts, such as "six years of streaming pipelines at Acme"."""


class Topic(Entry):
    """One thing that was talked about; a bare phrase stands for `{topic: phrase}`."""

    topic: Text
    detail: Text | None = None
    """What was said about it, a phrase."""
    by: Literal["them", "me", "both"] | None = None
    """Who said it."""
    sentence: Text | None = None
    """My own words about it, used as they are."""

    @model_validator(mode="before")
    @classmethod
    def _bare_phrase(cls, data: Any) -> Any:
        if isinstance(data, str | int | float):
            return {"topic": str(data)}
        # Somebody's own sentence says what the topic was.
        if isinstance(data, dict) and "sentence" in data and "topic" not in data:
            return {**data, "topic": data["sentence"]}
        return data


class Person(Entry):
    """Somebody a note can be written to."""

    name: Text
    """An honorific before the name counts: "Dr. Amara Okafor"."""
    greeting: Text | None = None
    """What to call the person after "Dear" or "Hi"; wins over any guess."""
    title: Text | None = None
    """The job title."""
    email: Email | None = None
    phone: Text | None = None
    prefers: Literal["email", "phone", "linkedin", "post"] | None = None
    variant: int | None = None
    """Another wording for this person only."""


class Interviewer(Person):
    """Somebody who interviewed the candidate."""

    date: Day | None = None
    time: Clock | None = None
    format: Format | None = None
    topics: Annotated[tuple[Topic, ...], Many] = ()
    interest_points: Annotated[tuple[Text, ...], Many] = ()
    """What appeals to the candidate, as phrases."""
    connection: Text | None = None
    """What candidate and interviewer share."""
    fit: Text | None = None
    """What the candidate did that fits this person's work."""
    promised: Annotated[tuple[Text, ...], Many] = ()
    """What the candidate said they would send."""


class Helper(Person):
    """Somebody who helped but did not interview."""

    role: Text | None = None
    helped_with: Annotated[tuple[Text, ...], Many] = ()


class Referrer(Person):
    """The insider who got the candidate in."""

    how: Annotated[tuple[Text, ...], Many] = ()


class Reference(Person):
    """Somebody who will speak for the candidate."""

    relationship: Text | None = None
    caller: Text | None = None
    """Who may call them."""
    could_mention: Annotated[tuple[Text, ...], Many] = ()
