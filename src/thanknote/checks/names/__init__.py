"""Whether everybody is called by the right name, spelled as in the debrief."""

from __future__ import annotations

from collections.abc import Iterator

from thanknote.checks.names._greeting import GREETING, wrong_greeting
from thanknote.checks.names._misspelt import misspelt
from thanknote.checks.names._others import others
from thanknote.contracts import Context
from thanknote.draft import Draft, Finding


def names(draft: Draft, context: Context, /) -> Iterator[Finding]:
    """Compare the names in the note with the debrief: recipient, candidate, company and the other interviewers.

    A misspelt name is the mistake that readers mind most. A word that is one or two letters away from
    a name in the debrief is a near miss; without its accents it is only advice. The greeting has to be to
    the recipient, and the name of another interviewer usually means that a note was copied.

    Wrong: "Dear Dr. Okafo," to Dr. Amara Okafor.
    Right: "Dear Dr. Okafor," to Dr. Amara Okafor.

    Yields:
        `wrong-greeting` and `near-miss` (errors), `other-interviewer` (warning), `accents` (advice).
        Nothing without a debrief.
    """
    debrief = context.debrief
    if debrief is None:
        return
    greeting = GREETING.match(draft.body)
    wrong = wrong_greeting(draft, debrief, greeting)
    if wrong is not None:
        yield wrong
    yield from misspelt(draft, debrief, greeting, wrong)
    yield from others(draft, context, debrief, greeting)
