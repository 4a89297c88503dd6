"""What became of the debrief's facts on the way to the draft."""

from __future__ import annotations

from collections.abc import Iterator

from thanknote.contracts import Context
from thanknote.draft import Draft, Finding


def facts(draft: Draft, _context: Context, /) -> Iterator[Finding]:
    """Report what became of the debrief's facts: held back, not understood, not used, to be attached.

    Nothing that you wrote down is dropped in silence. A phrase that looks private (your pay, another
    offer, a confidence) is held back; one that could not be turned into a safe sentence is not used;
    one for which the note has no room is left out. Each is reported at its line in the debrief.

    Wrong: a topic "comp, they said 95k is tops" (your own pay; it belongs under private:).
    Right: a topic "how the pay run moved to Fridays" (their work, not your pay).

    Yields:
        `held-back` and `unread` (warnings; an error for a promise), `unused`, `left-out`, `attach`,
        `greeting`, `emoji`, `mended` (a misspelt word) and `same-person` (is it one?), all on the `debrief`
        part; and `repeated` (advice), a sentence that somebody else of the panel gets too, because there are
        more people than ways to say it.
    """
    yield from (finding for finding in draft.findings if finding.check == "facts")
