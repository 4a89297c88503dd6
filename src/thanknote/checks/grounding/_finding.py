"""What `grounding` says of a place in a note."""

from __future__ import annotations

from thanknote.checks._letter import Span
from thanknote.draft import Draft, Finding, Part, Severity


def finding(
    draft: Draft, rule: str, severity: Severity, message: str, place: Span, *, part: Part = "body",
    suggestions: tuple[str, ...] = (),
) -> Finding:  # fmt: skip
    """Return a finding about a stretch of the subject or the body."""
    text: str = getattr(draft, part)
    return Finding(
        check="grounding", rule=rule, severity=severity, message=message, part=part, start=place.start,
        end=place.end, text=text[place.start : place.end], suggestions=suggestions,
    )  # fmt: skip
