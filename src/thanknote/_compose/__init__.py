"""Composing: from a debrief to one brief for each recipient, without a word of wording."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from thanknote._compose._called import company_called, role_called, signed
from thanknote._compose._facts import Reading, read_everybody
from thanknote._plan import decision_ahead, met_on, sent_to
from thanknote.dates import date_name, day_name, send_on
from thanknote.debrief import Interviewer, Reference
from thanknote.draft import Brief, Finding, Recipient, about_fact
from thanknote.english import call
from thanknote.recipients import contact_of, recipients, unclear

if TYPE_CHECKING:
    from thanknote.debrief import Debrief, Person
    from thanknote.kinds import Kind

__all__ = ["compose"]

_ASKING = ("follow-up", "call")


def compose(debrief: Debrief, kinds: Sequence[Kind], *, to: Sequence[str] = ()) -> list[Brief]:
    """Return one brief for each kind and recipient, kind by kind in the order of the debrief.

    Args:
        debrief: what the candidate wrote down.
        kinds: the kinds of note to compose for.
        to: whom a kind that goes to the contact goes to instead, or besides, by name.

    Raises:
        SettingsError: nobody in the debrief is called so.
    """
    readings = read_everybody(debrief)
    people = dict(debrief.people())
    return [
        _brief(debrief, kind, path, people[path], readings[path].for_kind(kind.facts))
        for kind in kinds
        for path in recipients(debrief, kind, to)
    ]


def _brief(debrief: Debrief, kind: Kind, path: str, person: Person, reading: Reading) -> Brief:
    # What goes by post says "Dear", however warm it is.
    tone = "concise" if kind.medium == "post" and debrief.tone == "warm" else debrief.tone
    called = call(person.name, greeting=person.greeting, tone=tone, language=debrief.language)
    round_ = person if isinstance(person, Interviewer) else None
    met = met_on(debrief, path)
    decision = decision_ahead(debrief)
    asked = max((note.on for note in debrief.sent if note.kind in {kind.name, *_ASKING}), default=None)
    posted = send_on(kind, met, decision_by=decision, asked=asked)
    candidate = debrief.candidate
    return Brief(
        kind=kind.name,
        recipient=Recipient(name=person.name, email=person.email, title=person.title, path=path),
        greeting=called.greeting,
        name=called.name,
        sender=signed(candidate.name),
        sender_email=candidate.email,
        sender_phone=candidate.phone,
        sender_address=candidate.address,
        company=company_called(debrief.company),
        company_in_full=debrief.company,
        company_address=debrief.address,
        role=role_called(debrief.role),
        day=day_name(met, read_on=posted, language=debrief.language),
        date=date_name(posted, language=debrief.language, year=True) if posted else None,
        deadline=date_name(decision, language=debrief.language) if decision else None,
        met=round_ is not None,
        contact=path == contact_of(debrief),
        reminders=sum(note.kind in _ASKING for _, note in sent_to(debrief, path)),
        calling=person.caller if isinstance(person, Reference) else None,
        tone=debrief.tone,
        language=debrief.language,
        format=(round_ and round_.format) or debrief.interview.format,
        variant=debrief.variant if person.variant is None else person.variant,
        facts=reading.facts,
        send_on=posted,
        findings=(
            *(finding for _, finding in reading.noticed),
            *_about_name(person, path, unsure=called.unsure, said=called.name),
            *_about_twins(debrief, path),
        ),
    )


def _about_name(person: Person, path: str, *, unsure: bool, said: str) -> Iterator[Finding]:
    if unsure and not person.greeting:
        message = (
            f"It is not sure which part of this name people use, so the note says {said!r}; "
            "if you know better, add greeting: with what to call them."
        )
        yield about_fact("greeting", "advice", message, path=f"{path}.name", text=person.name)


def _about_twins(debrief: Debrief, path: str) -> Iterator[Finding]:
    """Ask whether two entries are one person, who should get one note."""
    people = dict(debrief.people())
    for one, other in unclear(debrief):
        if path in {one, other}:
            twin = other if path == one else one
            message = (
                f"Is this the same person as {people[twin].name!r} ({twin})? If so, write the name alike in both "
                "places, and they get one note for both; if not, give each their e-mail address."
            )
            yield about_fact("same-person", "warning", message, path=f"{path}.name", text=people[path].name)
