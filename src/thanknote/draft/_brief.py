"""A brief: what one note to one person has to say, before any wording."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from thanknote.draft._finding import Finding

FORMS = (
    "about", "that", "noun", "singular", "plural", "how", "doing", "did", "do", "have", "years", "we", "says",
    "sentence",
)  # fmt: skip
"""The forms of a phrase that fit into a sentence by themselves."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Phrase:
    """One fact of the debrief in the forms that English has for it.

    A form that cannot be made safely is None. The forms are seen from the writer's side: what the
    notes say of "they" is "you" here. None of them ends in a full stop or begins with a capital that
    only a sentence's beginning would give.
    """

    text: str = ""
    """As the candidate wrote it."""
    path: str = ""
    """Where it stands in the debrief: `interviewers[0].topics[1]`."""
    about: str | None = None
    """Fits after "our conversation about": a noun phrase, a gerund, a how or why clause."""
    that: str | None = None
    """A full clause: fits after "it was good to hear that" (a topic) or "I like that" (an interest point)."""
    noun: str | None = None
    """A noun phrase with its article."""
    singular: str | None = None
    """The same when it is singular, so that "… is one of the reasons" agrees with it."""
    plural: str | None = None
    """The same when it is plural: "… are among the reasons"."""
    how: str | None = None
    """A how or why clause in statement order: fits after "thank you for explaining"."""
    doing: str | None = None
    """A gerund: fits after "thank you for" (help) or stands as a subject (interest)."""
    did: str | None = None
    """A past deed of the writer's: fits after "I"."""
    do: str | None = None
    """What is true of the writer and no past deed: fits after "I": "speak fluent Portuguese"; of a promise, what the
    writer is going to do: fits after "I will": "introduce you to our supplier"."""
    have: str | None = None
    """What the writer has (a licence, a degree): fits after "I have"."""
    years: str | None = None
    """How long the writer has done something, which is experience: "six years of bay nursing"."""
    we: str | None = None
    """A full clause about what writer and reader share: "we both started at community newspapers"."""
    says: str | None = None
    """A full clause about the writer or the writer's team, a sentence as it stands: "our ward halved its falls"."""
    further: str | None = None
    """What the rest of a topic tells, as a full clause: "they wrote the competencies themselves"."""
    by: Literal["them", "me", "both"] | None = None
    """Who said it, if that is known."""
    sentence: str | None = None
    """The candidate's own sentence, to be used as it is; every other form is then absent."""
    grave: bool = False
    """A topic that takes no joy: a death, an injury, layoffs."""

    question: bool = False
    """A question that the writer was asked: fits after "thank you for asking"."""
    shown: bool = False
    """A thing that the reader showed the writer."""
    reason: str = ""
    """Why it has no form, as the end of a sentence: "it is unsure of itself"."""
    partly: str = ""
    """The part of it that the forms say, where the whole would be too much for one sentence."""
    mended: str = ""
    """Its typos that were put right: "recieption → reception, teh → the"."""
    emoji: str = ""
    """Emoji that were dropped from it."""

    @property
    def usable(self) -> bool:
        """Whether English has any form for it."""
        return any(getattr(self, name) for name in FORMS)


@dataclass(frozen=True, slots=True, kw_only=True)
class Recipient:
    """The one person a note is for."""

    name: str
    """The full name as the debrief writes it."""
    email: str | None = None
    title: str | None = None
    """The job title."""
    path: str = ""
    """Where the person stands in the debrief: `interviewers[0]`."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Brief:
    """What one note to one person has to say: a copywriter's brief.

    Nothing of the debrief's `private:` can be here: there is no field for it.
    """

    kind: str
    recipient: Recipient
    greeting: str
    """The opening words without punctuation: "Dear Dr. Okafor", "Hi Amara"."""
    name: str
    """What the recipient is called in running text: "Dr. Okafor", "Amara"."""
    sender: str
    """The candidate's full name, for the sign-off."""
    sender_email: str | None = None
    sender_phone: str | None = None
    sender_address: tuple[str, ...] = ()
    """The lines of the candidate's postal address."""
    company: str
    """The company as running text names it: without "Ltd" or "Inc."."""
    company_in_full: str = ""
    company_address: tuple[str, ...] = ()
    role: str
    day: str
    """The day of the conversation as the note names it: "Wednesday", "November 18"."""
    date: str | None = None
    """The day the note is meant to be sent, written out: "November 19, 2026"; None if it has no day of its own."""
    deadline: str | None = None
    """The day they gave for a decision: "December 2"."""
    met: bool = True
    """The recipient is one of the interviewers."""
    contact: bool = False
    """The recipient runs the hiring."""
    reminders: int = 0
    """How many follow-ups and calls the recipient already got."""
    calling: str | None = None
    """Who may call a reference: "Dana Ruiz of HR"."""
    tone: Literal["warm", "formal", "concise"] = "warm"
    language: Literal["en-US", "en-GB"] = "en-US"
    format: Literal["onsite", "video", "phone", "panel"] | None = None
    variant: int = 0
    facts: Mapping[str, Phrase] = field(default_factory=dict)
    """What can be said, by name: `topic`, `second` (another topic), `detail`, `interest`, `fit`, `connection`,
    `promise`, `help`, `referral`, `mention`."""
    send_on: dt.date | None = None
    """The day the note is meant to be sent; None if it has no day of its own."""
    findings: tuple[Finding, ...] = ()
    """What composing noticed: a phrase held back, a topic left over, an unsure greeting."""
