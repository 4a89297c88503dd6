"""A kind of note: what its template file says of it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

RECIPIENTS = ("interviewers", "helpers", "referrers", "references", "contact", "contact and others")
FACTS = ("topic", "second", "detail", "interest", "fit", "connection", "promise", "help", "referral", "mention")
MEDIA = ("email", "post", "linkedin", "phone")
OUTCOMES = ("waiting", "rejected", "offer", "accepted_elsewhere")


@dataclass(frozen=True, slots=True, kw_only=True)
class Kind:
    """One kind of note, as its template's header lines describe it."""

    name: str
    """The file's name without its suffix: `thank-you`."""
    origin: str
    """The file it was read from, for messages."""
    to: str
    """Who gets it: `interviewers`, `helpers`, `referrers`, `references`; `contact`, in whose place others can be
    named; or `contact and others`, who can be named besides."""
    medium: str
    """`email`, `post`, `linkedin`, `phone`."""
    facts: tuple[str, ...] = FACTS
    """The facts it may say; a template can ask for no other."""
    words: tuple[int, int] | None = None
    """Fewest and most words of the body."""
    characters: int | None = None
    """Most characters (code points) of the body."""
    lines: Mapping[str, int] = field(default_factory=dict)
    """Most lines of 72 columns for the paragraph that holds a thought, by the thought's name."""
    leave_out: tuple[str, ...] = ()
    """Thoughts to leave out when the note is too long, the most dispensable first."""
    send: tuple[int, int | None] | Literal["after decision", "at once"] = (0, None)
    """When: hours after the conversation, not before and not after (None: no end); `after decision`, the date they
    gave, which also means at most twice and a week apart; or `at once`."""
    outcomes: tuple[str, ...] = OUTCOMES
    """How things may stand when it is sent: `waiting`, `rejected`, `offer`, `accepted_elsewhere`."""
    planned: bool = False
    """Whether it comes unasked: in the plan, and in all notes that apply or are due. Others are asked for by name."""
    subject: str = ""
    """The subject's template; empty where the medium has none."""
    subject_line: int = 1
    body: str = ""
    """The message's template."""
    body_line: int = 1
