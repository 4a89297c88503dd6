"""Whether the subject of an e-mail says something, in few words."""

from __future__ import annotations

import re
from collections.abc import Iterator

from thanknote.checks._letter import Span, words_for
from thanknote.checks.recipient._finding import finding, first_line
from thanknote.checks.recipient._folded import folded
from thanknote.contracts import Context
from thanknote.draft import Draft, Finding, Part

_FEWEST, _MOST = 3, 9
"""Words of a subject that says enough and is read at a glance."""
_REPLY = re.compile(r"^(?:(?:re|fwd?|aw)\s*:\s*)+", re.IGNORECASE)
_WORD = re.compile(r"\S*\w\S*")


def subject(draft: Draft, context: Context) -> Iterator[Finding]:
    """Yield a subject that is missing, says nothing, or is too short or too long."""
    wanted = draft.medium == "email" and (context.kind is None or bool(context.kind.subject))
    said = " ".join(folded(_REPLY.sub("", draft.subject)).split())
    if not said or said == "no subject":
        if wanted and (draft.subject or context.debrief is not None):
            place = Span(0, len(draft.subject)) if draft.subject else first_line(draft.body)
            part: Part = "subject" if draft.subject else "body"
            message = "This e-mail has no subject; name the role or the topic in three to nine words."
            yield finding(draft, "no-subject", "warning", message, place, part=part)
        return
    whole = Span(0, len(draft.subject))
    if said in words_for("subjects"):
        message = "This subject says nothing; name the role or what you talked about."
        yield finding(draft, "vague-subject", "warning", message, whole, part="subject")
        return
    count = len(_WORD.findall(_REPLY.sub("", draft.subject)))
    if not _FEWEST <= count <= _MOST:
        message = f"This subject has {count} word{'s' if count > 1 else ''}; {_FEWEST} to {_MOST} read best."
        yield finding(draft, "subject-words", "advice", message, whole, part="subject")
