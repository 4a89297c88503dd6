"""The status of a draft, by what was found in it and what became of the engines."""

from __future__ import annotations

from collections.abc import Sequence

from thanknote.draft import EngineState, Finding, Status


def status_of(findings: Sequence[Finding], states: Sequence[EngineState]) -> Status:
    """Return the first status that holds: `refused`, `needs-you`, `not-checked`, `ready`."""
    if any(refuses(finding) for finding in findings):
        return "refused"
    if any(finding.severity == "error" and not finding.accepted for finding in findings):
        return "needs-you"
    return "ready" if states and all(state.state == "checked" for state in states) else "not-checked"


def refuses(finding: Finding) -> bool:
    """Say whether this finding is the reason why a note should not be sent."""
    return (finding.check, finding.rule) == ("timing", "refused")
