"""Checking: runs engines and checks over drafts, applies what was accepted, and sets each draft's status."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import cache, partial
from typing import TYPE_CHECKING, Any

from thanknote import engines as engine_room
from thanknote._check._in_debrief import accepted, placed
from thanknote._check._status import status_of
from thanknote._check._told_once import told_once
from thanknote.contracts import Check, Context, Engine
from thanknote.draft import Draft, EngineState, Finding, Part
from thanknote.english import parse_all

if TYPE_CHECKING:
    from spacy.tokens import Doc

    from thanknote.debrief import Debrief, Source
    from thanknote.draft import Brief
    from thanknote.kinds import Kind

_BATCH = 20
"""Notes that the engines look at in one go, while the checks look at those before."""
_WORDS: tuple[Part, ...] = ("subject", "body")


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
    settings: Mapping[str, Mapping[str, Any]],
    engines: Sequence[str | Engine] = ("auto",),
    languagetool_url: str | None = None,
    language: str = "en-US",
    kinds: Mapping[str, Kind] | None = None,
    today: date | None = None,
) -> Iterator[Draft]:
    """Yield the drafts with their findings, engines and status, in their order.

    Args:
        subjects: the drafts, with brief and kind where they are known.
        debrief: what they were made from, if known.
        checks: the checks to run.
        settings: values of the checks' settings, as `settings_for` gives them.
        engines: names of engines or engines of one's own.
        languagetool_url: a LanguageTool server to use instead of one on this machine.
        language: `en-US` or `en-GB`.
        kinds: all kinds of note by name.
        today: the day to count from.
    """
    panel = tuple(subject.draft for subject in subjects)
    batches = [subjects[first : first + _BATCH] for first in range(0, len(subjects), _BATCH)]
    places = [
        [(number, part) for number, subject in enumerate(some) for part in _WORDS if getattr(subject.draft, part)]
        for some in batches
    ]
    reports = engine_room.examine_each(
        (
            [getattr(some[number].draft, part) for number, part in where]
            for some, where in zip(batches, places, strict=True)
        ),
        language,
        engines,
        url=languagetool_url,
    )
    reader = engine_room.second_reader(engines)
    for some, where, said in zip(batches, places, reports, strict=True):
        spoken: dict[int, list[Finding]] = {number: [] for number in range(len(some))}
        states: dict[int, tuple[EngineState, ...]] = {}
        for (number, part), report in zip(where, said, strict=True):
            spoken[number] += [replace(finding, part=part) for finding in report.findings]
            states[number] = _worst(states.get(number, ()), report.states)
        docs = _reader([subject.draft for subject in some])
        for number, subject in enumerate(some):
            context = Context(
                debrief=debrief,
                brief=subject.brief,
                kind=subject.kind,
                panel=panel,
                kinds=kinds or {},
                today=today,
                language=tuple(spoken[number]),
                doc=partial(docs, number),
            )
            findings = _found(subject.draft, context, checks, settings)
            engine_states = states.get(number, ())
            if reader is not None:
                findings, engine_states = reader(subject.draft, findings, engine_states)
            status = status_of(findings, engine_states)
            yield replace(subject.draft, findings=findings, engines=engine_states, status=status)


def _found(
    draft: Draft, context: Context, checks: Sequence[Check], settings: Mapping[str, Mapping[str, Any]]
) -> tuple[Finding, ...]:
    """Return what the checks find in a draft: placed in the debrief, accepted where that says so, each told once."""
    found = [one for check in checks for one in check(draft, context, **settings.get(check.__name__, {}))]
    if (debrief := context.debrief) is not None:
        found = [accepted(placed(finding, debrief.source), debrief.accept) for finding in found]
    return tuple(told_once(found))


def refused(draft: Draft, why: Finding, source: Source) -> Draft:
    """Return the draft of a note that should not be sent: without words, with the reason."""
    return replace(draft, subject="", body="", status="refused", findings=(placed(why, source),))


def _reader(drafts: Sequence[Draft]) -> Callable[[int, Part], Doc]:
    """Return a function that gives a part of a draft parsed, by the draft's number; all are, when one is asked for."""

    @cache
    def docs() -> dict[tuple[int, Part], Doc]:
        parts = {(number, part): getattr(draft, part) for number, draft in enumerate(drafts) for part in _WORDS}
        return dict(zip(parts, parse_all(map(_readable, parts.values())), strict=True))

    return lambda number, part: docs()[number, part]


def _readable(text: str) -> str:
    """Return a text as the parser can be given it: half a surrogate pair, or a page without a space, is no word."""
    return re.sub(r"\S{300,}", lambda run: "x" * len(run[0]), re.sub("[\ud800-\udfff]", "\ufffd", text))


def _worst(before: tuple[EngineState, ...], after: tuple[EngineState, ...]) -> tuple[EngineState, ...]:
    """Return each engine's state for the whole draft: unavailable for one part is unavailable."""
    if not before:
        return after
    return tuple(old if old.state != "checked" else new for old, new in zip(before, after, strict=True))
