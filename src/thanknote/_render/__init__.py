"""Rendering: briefs and templates become drafts; Jinja writes every wording down, plain Python chooses."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from thanknote._render._choose import Letter, Written, choose
from thanknote._render._letter import read
from thanknote._render._template import compiled, written
from thanknote._render._vary import Absent
from thanknote.draft import Brief, Draft, Finding, Phrase, about_fact
from thanknote.kinds import Kind

__all__ = ["render_all"]

_ABBREVIATED = re.compile(r"\b([A-Z]\w{0,4}|\w\.\w)\.\.(?!\.)")
"""The full stop of "Kestrel Co." or "3 p.m." ends the sentence too."""
_UNSAID = "Left out: nothing in the {} note can say this well beside the rest."
_COUNTED = ("topic", "second", "interest", "fit", "connection", "promise")


def render_all(briefs: Sequence[Brief], kinds: Mapping[str, Kind], *, templates: Path | None = None) -> list[Draft]:
    """Return one unchecked draft for each brief, wordings chosen for all of them at once.

    Args:
        briefs: what the notes have to say.
        kinds: the kinds by name.
        templates: the user's folder of templates, which is searched first.

    Raises:
        TemplateError: a template cannot be read or rendered; says file, line and what it asked for.
    """
    folder = str(templates) if templates else None
    parts = {name: compiled(kinds[name], folder) for name in {brief.kind for brief in briefs}}
    letters = []
    for brief in briefs:
        kind = kinds[brief.kind]
        values = _values(brief, kind)
        subject, body = (read(_ABBREVIATED.sub(r"\1.", written(part, kind, values))) for part in parts[brief.kind])
        letters.append(Letter(brief, kind, subject, body))
    return [_draft(letter, written) for letter, written in zip(letters, choose(letters), strict=True)]


def _values(brief: Brief, kind: Kind) -> dict[str, Any]:
    """Return the names a template may use."""
    facts = {name: brief.facts.get(name, Phrase()) for name in kind.facts}
    informal = brief.tone == "warm" and brief.language == "en-US"
    formal_us = brief.tone == "formal" and brief.language == "en-US"
    values = {
        **facts,
        "facts": sum(name in facts and facts[name].usable for name in _COUNTED),
        "greeting": brief.greeting,
        "greeting_mark": ":" if formal_us else ",",
        "name": brief.name,
        "recipient": brief.recipient.name,
        "title": brief.recipient.title,
        "sender": brief.sender,
        "email": brief.sender_email,
        "phone": brief.sender_phone,
        "address": brief.sender_address,
        "company": brief.company,
        "company_in_full": brief.company_in_full or brief.company,
        "company_address": brief.company_address,
        "role": brief.role,
        "job": "post" if brief.language == "en-GB" and brief.tone == "formal" else "role",
        "day": brief.day,
        "date": brief.date,
        "deadline": brief.deadline,
        "met": brief.met,
        "contact": brief.contact,
        "reminders": brief.reminders,
        "calling": brief.calling,
        "i_am": "I'm" if informal else "I am",
        "i_would": "I'd" if informal else "I would",
        "tone": brief.tone,
        "language": brief.language,
        "format": brief.format,
    }
    return {name: Absent(name=name) if value is None else value for name, value in values.items()}


def _draft(letter: Letter, written: Written) -> Draft:
    brief = letter.brief
    facts = {name: phrase for name, phrase in brief.facts.items() if phrase.usable}
    findings = []
    for name in (*written.left_out, *sorted(written.unsaid - set(written.left_out))):
        if name in facts:
            long = f"Left out to keep the {brief.kind} note within its length."
            message = long if name in written.left_out else _UNSAID.format(brief.kind)
            findings.append(about_fact("left-out", "advice", message, path=facts[name].path, text=facts[name].text))
    if "promise" in written.said:
        promise = facts["promise"]
        done = "Attach what you promised before you send this" if promise.noun else "The note says you will do this"
        message = f"{done}: {promise.text}."
        findings.append(about_fact("attach", "advice", message, path=promise.path, text=promise.text))
    for start, end, name in written.repeated:
        message = f"{name} gets this sentence too; change it in one of the two notes, since people compare them."
        text = written.body[start:end]
        findings.append(
            Finding(check="facts", rule="repeated", severity="advice", message=message, start=start, end=end, text=text)
        )
    return Draft(
        kind=brief.kind,
        to=brief.recipient,
        medium=letter.kind.medium,
        subject=written.subject,
        body=written.body,
        findings=(*brief.findings, *findings),
    )
