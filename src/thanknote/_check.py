"""Checking: runs engines and checks over drafts, applies what was accepted, and sets each draft's status."""

from __future__ import annotations

import difflib
import inspect
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import cache
from typing import TYPE_CHECKING, Any

from thanknote import engines as engine_room
from thanknote.checks import CHECKS
from thanknote.contracts import Check, Context, Engine
from thanknote.draft import Draft, EngineState, Finding, Part, Status
from thanknote.english import parse
from thanknote.errors import SettingsError

if TYPE_CHECKING:
    from spacy.tokens import Doc

    from thanknote.debrief import Accepted, Debrief, Source
    from thanknote.draft import Brief
    from thanknote.kinds import Kind

_GRAVITY = ("error", "warning", "advice")
_PLACES: tuple[Part, ...] = ("subject", "body", "debrief")


@dataclass(frozen=True, slots=True, kw_only=True)
class Subject:
    """One draft to check, with whatever is known about it."""

    draft: Draft
    brief: Brief | None = None
    kind: Kind | None = None


def check_all(
    subjects: Sequence[Subject],
    *,
    debrief: Debrief | None = None,
    checks: Sequence[Check],
    engines: Sequence[str | Engine] = ("auto",),
    languagetool_url: str | None = None,
    language: str = "en-US",
    kinds: Mapping[str, Kind] | None = None,
    today: date | None = None,
) -> list[Draft]:
    """Return the drafts with their findings, engines and status.

    Args:
        subjects: the drafts, with brief and kind where they are known.
        debrief: what they were made from, if known.
        checks: the checks to run.
        engines: names of engines or engines of one's own.
        languagetool_url: a LanguageTool server to use instead of one on this machine.
        language: `en-US` or `en-GB`.
        kinds: all kinds of note by name.
        today: the day to count from.

    Raises:
        SettingsError: a setting in the debrief names no check or no setting of it, or its value does not fit.
    """
    wishes = settings_for(checks, debrief.checks if debrief else {})
    panel = tuple(subject.draft for subject in subjects)
    parts: tuple[Part, ...] = ("subject", "body")
    texts = [(number, part) for number, draft in enumerate(panel) for part in parts if getattr(draft, part)]
    reports = engine_room.examine(
        [getattr(panel[number], part) for number, part in texts], language, engines, url=languagetool_url
    )
    spoken: dict[int, list[Finding]] = {number: [] for number in range(len(panel))}
    states: dict[int, tuple[EngineState, ...]] = {}
    for (number, part), report in zip(texts, reports, strict=True):
        spoken[number] += [replace(finding, part=part) for finding in report.findings]
        states[number] = _worst(states.get(number, ()), report.states)
    out = []
    for number, subject in enumerate(subjects):
        context = Context(
            debrief=debrief,
            brief=subject.brief,
            kind=subject.kind,
            panel=panel,
            kinds=kinds or {},
            today=today,
            language=tuple(spoken[number]),
            doc=_reader(subject.draft),
        )
        found = [
            finding for check in checks for finding in check(subject.draft, context, **wishes.get(check.__name__, {}))
        ]
        if debrief is not None:
            found = [_accepted(_placed(finding, debrief.source), debrief.accept) for finding in found]
        findings = tuple(_told_once(found))
        engine_states = states.get(number, ())
        out.append(
            replace(subject.draft, findings=findings, engines=engine_states, status=status_of(findings, engine_states))
        )
    return out


def status_of(findings: Sequence[Finding], states: Sequence[EngineState]) -> Status:
    """Return the first status that holds: `refused`, `needs-you`, `not-checked`, `ready`."""
    if any(_refuses(finding) for finding in findings):
        return "refused"
    if any(finding.severity == "error" and not finding.accepted for finding in findings):
        return "needs-you"
    return "ready" if states and all(state.state == "checked" for state in states) else "not-checked"


def refused(draft: Draft, why: Finding, source: Source) -> Draft:
    """Return the draft of a note that should not be sent: without words, with the reason."""
    return replace(draft, subject="", body="", status="refused", findings=(_placed(why, source),))


