"""What must not be left in a note: slots, placeholders, remains of a template, things typed twice."""

from __future__ import annotations

import re
from collections.abc import Iterator

from thanknote.checks.leftovers._remains import remains
from thanknote.contracts import Context
from thanknote.draft import Draft, Finding, Part
from thanknote.english import is_word

_PARTS: tuple[Part, ...] = ("subject", "body")
_DOUBLED_WELL = frozenset({"had", "that"})


def leftovers(draft: Draft, _context: Context, /) -> Iterator[Finding]:
    """Look for what was meant to go: slots, placeholders, template remains, doubled words and marks.

    A slot such as `[confirm: what you talked about with Priya]` stands where the debrief gave nothing
    safe to say; only you can fill it. On a card the ruled line is for your pen and is no leftover.

    Wrong: "I enjoyed our conversation about [topic] at at {{ company }}.."
    Right: "I enjoyed our conversation about the roadmap at Northwind."

    Yields:
        `slot`, `placeholder`, `template`, `tracked`, `none`, `ruled-line`, `doubled-word` and `doubled-punctuation`
        (errors), `stray-character`, `doubled-space` and `space-before-mark` (warnings).
    """
    for part in _PARTS:
        text: str = getattr(draft, part)
        for remain in remains():
            if remain.rule == "ruled-line" and draft.medium == "post":
                continue
            for found in remain.pattern.finditer(text):
                if remain.rule == "doubled-word" and _is_meant(found):
                    continue
                yield Finding(
                    check="leftovers",
                    rule=remain.rule,
                    severity=remain.severity,
                    message=remain.message,
                    part=part,
                    start=found.start(),
                    end=found.end(),
                    text=found[0],
                    suggestions=(found.expand(remain.safe),) if remain.safe else (),
                )


def _is_meant(found: re.Match[str]) -> bool:
    """Say whether a word stands twice on purpose: "had had", a name such as Hassan Hassan, two lines that meet."""
    word = found[1]
    return (
        word.lower() in _DOUBLED_WELL
        or "\n" in found[2]
        or (word[0].isupper() and found[0][-len(word)].isupper() and not is_word(word))
    )
