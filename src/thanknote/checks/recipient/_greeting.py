"""Whether the note greets its reader, once, by name."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from thanknote.checks._letter import Letter, words_for
from thanknote.checks.recipient._finding import finding, first_line
from thanknote.draft import Draft, Finding

if TYPE_CHECKING:
    from thanknote.debrief import Debrief

_OPENING = re.compile(r"(?:dear|hi|hello|hey|greetings|good \w+)\b\s*", re.IGNORECASE)


def greeted(draft: Draft, parts: Letter, debrief: Debrief | None) -> Iterator[Finding]:
    """Yield a greeting that is missing, that is one too many, or that greets nobody."""
    if not parts.greetings:
        if draft.medium != "linkedin":
            first = first_line(draft.body)
            yield finding(
                draft, "no-greeting", "warning", "Nobody is greeted here; begin with the reader's name.", first
            )
        return
    for again in parts.greetings[1:]:
        yield finding(draft, "two-greetings", "error", "This note greets twice; delete one greeting.", again)
    first = parts.greetings[0]
    whom = " ".join(_OPENING.sub("", draft.body[first.start : first.end], count=1).casefold().split()).strip(" .")
    # Where debrief and recipient are known, `names` compares the greeting with the name.
    by_names = debrief is not None and draft.to.name
    if whom in words_for("nobody") and not by_names and (draft.to.name or debrief is not None):
        name = draft.to.name or "your reader, whose name is in the debrief"
        yield finding(draft, "nobody", "error", f"This greets nobody; greet {name} by name.", first)
