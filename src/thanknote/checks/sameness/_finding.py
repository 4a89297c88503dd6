"""What `sameness` says of a place in a note."""

from __future__ import annotations

from thanknote.draft import Draft, Finding, Severity


def finding(draft: Draft, rule: str, severity: Severity, message: str, place: tuple[int, int]) -> Finding:
    """Return a finding about a stretch of the body."""
    return Finding(
        check="sameness", rule=rule, severity=severity, message=message, start=place[0], end=place[1],
        text=draft.body[slice(*place)],
    )  # fmt: skip
