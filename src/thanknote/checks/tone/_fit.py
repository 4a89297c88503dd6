"""Whether a claim to be the perfect fit stands beside a fact."""

from __future__ import annotations

import re

from thanknote.checks._sentences import full_sentences, words_of
from thanknote.checks.tone import _rules
from thanknote.contracts import Context

# What one fits: "for the night porter role", up to where a reason may begin.
_FITTED = re.compile(
    r"\b(?:for|at|with|in|to|on|here)\b.*?(?=[,;:–—]|\b(?:because|since|as|given|having|after|thanks)\b|$)"
)


def says_a_fact(text: str, start: int, end: int, context: Context) -> bool:
    """Say whether the sentence around a claim to fit says more than the claim: a number, or two words of its own."""
    around = next((one for one in full_sentences(text) if one.start() <= start < one.end()), None)
    if around is None:
        return False
    offset = around.start()
    rest = f"{around[0][: start - offset]} {_FITTED.sub(' ', around[0][end - offset :], count=1)}"
    generic = _rules.generic()
    if context.debrief:
        generic = generic | set(words_of(f"{context.debrief.company} {context.debrief.role}"))
    own = [word for word in words_of(rest) if len(word) > 3 and word not in generic]
    return len(own) > 1 or any(char.isdigit() for char in rest)
