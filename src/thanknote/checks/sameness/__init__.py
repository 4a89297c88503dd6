"""Whether the note says a thing twice, or what somebody else's note says too."""

from __future__ import annotations

from collections.abc import Iterator

from thanknote.checks.sameness._feelings import feelings
from thanknote.checks.sameness._panel import over_panel
from thanknote.checks.sameness._twice import within
from thanknote.contracts import Context
from thanknote.draft import Draft, Finding

_ALIKE = 0.4
"""Of notes to people of one panel that we write, none are so alike; a copy with another topic is."""


def sameness(draft: Draft, context: Context, /, *, likeness: float = _ALIKE) -> Iterator[Finding]:
    """Look for what is said twice: within the note, and in the notes of one panel, since people compare them.

    Two notes are too alike when two in five of their runs of five words are the same. Not counted is what both
    have to say: company, role, names, days, your strengths and a topic that several raised, the thanks, the offer of
    information and the sign-off. Only notes of one kind are compared, each with those that come before it.

    Wrong: "I enjoyed our conversation about …, and left with a clear picture of your week." to three people.
    Right: a sentence of its own for each of them.

    Args:
        likeness: from which share of common runs of five words two notes are too alike: 0.0 to 1.0.

    Yields:
        `alike` (with the note that is most alike; marked is the longest passage that both have) and `said-twice`
        (warnings); `shared-sentence` (one that another note has too), `begins-alike` (two neighbouring sentences) and
        `same-feeling` ("glad … gladly") as advice.
    """
    yield from within(draft)
    yield from feelings(draft, context)
    yield from over_panel(draft, context, likeness)
