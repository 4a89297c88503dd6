"""Whether this is the day for the note."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from datetime import date

from thanknote._plan import Refusal, met_on, met_path, refusal, sent_to, window
from thanknote.contracts import Context
from thanknote.dates import FOLLOW_UP_DAYS, WEEKDAY_FOR, day_name, later, plain_date
from thanknote.debrief import Debrief
from thanknote.draft import Draft, Finding, Part, Severity
from thanknote.kinds import Kind


def timing(draft: Draft, context: Context, /, *, follow_up_days: int = FOLLOW_UP_DAYS) -> Iterator[Finding]:
    """Look at the day on which the note is sent, and at what was sent before.

    Most thanks are welcome the next morning and stale after 48 hours; a question for news before the date
    they gave, or asked a third time, does harm, and so does interest in the role after a no. The kind's
    template says what holds for it (`Send: 2h-48h`, `Send: after decision`, `Outcome: waiting, offer`).
    A note that should not be sent at all is refused: `render` writes none of it.

    Wrong: a follow-up on November 30, when they said December 2.
    Right: a follow-up on December 4, two business days after the date they gave.

    Args:
        follow_up_days: days to wait for news where they gave no date.

    Yields:
        `refused` (error; it cannot be accepted), `too-early`, `on-the-spot` and `stale-day` (warning), `too-late`,
        `already-sent` and `unknown-kind` (advice). Nothing without a debrief that has the recipient.
    """
    debrief, kind, today, path = context.debrief, context.kind, context.today, draft.to.path
    if debrief is None or kind is None or today is None or not path:
        return
    if refused := refusal(kind, debrief, path, kinds=context.kinds, today=today, wait=follow_up_days):
        yield refused_finding(refused)
        return
    yield from _sent_before(debrief, kind, path, context.kinds)
    met = met_on(debrief, path)
    if not isinstance(kind.send, str):
        last = window(kind, debrief, path, kinds=context.kinds, wait=follow_up_days).by
        yield from _on_the_day(kind, met, last, today=today, path=met_path(debrief, path))
    if today > later(met, WEEKDAY_FOR.days):
        yield from _stale(draft, met, debrief.language)


def refused_finding(refused: Refusal) -> Finding:
    """Return why a note should not be sent as a finding, with the kind that fits instead."""
    instead = f" Instead: --kind {refused.instead}." if refused.instead else ""
    return _about("refused", "error", f"{refused.reason}{instead}", path=refused.path, text=refused.text)


def _sent_before(debrief: Debrief, kind: Kind, path: str, kinds: Mapping[str, Kind]) -> Iterator[Finding]:
    """Yield what was sent to this person, if it is this kind of note or none at all."""
    for place, note in sent_to(debrief, path):
        if note.kind == kind.name:
            message = f"This kind of note was sent on {note.on.isoformat()} already."
            yield _about("already-sent", "advice", message, path=place, text=note.kind)
        elif kinds and note.kind not in kinds:
            message = f"There is no kind of note called {note.kind!r}, so this one counts as not sent; mend its kind:."
            yield _about("unknown-kind", "advice", message, path=f"{place}.kind", text=note.kind)


def _on_the_day(kind: Kind, met: date, last: date | None, *, today: date, path: str) -> Iterator[Finding]:
    """Yield what is wrong with today for a note that follows a conversation."""
    if today < met:
        message = f"This is for after the conversation on {plain_date(met)}, which is still to come."
        yield _about("too-early", "warning", message, path=path, text=met.isoformat())
    elif today == met and kind.medium == "post":
        message = "Do not hand this over on the spot, which looks prepared; post it."
        yield _about("on-the-spot", "warning", message, path=path, text=met.isoformat())
    elif last and today > last:
        message = f"This was due by {plain_date(last)}; late is better than never, so send it now."
        yield _about("too-late", "advice", message, path=path, text=met.isoformat())


def _stale(draft: Draft, met: date, language: str) -> Iterator[Finding]:
    """Yield each weekday that by now names another day."""
    said, better = (day_name(met, read_on=day, language=language) for day in (met, None))
    parts: tuple[Part, ...] = ("subject", "body")
    for part in parts:
        for found in re.finditer(rf"(?:(?<=\bon )|(?<=\bfor )){said}\b", getattr(draft, part), re.IGNORECASE):
            message = f"{said} was more than six days ago, and now means another day."
            yield Finding(
                check="timing", rule="stale-day", severity="warning", message=message, part=part,
                start=found.start(), end=found.end(), text=found[0], suggestions=(better,),
            )  # fmt: skip


def _about(rule: str, severity: Severity, message: str, *, path: str, text: str) -> Finding:
    return Finding(
        check="timing", rule=rule, severity=severity, part="debrief", message=message, path=path, text=text
    )  # fmt: skip
