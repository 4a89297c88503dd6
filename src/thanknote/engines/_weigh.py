"""What the second reader makes of findings: what it does not find better changed becomes an advice."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from thanknote.contracts import Engine
from thanknote.draft import Draft, EngineState, Finding, Severity
from thanknote.engines import smollm
from thanknote.engines._choose import choose
from thanknote.engines._flag import is_spelling
from thanknote.errors import EngineUnavailable

_WEIGHED = ("language", "slips")
"""The checks whose findings are guesses about English; the others know what they say."""
_WORSE: Mapping[Severity, float] = {"error": -6.0, "warning": -5.0}
"""Up to what difference a change makes it worse: a rule that is sure is overruled by more. Of findings that nobody had
mended by, 3 of 100 true ones were below, and 80 of 100 false ones."""
_NOT_BETTER = "A second reader finds it better as it stands."


def second_reader(engines: str | Engine | Sequence[str | Engine]) -> Reader | None:
    """Return the second reader if these engines, given as for `examine`, have one."""
    return Reader() if any(engine.name == smollm.NAME for engine in choose(engines)) else None


@dataclass(slots=True)
class Reader:
    """The second reader at work on draft after draft; once it could not read it is not asked again."""

    gone: str = ""

    def __call__(
        self, draft: Draft, findings: Sequence[Finding], states: Sequence[EngineState]
    ) -> tuple[tuple[Finding, ...], tuple[EngineState, ...]]:
        """Return the findings, those it does not agree with as advice, and the states, its own mended."""
        out = {finding: finding for finding in findings}
        try:
            for part in ("subject", "body"):
                asked = [finding for finding in findings if finding.part == part and _is_weighed(finding)]
                if not self.gone:
                    gains = smollm.weigh(getattr(draft, part), asked)
                    out |= {finding: _judged(finding, gain) for finding, gain in zip(asked, gains, strict=True)}
        except EngineUnavailable as error:
            self.gone = str(error)
        mended = (
            replace(state, state="unavailable", message=self.gone) if self.gone and state.name == smollm.NAME else state
            for state in states
        )
        return tuple(out.values()), tuple(mended)


def _is_weighed(finding: Finding) -> bool:
    guessed = finding.check in _WEIGHED and finding.severity != "advice" and finding.engines != (smollm.NAME,)
    # It has not learnt to spell: a dictionary knows better.
    return guessed and bool(finding.suggestions) and not is_spelling(finding.rule)


def _judged(finding: Finding, gains: Mapping[str, float]) -> Finding:
    if max(gains.values(), default=0) > _WORSE[finding.severity]:
        return finding
    return replace(finding, severity="advice", message=f"{finding.message} {_NOT_BETTER}")
