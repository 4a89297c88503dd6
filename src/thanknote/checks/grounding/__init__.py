"""Whether the debrief gives what the note says: names, numbers, days, what was said, what the writer has done."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain, islice

from thanknote.checks._given import given
from thanknote.checks._letter import letter
from thanknote.checks.grounding._clauses import clauses
from thanknote.checks.grounding._figures import figures
from thanknote.checks.grounding._known import Known
from thanknote.checks.grounding._names import names
from thanknote.checks.grounding._roles import roles
from thanknote.contracts import Context
from thanknote.draft import Draft, Finding, Part

_MOST = 100


def grounding(draft: Draft, context: Context, /) -> Iterator[Finding]:
    """Compare what the note says with the debrief: people, places and companies, numbers and sums, days, deeds.

    A note that was edited, or written by somebody or something else, easily says what nobody said: a wrong year, a
    degree you do not have, words that your interviewer never spoke. What the debrief has in other words, other
    forms or figures is the same. Thanks, wishes and offers are no claims.

    Wrong: "You mentioned the office in Leeds; I have ten years of experience there." (the debrief has neither)
    Right: "You mentioned that nobody is woken at night." (a topic says so)

    Yields:
        `number`, `date` and `role` (warnings, errors where the debrief says otherwise of the same thing), `person`,
        `name`, `claim` (something about you) and `words` (put into the reader's mouth), all warnings. Nothing
        without a debrief.
    """
    debrief = context.debrief
    if debrief is None or not draft.body:
        return
    known, body = given(debrief), letter(draft.body).text
    own = [text for path, text in known.phrases if path.endswith(".sentence")]
    taken = [(at, at + len(text)) for text in own if (at := draft.body.find(text)) >= 0]
    compared = Known(debrief, known, draft.to.path)
    found = chain(
        clauses(draft, context, known),
        figures(draft, "subject", compared, 0, len(draft.subject)),
        figures(draft, "body", compared, body.start, body.end),
        roles(draft, debrief, known),
        names(draft, context, known, *body),
    )
    # The first says most: a claim nobody gave has numbers and names in it that nobody gave.
    spans: dict[Part, list[tuple[int, int]]] = {"subject": [], "body": taken}
    # What has more is no note.
    for finding in islice(found, _MOST):
        if not finding.text or (finding.part == "body" and not body.start <= finding.start < body.end):
            continue
        if not any(start < finding.end and finding.start < end for start, end in spans[finding.part]):
            spans[finding.part].append((finding.start, finding.end))
            yield finding
