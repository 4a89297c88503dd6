"""The pipeline: the only place that knows the order of the verbs."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from thanknote import engines as engine_room
from thanknote._check import Subject, check_all, refused
from thanknote._compose import compose
from thanknote._plan import Refusal, Step, refusal, steps, wanted
from thanknote._render import render_all
from thanknote._settings import Settings, settings_for, together
from thanknote._texts import Note, addressee, placed, read_file, read_note
from thanknote.checks import CHECKS
from thanknote.checks.timing import refused_finding
from thanknote.dates import FOLLOW_UP_DAYS, day_of
from thanknote.draft import Brief, Draft, Recipient
from thanknote.kinds import Kind, all_kinds, find_kind, limited

if TYPE_CHECKING:
    from datetime import date

    from thanknote.contracts import Check, Engine
    from thanknote.debrief import Debrief

__all__ = ["check", "plan", "render"]


def render(
    debrief: Debrief,
    *,
    kinds: Sequence[str] | str = ("thank-you",),
    to: Sequence[str] | str = (),
    premium: bool = False,
    templates: str | Path | None = None,
    checks: Sequence[Check] = CHECKS,
    settings: Settings | None = None,
    engines: Sequence[str | Engine] = ("auto",),
    languagetool_url: str | None = None,
    today: date | None = None,
) -> list[Draft]:
    """Write one checked note to each interviewer, or whatever notes are asked for.

    Args:
        debrief: what the candidate wrote down.
        kinds: the kinds of note, by name; or `"due"`, whatever is due today and was not sent; or `"all"`, whatever
            may be sent today and was not, by one medium to each person.
        to: names, or parts of names, of the people to write to; empty means everybody the kind is for.
        premium: whether an invitation on LinkedIn may have the 300 characters of a premium account.
        templates: a folder of templates of one's own, searched before the built-in ones.
        checks: the checks to run: the built-in `CHECKS`, some of them, or one's own as well.
        settings: settings of checks, which count before those of the debrief: `{"length": {"max_words": 150}}`.
        engines: spelling and grammar engines by name (`auto`, `lingotweaker`, `harper`, `languagetool`,
            `smollm`, `off`) or as functions.
        languagetool_url: a LanguageTool server to ask; the text of the notes is sent there.
        today: the day to count from, by default the machine's; the words never depend on it.

    Returns:
        The drafts: kinds by name kind by kind in the order of the debrief, else in the order of their days. A note
        that should not be sent is `refused`: it has no words, and a finding says why and what fits instead. The
        same debrief gives the same words every time. Nothing is sent.

    Raises:
        SettingsError: a kind, a person, a check or a setting that does not exist, or `today` is no date.
        TemplateError: a template that cannot be read or rendered.
    """
    names = list(dict.fromkeys([to] if isinstance(to, str) else to))
    today = day_of(today)
    wishes = settings_for(checks, together(debrief.checks, settings or {}))
    known = limited(_kinds(templates), wishes.get("length", {}), premium=premium)
    wait = wishes.get("timing", {}).get("follow_up_days", FOLLOW_UP_DAYS)
    notes = wanted(debrief, known, kinds, to=names, today=today, wait=wait)
    no = {
        (name, path): why
        for name, path in notes
        if (why := refusal(known[name], debrief, path, kinds=known, today=today, wait=wait))
    }
    drafts = {note: _refused(debrief, known[note[0]], note[1], why) for note, why in no.items()}
    written = dict.fromkeys(name for name, path in notes if (name, path) not in no)
    if written:
        # The engines load beside the parser, which composing needs first.
        engine_room.start(engines, debrief.language, url=languagetool_url)
        # Everybody's note is worded, whoever is asked for: else `to` and `today` would change the words.
        briefs = compose(debrief, [known[name] for name in written], to=names)
        worded = render_all(briefs, known, templates=Path(templates) if templates else None)
        subjects = {
            (brief.kind, brief.recipient.path): Subject(draft=draft, brief=brief, kind=known[brief.kind])
            for draft, brief in zip(worded, briefs, strict=True)
        }
        asked = [note for note in notes if note not in no]
        checked = check_all(
            [subjects[note] for note in asked],
            debrief=debrief,
            checks=checks,
            settings=wishes,
            engines=engines,
            languagetool_url=languagetool_url,
            language=debrief.language,
            kinds=known,
            today=today,
        )
        drafts.update(zip(asked, checked, strict=True))
    return [drafts[note] for note in notes]


def plan(debrief: Debrief, *, templates: str | Path | None = None, today: date | None = None) -> list[Step]:
    """Return what to do after the interview, and when: each note, sent or to come, and what to keep in mind.

    The plan is for the candidate alone: of `private:` it has the questions to look up.

    Args:
        debrief: what the candidate wrote down.
        templates: a folder of templates of one's own; kinds there with `Plan: yes` take part.
        today: the day to count from; by default the machine's.

    Returns:
        The steps in the order of their days, reminders last.

    Raises:
        SettingsError: a check or a setting in the debrief that does not exist, or `today` is no date.
        TemplateError: a template in the folder that cannot be read.
    """
    wishes = settings_for(CHECKS, debrief.checks)
    wait = wishes.get("timing", {}).get("follow_up_days", FOLLOW_UP_DAYS)
    return steps(debrief, _kinds(templates), today=day_of(today), wait=wait)


def check(
    text: str | os.PathLike[str],
    *,
    debrief: Debrief | None = None,
    to: str | None = None,
    kind: str | None = None,
    templates: str | Path | None = None,
    checks: Sequence[Check] = CHECKS,
    settings: Settings | None = None,
    engines: Sequence[str | Engine] = ("auto",),
    languagetool_url: str | None = None,
    language: Literal["en-US", "en-GB"] | None = None,
    today: date | None = None,
) -> Draft:
    """Check a note that was edited by hand or written elsewhere; everything but its text is optional.

    Args:
        text: the note; it may begin with `To:` and `Subject:` lines, as the files of `save` do. Or a path (no
            string): the file with the note, plain text, `.md`, `.eml` or `.html`; findings then say where in it
            they are.
        debrief: what the note should agree with; without it, only what needs none is looked at.
        to: the name, or part of the name, of the one it is for; by default its `To:` line says so, else its
            greeting, else the debrief has one interviewer only.
        kind: the kind of note, by name; by default `thank-you`.
        templates: a folder of templates of one's own, for a kind that stands there.
        checks: the checks to run.
        settings: settings of checks, which count before those of the debrief: `{"length": {"max_words": 150}}`.
        engines: spelling and grammar engines, by name or as functions.
        languagetool_url: a LanguageTool server to ask; the text of the note is sent there.
        language: the spelling; by default the debrief's, else `en-US`.
        today: the day to count from; by default the machine's.

    Returns:
        The note with its findings and status; line ends are those of Unix, empty lines around the body are gone.

    Raises:
        SettingsError: a kind, a person, a check or a setting that does not exist, or `today` is no date.
        TemplateError: a template in the folder that cannot be read.
        ThanknoteError: the text has more than 20,000 characters, or the file cannot be read.
    """
    note = read_note(text) if isinstance(text, str) else read_file(text)
    (draft,) = check_notes(
        [note],
        debrief=debrief,
        to=to,
        kinds=[kind],
        templates=templates,
        checks=checks,
        settings=settings,
        engines=engines,
        languagetool_url=languagetool_url,
        language=language,
        today=today,
    )
    return draft if isinstance(text, str) else placed(draft, note)


def check_notes(
    notes: Sequence[Note],
    *,
    debrief: Debrief | None = None,
    to: str | None = None,
    kinds: Sequence[str | None],
    templates: str | Path | None = None,
    checks: Sequence[Check] = CHECKS,
    settings: Settings | None = None,
    engines: Sequence[str | Engine] = ("auto",),
    languagetool_url: str | None = None,
    language: Literal["en-US", "en-GB"] | None = None,
    today: date | None = None,
) -> Iterator[Draft]:
    """Yield the drafts of several notes, each checked beside the others; `kinds` has one for each note.

    Args and errors are those of `check`.
    """
    known = _kinds(templates)
    wishes = settings_for(checks, together(debrief.checks if debrief else {}, settings or {}))
    language = language or (debrief.language if debrief else "en-US")
    engine_room.start(engines, language, url=languagetool_url)
    briefs: dict[tuple[str, str], list[Brief]] = {}
    subjects = []
    for note, kind in zip(notes, kinds, strict=True):
        what = find_kind(kind or "thank-you", known)
        recipient = addressee(note, to=to, debrief=debrief)
        named = recipient.name if what.to.startswith("contact") else ""
        if debrief and recipient.path and (what.name, named) not in briefs:
            briefs[what.name, named] = compose(debrief, [what], to=[named] if named else [])
        some = briefs.get((what.name, named), []) if recipient.path else []
        brief = next((brief for brief in some if brief.recipient.path == recipient.path), None)
        draft = Draft(kind=what.name, to=recipient, medium=what.medium, subject=note.subject.text, body=note.body.text)
        subjects.append(Subject(draft=draft, brief=brief, kind=what))
    yield from check_all(
        subjects,
        debrief=debrief,
        checks=checks,
        settings=wishes,
        engines=engines,
        languagetool_url=languagetool_url,
        language=language,
        kinds=known,
        today=day_of(today),
    )


def _kinds(templates: str | Path | None) -> dict[str, Kind]:
    return all_kinds([Path(templates)] if templates else [])


def _refused(debrief: Debrief, kind: Kind, path: str, why: Refusal) -> Draft:
    """Return the note that should not be sent: no words, and why."""
    person = dict(debrief.people())[path]
    recipient = Recipient(name=person.name, email=person.email, title=person.title, path=path)
    draft = Draft(kind=kind.name, to=recipient, medium=kind.medium, subject="", body="")
    return refused(draft, refused_finding(why), debrief.source)
