"""Whether the note is a letter to this one reader: company, topics, greeting, sign-off, subject."""

from __future__ import annotations

from collections.abc import Iterator

from thanknote.checks._given import given
from thanknote.checks._letter import letter
from thanknote.checks.recipient._copied import companies, other_topics
from thanknote.checks.recipient._greeting import greeted
from thanknote.checks.recipient._signature import signed
from thanknote.checks.recipient._subject import subject
from thanknote.contracts import Context
from thanknote.draft import Draft, Finding

_SPOKEN = ("phone",)
"""Media in which nothing is greeted or signed on paper."""


def recipient(draft: Draft, context: Context, /) -> Iterator[Finding]:
    """Look at whether this is a letter, and to this reader: one greeting, one sign-off, a subject, the right company.

    Notes that are made from other notes keep the company, the topics or the greeting of the other one. A subject
    such as "Following up" or "Thank you" alone says nothing; three to nine words that name the role or the topic do.

    Wrong: "Dear Hiring Manager," (the debrief has the name), "I would be proud to join Acme." (you met Northwind)
    Right: "Dear Dr. Okafor," and "I would be proud to join Northwind."

    Yields:
        `wrong-company`, `two-greetings`, `two-sign-offs`, `unsigned`, `other-signature`, `nobody` (somebody who has a
        name is greeted without it) (errors); `other-topic`, `no-greeting`, `no-subject` and `vague-subject`
        (warnings); `subject-words` (advice). Without a debrief what needs none: greeting, sign-off, subject.
    """
    if not draft.body.strip():
        return
    parts, debrief = letter(draft.body), context.debrief
    yield from subject(draft, context)
    # Without a debrief, what neither greets nor closes may be a passage of a note.
    passage = debrief is None and not parts.greetings and not parts.closings
    if draft.medium not in _SPOKEN and not passage:
        yield from greeted(draft, parts, debrief)
        yield from signed(draft, parts, debrief)
    if debrief is not None:
        known = given(debrief)
        yield from companies(draft, context, parts, known, debrief)
        yield from other_topics(draft, parts, known)
