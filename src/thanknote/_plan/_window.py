"""The window of a note: from when, on which day and until when it is sent to somebody."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from typing import TYPE_CHECKING, NamedTuple

from thanknote._plan._holidays import public_holidays
from thanknote.dates import business_day_after, later, send_on
from thanknote.debrief import Interviewer
from thanknote.recipients import own_note

if TYPE_CHECKING:
    from thanknote.debrief import Debrief, Sent
    from thanknote.kinds import Kind


class Window(NamedTuple):
    """The days of one note; a note that is sent at once has none."""

    first: date | None = None
    """Not before this day."""
    on: date | None = None
    """The best day."""
    by: date | None = None
    """The last day on which it is on time."""


def window(kind: Kind, debrief: Debrief, path: str, *, kinds: Mapping[str, Kind], wait: int) -> Window:
    """Return when a note goes to the person at `path`.

    Two days of grace follow the conversation (of `2h-48h`), and the next business day is on time whatever lies
    between. Who hears that they decide within two days writes the same day.

    Args:
        kind: the kind of note.
        debrief: what the candidate wrote down.
        path: where the person stands in it.
        kinds: all kinds by name; says which notes that were sent asked for news.
        wait: days to wait for news where nobody gave a date.
    """
    holidays = public_holidays(debrief.candidate.country).days
    decision = debrief.interview.decision_by
    if kind.send == "at once":
        return Window()
    if kind.send == "after decision":
        met, asked = last_met(debrief), max(asked_on(debrief, kinds), default=None)
        on = send_on(kind, met, decision_by=decision, asked=asked, wait=wait, holidays=holidays)
        return Window(on, on)
    met = met_on(debrief, path)
    on = send_on(kind, met, decision_by=decision, holidays=holidays)
    first, last = kind.send
    by = None if last is None else max(later(met, last // 24), business_day_after(met, 1, holidays))
    if by and on == met and decision and met <= decision <= by:
        by = met
    return Window(later(met, first // 24), on, by)


def met_on(debrief: Debrief, path: str) -> date:
    """Return the day of the conversation with the person at `path`; for who was not met, that of the interview."""
    person = dict(debrief.people()).get(path)
    return (isinstance(person, Interviewer) and person.date) or debrief.interview.date


def met_path(debrief: Debrief, path: str) -> str:
    """Return where the debrief says on which day the person at `path` was met."""
    person = dict(debrief.people()).get(path)
    return f"{path}.date" if isinstance(person, Interviewer) and person.date else "interview.date"


def asked_on(debrief: Debrief, kinds: Mapping[str, Kind]) -> list[date]:
    """Return the days on which somebody was asked for news already."""
    return sorted(
        note.on for note in debrief.sent if note.kind in kinds and kinds[note.kind].send == "after decision"
    )  # fmt: skip


def sent_to(debrief: Debrief, path: str) -> Iterator[tuple[str, Sent]]:
    """Yield the notes that were sent to the person at `path`, wherever else they stand, each with its own path."""
    owners = own_note(debrief)
    names = {person.name for other, person in debrief.people() if owners[other] == owners.get(path, path)}
    for number, note in enumerate(debrief.sent):
        if note.to in names:
            yield f"sent[{number}]", note


def decision_ahead(debrief: Debrief) -> date | None:
    """Return the day they gave for a decision, unless it passed before the last conversation."""
    decision = debrief.interview.decision_by
    return decision if decision and decision >= last_met(debrief) else None


def last_met(debrief: Debrief) -> date:
    """Return the day of the last conversation."""
    return max(person.date or debrief.interview.date for person in debrief.interviewers)
