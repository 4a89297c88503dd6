"""One slip is one finding: what several engines say of the same words becomes one, which lists who agrees."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from thanknote.draft import GRAVEST_FIRST, Finding
from thanknote.engines._flag import is_spelling
from thanknote.engines._rules import ALONE, VAGUE

_FEW_WORDS = 5
"""A longer span is about the sentence, and an engine that flags a word in it means something else."""


def merge(findings: Iterable[Finding]) -> list[Finding]:
    """Return one finding for a slip, in the order of the text.

    Of several that mean the same, the one that knows a correction is kept, then the one that says what is wrong, then
    the one that comes first; the correction on which they agree stands first.
    """
    groups: list[list[Finding]] = []
    for finding in findings:
        for group in groups:
            if any(_same_slip(finding, other) for other in group):
                group.append(finding)
                break
        else:
            groups.append([finding])
    return sorted((_one(group) for group in groups), key=lambda finding: (finding.start, finding.end))


def _same_slip(one: Finding, other: Finding) -> bool:
    if max(one.start, other.start) >= min(one.end, other.end):
        return False
    if (one.start, one.end) == (other.start, other.end):
        return True
    if _corrections(one, other) & _corrections(other, one):
        return True
    longer, shorter = sorted((one, other), key=lambda finding: finding.start - finding.end)
    contained = longer.start <= shorter.start and shorter.end <= longer.end
    return contained and one.engines != other.engines and len(longer.text.split()) <= _FEW_WORDS


def _corrections(finding: Finding, other: Finding) -> set[str]:
    """Return what each suggestion would make of the words that the two findings cover together."""
    before = other.text[: max(0, finding.start - other.start)]
    after = other.text[len(other.text) - max(0, other.end - finding.end) :]
    return {before + suggestion + after for suggestion in finding.suggestions}


def _one(group: list[Finding]) -> Finding:
    best = min(
        group,
        key=lambda finding: (not finding.suggestions, is_spelling(finding.rule) or finding.rule in VAGUE),
    )
    agreed = {
        suggestion
        for finding in group
        if (finding.start, finding.end) == (best.start, best.end) and finding is not best
        for suggestion in finding.suggestions
    }
    # A word that Harper's dictionary lacks is no graver for it: another engine knows what is the matter with it.
    weighed = [finding for finding in group if finding.rule not in ALONE] or group
    return replace(
        best,
        severity=min((finding.severity for finding in weighed), key=GRAVEST_FIRST.index),
        suggestions=tuple(sorted(best.suggestions, key=lambda suggestion: suggestion not in agreed)),
        engines=tuple(dict.fromkeys(engine for finding in group for engine in finding.engines)),
    )
