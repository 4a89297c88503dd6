"""What `recipient` says of a place in a note."""

from __future__ import annotations

import re

from thanknote.checks._letter import Span
from thanknote.draft import Draft, Finding, Part, Severity


def first_line(body: str) -> Span:
    """Return where the first line with anything on it stands."""
    found = re.search(r"\S[^\n]*", body)
    return Span(*found.span()) if found else Span(0, len(body))


def last_line(body: str) -> Span:
    """Return where the last line with anything on it stands."""
    found = list(re.finditer(r"\S[^\n]*", body))
    return Span(*found[-1].span()) if found else Span(0, len(body))


def finding(
    draft: Draft, rule: str, severity: Severity, message: str, place: Span, *, part: Part = "body", better: str = ""
) -> Finding:
    """Return a finding about a stretch of the subject or the body."""
    text: str = getattr(draft, part)
    return Finding(
        check="recipient", rule=rule, severity=severity, message=message, part=part, start=place.start, end=place.end,
        text=text[place.start : place.end], suggestions=(better,) if better else (),
    )  # fmt: skip
