"""The checks: each looks at one thing in a draft, under its own name."""

from thanknote.checks.facts import facts
from thanknote.checks.grounding import grounding
from thanknote.checks.language import language
from thanknote.checks.leftovers import leftovers
from thanknote.checks.length import length
from thanknote.checks.names import names
from thanknote.checks.privacy import privacy
from thanknote.checks.recipient import recipient
from thanknote.checks.sameness import sameness
from thanknote.checks.slips import slips
from thanknote.checks.specifics import specifics
from thanknote.checks.timing import timing
from thanknote.checks.tone import tone
from thanknote.contracts import Check

__all__ = ["CHECKS"]

CHECKS: tuple[Check, ...] = (
    facts,
    grounding,
    language,
    leftovers,
    length,
    names,
    privacy,
    recipient,
    sameness,
    slips,
    specifics,
    timing,
    tone,
)
"""The built-in checks, in the order of their names."""
