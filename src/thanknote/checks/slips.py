"""Slips that people make in just these notes, found by our own rules."""

from __future__ import annotations

from collections.abc import Iterator

from thanknote import english
from thanknote.checks._spared import is_inside, named
from thanknote.contracts import Context
from thanknote.draft import Draft, Finding, Part

_PARTS: tuple[Part, ...] = ("subject", "body")


def slips(draft: Draft, context: Context, /) -> Iterator[Finding]:
    """Look for slips of writing that spelling and grammar engines let through: real words in the wrong place.

    A homophone, the wrong form of a verb after a set phrase, a wrong preposition, a plural of what is not counted,
    something a first language suggests. The rules are this program's own and need no engine; nothing is looked for
    in a quotation, an address, or the names of the company, the role and the people in the debrief.

    Wrong: "I look forward to talk with you again."
    Right: "I look forward to talking with you again."

    Yields:
        The rule that found it; most are errors, and most come with the words that are right.
    """
    language = context.debrief.language if context.debrief else "en-US"
    for part in _PARTS:
        text: str = getattr(draft, part)
        if not text:
            continue
        names = list(named(text, context.debrief))
        for slip in english.slips(context.doc(part), language):
            if is_inside(slip.start, slip.end, names):
                continue
            yield Finding(
                check="slips",
                rule=slip.rule.name,
                severity=slip.rule.severity,
                message=slip.rule.message,
                part=part,
                start=slip.start,
                end=slip.end,
                text=slip.text,
                suggestions=slip.suggestions,
            )
