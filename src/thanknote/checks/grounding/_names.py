"""The names of a note that the debrief does not have, of people and of all but companies."""

from __future__ import annotations

import re
from collections.abc import Iterator

from thanknote.checks._given import Given
from thanknote.checks._letter import Span
from thanknote.checks._strange import strange_names
from thanknote.checks.grounding._finding import finding
from thanknote.contracts import Context
from thanknote.draft import Draft, Finding

_PERSON = re.compile(
    r"\b(?:thank|meet|met|meeting|greet|greeting|ask|asked|tell|told|regards to|wishes to|from|with) $"
)


def names(draft: Draft, context: Context, known: Given, start: int, end: int) -> Iterator[Finding]:
    """Yield a name that the debrief does not have; one of a company is the business of `recipient`."""
    common = frozenset(token.idx for token in context.doc("body") if token.pos_ != "PROPN")
    for name in strange_names(draft.body, start, end, known, common):
        if name.company:
            continue
        said = draft.body[name.start : name.end]
        person = name.person or (" " in said and bool(_PERSON.search(draft.body[max(0, name.start - 20) : name.start])))
        message = f"Your debrief does not have {said}; check the name, or leave it out."
        yield finding(draft, "person" if person else "name", "warning", message, Span(name.start, name.end))
