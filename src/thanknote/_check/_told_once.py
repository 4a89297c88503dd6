"""What several checks say of the same words, told once, by the check that knows best."""

from __future__ import annotations

from collections.abc import Sequence

from thanknote.draft import GRAVEST_FIRST, Finding, Part
from thanknote.english import is_word

_PLACES: tuple[Part, ...] = ("subject", "body", "debrief")

# What `tone` calls a wording in a sentence that `privacy` finds to be about the writer.
_SAME = {
    "own-pay": {"begging", "good-for-me"},
    "other-offers": {"deadline", "begging"},
    "own-slips": {"nervous", "apology"},
    "self-praise": {"boast", "perfect-fit"},
}


def told_once(findings: Sequence[Finding]) -> list[Finding]:
    """Return the findings in reading order; what was said of some words is said once, by the check that knows best."""
    firm = [finding for finding in findings if finding.check in {"leftovers", "names"}]
    # Pay, offers and slips in set phrases are what `tone` finds; `privacy` has the sentence that is about them.
    toned = [finding for finding in findings if finding.check == "tone"]
    rest = [
        finding
        for finding in findings
        if finding.check != "privacy" or not any(_overlap(finding, t) and _same(finding, t) for t in toned)
    ]
    rest = [
        finding
        for finding in rest
        if finding.check not in {"language", "slips"}
        or not any(_overlap(finding, other) and not _graver(finding, other) for other in firm)
    ]
    slips = [finding for finding in rest if finding.check == "slips"]
    engines = [finding for finding in rest if finding.check == "language"]
    weak = [slip for slip in slips if any(_knows_better(engine, slip) for engine in engines)]
    said = [slip for slip in slips if slip not in weak]
    repeated = [*weak, *(finding for finding in engines if any(_overlap(finding, slip) for slip in said))]
    kept = {finding: None for finding in rest if finding not in repeated}
    return sorted(
        kept,
        key=lambda f: (_PLACES.index(f.part), f.start, f.line or 0, GRAVEST_FIRST.index(f.severity), f.check, f.rule),
    )


def _knows_better(engine: Finding, slip: Finding) -> bool:
    """Say whether an engine knows what to write and our rule does not, or was misled by a misspelt word."""
    one_word = engine.severity == "error" and engine.text != slip.text and " " not in engine.text
    misspelt = one_word and not is_word(engine.text)
    return _overlap(slip, engine) and bool(engine.suggestions) and (misspelt or not slip.suggestions)


def _same(private: Finding, toned: Finding) -> bool:
    """Say whether a sentence about the writer has a wording that says as much: nerves, begging or a boast."""
    return private.rule == toned.rule or toned.rule in _SAME.get(private.rule, ())


def _overlap(one: Finding, other: Finding) -> bool:
    return one.part == other.part != "debrief" and other.start < one.end and one.start < other.end


def _graver(one: Finding, other: Finding) -> bool:
    return GRAVEST_FIRST.index(one.severity) < GRAVEST_FIRST.index(other.severity)
