"""The checks: each looks at one thing in a draft, under its own name."""

from thanknote.checks.facts import facts
from thanknote.checks.language import language
from thanknote.checks.leftovers import leftovers
from thanknote.checks.length import length
from thanknote.checks.names import names
from thanknote.checks.specifics import specifics
from thanknote.checks.timing import timing
from thanknote.contracts import Check

__all__ = ["CHECKS"]

CHECKS: tuple[Check, ...] = (facts, language, leftovers, length, names, specifics, timing)
"""The built-in checks, in the order of their names."""
