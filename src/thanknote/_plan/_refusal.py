"""Which notes should not be sent, why, and what fits instead."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from thanknote._plan._window import asked_on, decision_ahead, met_on, met_path, window
from thanknote.dates import MOST_FOLLOW_UPS, plain_date

if TYPE_CHECKING:
    from thanknote.debrief import Debrief
    from thanknote.kinds import Kind

_STANDING = {
    "waiting": "As far as the debrief says, you are waiting for their answer",
    "rejected": "They have said no",
    "offer": "They have made you an offer",
    "accepted_elsewhere": "You have accepted another offer",
}
_A_DAY = 24


@dataclass(frozen=True, slots=True, kw_only=True)
class Refusal:
    """Why a note should not be sent."""

    reason: str
    """One sentence."""
    path: str
    """What in the debrief says so: `outcome`."""
    text: str
    """The value there."""
    instead: str = ""
    """The kind of note that fits, if one does."""


def refusal(
    kind: Kind, debrief: Debrief, path: str, *, kinds: Mapping[str, Kind], today: date, wait: int
) -> Refusal | None:
    """Return why a note of this kind should not go to the person at `path` today; None if it may.

    Args:
        kind: the kind of note.
        debrief: what the candidate wrote down.
        path: where the person stands in it.
        kinds: all kinds by name, of which one may fit instead.
        today: the day it would be sent.
        wait: days to wait for news where nobody gave a date.
    """
    return (
        _by_outcome(kind, debrief, path, kinds)
        or _by_medium(kind, debrief, path, kinds)
        or _by_date(kind, debrief, path, kinds=kinds, today=today, wait=wait)
    )


def _by_outcome(kind: Kind, debrief: Debrief, path: str, kinds: Mapping[str, Kind]) -> Refusal | None:
    """Refuse what speaks of a state of things that is past, or not yet there."""
    standing = debrief.outcome
    if standing in kind.outcomes:
        return None
    reason = f"{_STANDING[standing]}, so the {kind.name} note does not fit."
    if standing == "waiting":
        reason = f"{_STANDING[standing]}; the {kind.name} note is for outcome: {' or '.join(kind.outcomes)}."
    # Who is asked to speak for the candidate did not say no, and gets no reply to it.
    concerned = kind.to.startswith("contact") or path.startswith("interviewers")
    fitting = (other.name for other in kinds.values() if other.outcomes == (standing,))
    instead = next(fitting, "") if concerned and standing != "waiting" else ""
    return Refusal(reason=reason, path="outcome", text=standing, instead=instead)


def _by_medium(kind: Kind, debrief: Debrief, path: str, kinds: Mapping[str, Kind]) -> Refusal | None:
    """Refuse to call who would rather read."""
    person = dict(debrief.people())[path]
    if kind.medium != "phone" or person.prefers != "email":
        return None
    wanted = (kind.to, kind.send, "email")
    instead = next((other.name for other in kinds.values() if (other.to, other.send, other.medium) == wanted), "")
    reason = f"{person.name} prefers e-mail to a call."
    return Refusal(reason=reason, path=f"{path}.prefers", text="email", instead=instead)


def _by_date(
    kind: Kind, debrief: Debrief, path: str, *, kinds: Mapping[str, Kind], today: date, wait: int
) -> Refusal | None:
    """Refuse what would be too early, and a question for news that was asked often enough."""
    asked = asked_on(debrief, kinds) if kind.send == "after decision" else []
    if len(asked) >= MOST_FOLLOW_UPS:
        days = " and ".join(day.isoformat() for day in asked)
        reason = f"You asked for news on {days}; asking again would not help, so leave it there."
        return Refusal(reason=reason, path="sent", text=days)
    first = window(kind, debrief, path, kinds=kinds, wait=wait).first
    if kind.send == "at once" or first is None or today >= first:
        return None
    interview = debrief.interview
    if kind.send != "after decision":
        if kind.send[0] < _A_DAY:
            return None
        reason = f"The {kind.name} note would look hasty this soon; send it on {plain_date(first)} or later."
        return Refusal(reason=reason, path=met_path(debrief, path), text=met_on(debrief, path).isoformat())
    if asked:
        reason = f"You asked for news on {asked[-1].isoformat()}; wait a week, until {plain_date(first)}."
        return Refusal(reason=reason, path="sent", text=asked[-1].isoformat())
    if decision := decision_ahead(debrief):
        reason = f"They said they would decide by {decision.isoformat()}; give them until {plain_date(first)}."
        return Refusal(reason=reason, path="interview.decision_by", text=decision.isoformat())
    reason = f"They gave no date, so give them until {plain_date(first)}."
    return Refusal(reason=reason, path="interview.date", text=interview.date.isoformat())
