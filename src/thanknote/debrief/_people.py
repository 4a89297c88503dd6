"""The people of a debrief: the candidate, those met, those who helped, and what was talked about with each."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated, Any, Literal

from pydantic import GetJsonSchemaHandler, model_validator
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import CoreSchema

from thanknote.debrief._entry import Entry, Many
from thanknote.debrief._values import Clock, Country, Day, Email, Text, seen

Format = Literal["onsite", "video", "phone", "panel"]


class Candidate(Entry):
    """Who writes the notes."""

    name: Text
    """The full name, as it stands under the notes."""
    email: Email | None = None
    """Where replies go."""
    phone: Text | None = None
    """Stands under the notes where there is room."""
    linkedin: Text | None = None
    """The address of the profile."""
    address: Annotated[tuple[Text, ...], Many] = ()
    """The lines of the candidate's postal address, for letters."""
    country: Country | None = None
    """For public holidays, as two letters: `US`, `GB`."""
    strengths: Annotated[tuple[Text, ...], Many] = ()
    """Why I fit: facts, such as "six years of streaming pipelines at Acme"."""


class Topic(Entry):
    """One thing that was talked about; a bare phrase stands for `{topic: phrase}`."""

    topic: Text
    """What you two talked about, as you would say it."""
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
            return {"topic": data}
        if not isinstance(data, Mapping) or "topic" in data or not isinstance(data.get("sentence"), str):
            return data
        # Somebody's own sentence says what the topic was; what is wrong with it is said once, of the sentence.
        return {**data, "topic": seen(data["sentence"])}

    @classmethod
    def __get_pydantic_json_schema__(cls, schema: CoreSchema, handler: GetJsonSchemaHandler, /) -> JsonSchemaValue:
        """Return the schema of what may be written: a phrase, or a mapping with a topic or a sentence."""
        mapping = handler.resolve_ref_schema(super().__get_pydantic_json_schema__(schema, handler))
        del mapping["required"]
        choices = [{"required": ["topic"]}, {"required": ["sentence"]}]
        return {"anyOf": [{"type": ["string", "number"]}, {**mapping, "anyOf": choices}]}


class Person(Entry):
    """Somebody a note can be written to."""

    name: Text
    """The full name; an honorific before it counts: "Dr. Amara Okafor"."""
    greeting: Text | None = None
    """What to call the person after "Dear" or "Hi"; wins over any guess."""
    title: Text | None = None
    """The job title."""
    email: Email | None = None
    """Where the note goes; the address only, without a name around it."""
    phone: Text | None = None
    """For a call, or for a note to the phone."""
    prefers: Literal["email", "phone", "linkedin", "post"] | None = None
    """Chooses the medium where several would do."""
    variant: int | None = None
    """Another wording for this person only."""


class Interviewer(Person):
    """Somebody who interviewed the candidate."""

    date: Day | None = None
    """The day of this round, where it differed from `interview`."""
    time: Clock | None = None
    """The time of this round, where it differed from `interview`."""
    format: Format | None = None
    """The format of this round, where it differed from `interview`."""
    topics: Annotated[tuple[Topic, ...], Many] = ()
    """What you two talked about: phrases as people write them, or mappings."""
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
    """What they do: "HR coordinator"."""
    helped_with: Annotated[tuple[Text, ...], Many] = ()
    """What they helped with: "moving the last interview"."""


class Referrer(Person):
    """The insider who got the candidate in."""

    how: Annotated[tuple[Text, ...], Many] = ()
    """What they did: "put my name forward"."""


class Reference(Person):
    """Somebody who will speak for the candidate."""

    relationship: Text | None = None
    """What they are to the candidate: "PhD supervisor"."""
    caller: Text | None = None
    """Who may call them."""
    could_mention: Annotated[tuple[Text, ...], Many] = ()
    """What they could speak of."""
