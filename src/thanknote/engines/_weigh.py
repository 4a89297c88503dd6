"""What the second reader makes of findings: what it does not find better changed becomes an advice."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from thanknote.contracts import Engine
from thanknote.draft import Draft, EngineState, Finding
from thanknote.engines import smollm
from thanknote.engines._choose import has_second_reader
from thanknote.errors import EngineUnavailable

_WEIGHED = ("language", "slips")
"""The checks whose findings are guesses about English; the others know what they say."""
_WORSE = -1.0
"""Up to what difference a change makes it worse: of findings nobody had mended by, 2 of 100 true ones were below, and
two thirds of the false ones."""
_NOT_BETTER = "A second reader finds it better as it stands."


def second_reader(engines: str | Engine | Sequence[str | Engine]) -> Reader | None:
    """Return the second reader if these engines, given as for `examine`, have one."""
    return Reader() if has_second_reader(engines) else None


@dataclass(slots=True)
class Reader:
    """The second reader at work on draft after draft; once it could not read it is not asked again."""

    gone: str = ""

    def __call__(self, draft: Draft, findings: Sequence[Finding]) -> tuple[tuple[Finding, ...], EngineState]:
        """Return the findings, those it does not agree with as advice, and what became of the reader."""
        out = {finding: finding for finding in findings}
        try:
            for part in ("subject", "body"):
                asked = [finding for finding in findings if finding.part == part and _is_weighed(finding)]
                if asked and not self.gone:
                    gains = smollm.weigh(getattr(draft, part), asked)
                    out |= {finding: _judged(finding, gain) for finding, gain in zip(asked, gains, strict=True)}
        except EngineUnavailable as error:
            self.gone = str(error)
        state = EngineState(
            name=smollm.NAME,
            version=smollm.VERSION,
            state="unavailable" if self.gone else "checked",
            message=self.gone,
        )
        return tuple(out.values()), state


def _is_weighed(finding: Finding) -> bool:
    return finding.check in _WEIGHED and finding.severity != "advice" and bool(finding.suggestions)


def _judged(finding: Finding, gain: float | None) -> Finding:
    if gain is None or gain > _WORSE:
        return finding
    return replace(finding, severity="advice", message=f"{finding.message} {_NOT_BETTER}")
