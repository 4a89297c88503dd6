"""The reminders of a plan, for the candidate alone: what is good to do after an interview and belongs in no note."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from thanknote._plan._holidays import public_holidays
from thanknote._plan._step import Step
from thanknote.recipients import contact_of

if TYPE_CHECKING:
    from thanknote.debrief import Debrief

_KEEP_APPLYING = "Keep applying until you have signed."
_DO_NOT_QUIT = "Do not quit your job before you have signed."
_NOTHING_PUBLIC = "Write nothing about this interview on social media."
_GENERAL = {
    "waiting": (_KEEP_APPLYING, _DO_NOT_QUIT, _NOTHING_PUBLIC),
    "offer": (_KEEP_APPLYING, _DO_NOT_QUIT, _NOTHING_PUBLIC),
    "rejected": ("Keep applying.", _NOTHING_PUBLIC),
    "accepted_elsewhere": (_NOTHING_PUBLIC,),
}


def to_say(debrief: Debrief) -> Iterator[Step]:
    """Yield what the candidate has to say without a note: that another offer has a deadline, whatever offer it is."""
    if debrief.private.other_offers and debrief.outcome == "waiting":
        path = contact_of(debrief)
        name = dict(debrief.people())[path].name
        yield Step(what="If another offer has a deadline, say so yourself, now.", state="due", to=name, path=path)


def reminders(debrief: Debrief) -> Iterator[Step]:
    """Yield what to keep in mind; of `private:` it has the questions to look up."""
    for what in _GENERAL[debrief.outcome]:
        yield Step(what=what, state="reminder")
    for question in debrief.private.stumped_by:
        yield Step(what=f"Look up what stumped you: {question}", state="reminder")
    if missing := public_holidays(debrief.candidate.country).missing:
        yield Step(what=missing, state="reminder")
