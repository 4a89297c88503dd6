"""The steps of a plan: what was sent, and every note that is to come, each with its days."""

from __future__ import annotations

import difflib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from thanknote._plan._holidays import public_holidays
from thanknote._plan._reminders import reminders, to_say
from thanknote._plan._step import State, Step
from thanknote._plan._window import asked_on, last_met, sent_to, window
from thanknote.dates import MOST_FOLLOW_UPS, send_on
from thanknote.recipients import recipients

if TYPE_CHECKING:
    from thanknote.debrief import Debrief
    from thanknote.kinds import Kind

_WHAT = {
    "email": "Send the {} note by e-mail",
    "post": "Post the {}",
    "linkedin": "Send an invitation on LinkedIn; a free account has only a few with a note each month",
    "phone": "Make the {}; leave a voicemail if nobody answers",
}


def steps(debrief: Debrief, kinds: Mapping[str, Kind], *, today: date, wait: int) -> list[Step]:
    """Return everything that was done and is to do, in the order of its days; reminders come last.

    Args:
        debrief: what the candidate wrote down.
        kinds: all kinds by name.
        today: the day to count from.
        wait: days to wait for news where nobody gave a date.
    """
    ahead = notes(debrief, kinds, today=today, wait=wait)
    again = [_again(debrief, kinds[step.kind], step, today) for step in ahead if _asks(kinds[step.kind])]
    first = [] if asked_on(debrief, kinds) else again
    found = [*_done(debrief, kinds), *to_say(debrief), *ahead, *first]
    found.sort(key=lambda step: (step.state != "done", step.on or today, step.optional))
    return [*found, *reminders(debrief)]


def notes(debrief: Debrief, kinds: Mapping[str, Kind], *, to: Sequence[str] = (), today: date, wait: int) -> list[Step]:
    """Return each note that is to come, needed ones before those that are optional, in the order of their days.

    Args:
        debrief: what the candidate wrote down.
        kinds: all kinds by name; only planned ones count.
        to: whom a kind that goes to the contact goes to instead, or besides, by name.
        today: the day to count from.
        wait: days to wait for news where nobody gave a date.

    Raises:
        SettingsError: nobody in the debrief is called so.
    """
    found = []
    for kind in kinds.values():
        if not kind.planned or debrief.outcome not in kind.outcomes:
            continue
        if _asks(kind) and len(asked_on(debrief, kinds)) >= MOST_FOLLOW_UPS:
            continue
        for path in recipients(debrief, kind, to):
            if _covered(debrief, kind, path, kinds):
                continue
            step = _step(debrief, kind, path, kinds=kinds, today=today, wait=wait)
            if step.optional and (_asks(kind) or kind.medium == "email" or step.state == "late"):
                continue
            found.append(step)
    return sorted(found, key=lambda step: (step.optional, step.on or today))


def _step(debrief: Debrief, kind: Kind, path: str, *, kinds: Mapping[str, Kind], today: date, wait: int) -> Step:
    person = dict(debrief.people())[path]
    _, on, by = window(kind, debrief, path, kinds=kinds, wait=wait)
    state: State = "later" if on and today < on else "late" if by and today > by else "due"
    what = _WHAT[kind.medium].format(kind.name)
    if kind.to == "references":
        what += ", before anybody calls them"
    if _asks(kind):
        what += ", for the second and last time" if asked_on(debrief, kinds) else "; once, then wait a week"
    likewise = {other.medium for other in kinds.values() if other.planned and _likewise(kind, other)}
    medium = person.prefers if person.prefers in likewise else "email"
    return Step(
        what=f"{what}.",
        state=state,
        kind=kind.name,
        to=person.name,
        path=path,
        on=on,
        by=by,
        optional=kind.medium != medium and medium in likewise,
    )


def _asks(kind: Kind) -> bool:
    """Say whether a kind asks for news."""
    return kind.send == "after decision"


def _likewise(kind: Kind, other: Kind) -> bool:
    """Say whether two kinds are for the same people and the same time, so that the medium chooses between them."""
    return kind.to == other.to and (
        kind.send == other.send or isinstance(kind.send, tuple) is isinstance(other.send, tuple)
    )


def _covered(debrief: Debrief, kind: Kind, path: str, kinds: Mapping[str, Kind]) -> bool:
    """Say whether somebody got this kind of note, or one of a kind that was asked for in its place."""
    if _asks(kind):
        return False
    sent = [kinds[note.kind] for _, note in sent_to(debrief, path) if note.kind in kinds]
    return any(other.name == kind.name or (not other.planned and _likewise(kind, other)) for other in sent)


def _again(debrief: Debrief, kind: Kind, step: Step, today: date) -> Step:
    """Return the second question for news, a week after the first."""
    holidays = public_holidays(debrief.candidate.country).days
    on = send_on(kind, last_met(debrief), asked=max(step.on or today, today), holidays=holidays)
    return replace(step, what="If nobody answered, ask a second and last time.", state="later", on=on)


def _done(debrief: Debrief, kinds: Mapping[str, Kind]) -> Iterator[Step]:
    """Yield a step for each note that was sent."""
    paths = {person.name: path for path, person in reversed(list(debrief.people()))}
    for note in debrief.sent:
        what = f"The {note.kind} note was sent."
        if note.kind not in kinds:
            near = difflib.get_close_matches(note.kind, kinds, 1)
            hint = f"did you mean {near[0]!r}?" if near else "it counts for nothing here."
            what = f"A note was sent of a kind that does not exist, {note.kind!r}; {hint}"
        yield Step(what=what, state="done", kind=note.kind, to=note.to, path=paths.get(note.to, ""), on=note.on)