def _refuses(finding: Finding) -> bool:
    return (finding.check, finding.rule) == ("timing", "refused")


def settings_for(checks: Sequence[Check], wishes: Mapping[str, Mapping[str, Any]]) -> dict[str, dict[str, Any]]:
    """Return the settings of each check with their values in the types the check asks for.

    Raises:
        SettingsError: no such check, no such setting, or a value that does not fit; suggests the nearest.
    """
    # A debrief may set what this run does not check.
    by_name = {check.__name__: check for check in (*CHECKS, *checks)}
    out: dict[str, dict[str, Any]] = {}
    for name, values in wishes.items():
        if name not in by_name:
            raise SettingsError(f"checks.{name}: there is no check called {name!r}; {_hint(name, by_name)}")
        known = {
            parameter.name: parameter
            for parameter in inspect.signature(by_name[name], eval_str=True).parameters.values()
            if parameter.kind is parameter.KEYWORD_ONLY
        }
        for setting, value in values.items():
            if setting not in known:
                raise SettingsError(
                    f"checks.{name}.{setting}: the check {name} has no such setting; {_hint(setting, known)}"
                )
            out.setdefault(name, {})[setting] = _fitting(f"checks.{name}.{setting}", known[setting].annotation, value)
    return out


def _fitting(path: str, wanted: Any, value: Any) -> Any:
    from pydantic import TypeAdapter, ValidationError

    try:
        return TypeAdapter(wanted).validate_python(value)
    except ValidationError as error:
        problem = error.errors()[0]["msg"]
        raise SettingsError(f"{path}: {value!r} does not fit: {problem[0].lower()}{problem[1:]}.") from None


def _hint(name: str, known: Mapping[str, object]) -> str:
    near = difflib.get_close_matches(name, known, 1)
    if near:
        return f"did you mean {near[0]!r}?"
    return f"there are: {', '.join(known)}." if known else "it has none."


def _reader(draft: Draft) -> Callable[[Part], Doc]:
    """Return a function that parses a part of the draft once, when somebody asks."""

    @cache
    def doc(part: Part) -> Doc:
        return parse(getattr(draft, part))

    return doc


def _worst(before: tuple[EngineState, ...], after: tuple[EngineState, ...]) -> tuple[EngineState, ...]:
    """Return each engine's state for the whole draft: unavailable for one part is unavailable."""
    if not before:
        return after
    return tuple(old if old.state != "checked" else new for old, new in zip(before, after, strict=True))


def _placed(finding: Finding, source: Source) -> Finding:
    """Return a finding about a value of the debrief with its file, line and column."""
    if finding.path is None or finding.line is not None:
        return finding
    place = source.place(finding.path)
    line, column = place or (None, None)
    return replace(finding, file=source.name or None, line=line, column=column)


def _told_once(findings: Sequence[Finding]) -> list[Finding]:
    """Return the findings in reading order; what a check of ours says of some words, an engine need not repeat."""
    ours = [finding for finding in findings if finding.check != "language" and finding.part != "debrief"]

    def repeated(finding: Finding) -> bool:
        return finding.check == "language" and any(
            other.part == finding.part
            and other.start < finding.end
            and finding.start < other.end
            and _GRAVITY.index(other.severity) <= _GRAVITY.index(finding.severity)
            for other in ours
            if other.check in {"leftovers", "names"}
        )

    kept = {finding: None for finding in findings if not repeated(finding)}
    return sorted(
        kept, key=lambda f: (_PLACES.index(f.part), f.start, f.line or 0, _GRAVITY.index(f.severity), f.check, f.rule)
    )


def _accepted(finding: Finding, accept: Sequence[Accepted]) -> Finding:
    """Return the finding, marked if the debrief accepts it: same check, and the same words if any are named."""
    for wish in () if _refuses(finding) else accept:
        if wish.check in {finding.check, f"{finding.check}.{finding.rule}"} and (
            wish.text is None or wish.text.casefold() in finding.text.casefold()
        ):
            return replace(finding, accepted=True)
    return finding
