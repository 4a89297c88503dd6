"""What the debrief says of a finding: the place it is about, and whether it is accepted."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from thanknote._check._status import refuses
from thanknote.draft import Finding

if TYPE_CHECKING:
    from thanknote.debrief import Accepted, Source


def placed(finding: Finding, source: Source) -> Finding:
    """Return a finding about a value of the debrief with its file, line and column."""
    if finding.path is None or finding.line is not None:
        return finding
    place = source.place(finding.path)
    line, column = place or (None, None)
    return replace(finding, file=source.name or None, line=line, column=column)


def accepted(finding: Finding, accept: Sequence[Accepted]) -> Finding:
    """Return the finding, marked if the debrief accepts it: same check, and the same words if any are named."""
    for wish in () if refuses(finding) else accept:
        if wish.check in {finding.check, f"{finding.check}.{finding.rule}"} and (
            wish.text is None or wish.text.casefold() in finding.text.casefold()
        ):
            return replace(finding, accepted=True)
    return finding
