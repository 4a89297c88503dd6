"""Composing: from a debrief to one brief for each recipient, without a word of wording."""

from __future__ import annotations

import difflib
import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

from thanknote._compose._facts import Reading, read_panel
from thanknote.dates import day_name, send_on
from thanknote.draft import Brief, Recipient, about_fact
from thanknote.english import call
from thanknote.errors import SettingsError

if TYPE_CHECKING:
    from thanknote.debrief import Debrief, Interviewer
    from thanknote.kinds import Kind

__all__ = ["compose", "people"]

_ROLE_NOUN = re.compile(r"(?<! of)\s+(?:role|position|post|job)$", re.IGNORECASE)


def compose(debrief: Debrief, kinds: Sequence[Kind]) -> list[Brief]:
    """Return one brief for each kind and recipient, kind by kind in the order of the debrief."""
    readings = read_panel(debrief)
    return [_brief(debrief, kind, number, reading) for kind in kinds for number, reading in enumerate(readings)]


def people(debrief: Debrief, to: Sequence[str]) -> set[str]:
    """Return the paths of the interviewers whom `to` names by a name or a part of one; empty means everybody.

    Raises:
        SettingsError: nobody is called so.
    """
    names = {f"interviewers[{number}]": person.name for number, person in enumerate(debrief.interviewers)}
    found = set() if to else set(names)
    for wish in to:
        hits = {path for path, name in names.items() if wish.casefold() in name.casefold()}
        if not hits:
            near = difflib.get_close_matches(wish, names.values(), 1, 0.5)
            hint = f"did you mean {near[0]!r}?" if near else f"the interviewers are {', '.join(names.values())}."
            raise SettingsError(f"no interviewer is called {wish!r}; {hint}")
        found |= hits
    return found


def _brief(debrief: Debrief, kind: Kind, number: int, reading: Reading) -> Brief:
    person: Interviewer = debrief.interviewers[number]
    path = f"interviewers[{number}]"
    called = call(person.name, greeting=person.greeting, tone=debrief.tone, language=debrief.language)
    findings = list(reading.findings)
    if called.unsure and not person.greeting:
        findings.append(
            about_fact(
                "greeting",
                "advice",
                f"It is not sure which part of this name people use, so the note says {called.name!r}; "
                "if you know better, add greeting: with what to call them.",
                path=f"{path}.name",
                text=person.name,
            )
        )
    met = person.date or debrief.interview.date
    posted = send_on(kind, met)
    return Brief(
        kind=kind.name,
        recipient=Recipient(name=person.name, email=person.email, title=person.title, path=path),
        greeting=called.greeting,
        name=called.name,
        sender=debrief.candidate.name,
        company=debrief.company,
        role=_ROLE_NOUN.sub("", debrief.role),
        day=day_name(met, read_on=posted, language=debrief.language),
        tone=debrief.tone,
        language=debrief.language,
        format=person.format or debrief.interview.format,
        variant=debrief.variant if person.variant is None else person.variant,
        facts=reading.facts,
        send_on=posted,
        findings=tuple(findings),
    )
