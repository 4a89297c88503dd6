"""The pipeline: the only place that knows the order of the verbs."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal

from thanknote import engines as engine_room
from thanknote._check import Subject, check_all, settings_for
from thanknote._compose import compose
from thanknote._render import render_all
from thanknote._texts import addressee, read_note
from thanknote.checks import CHECKS
from thanknote.draft import Draft
from thanknote.kinds import Kind, all_kinds, find_kind
from thanknote.recipients import named_in

if TYPE_CHECKING:
    from thanknote.contracts import Check, Engine
    from thanknote.debrief import Debrief
    from thanknote.draft import Brief

__all__ = ["check", "render"]


def render(
    debrief: Debrief,
    *,
    kinds: Sequence[str] | str = ("thank-you",),
    to: Sequence[str] | str = (),
    templates: str | Path | None = None,
    checks: Sequence[Check] = CHECKS,
    engines: Sequence[str | Engine] = ("auto",),
    languagetool_url: str | None = None,
    today: date | None = None,
) -> list[Draft]:
    """Write one checked note to each interviewer.

    Args:
        debrief: what the candidate wrote down.
        kinds: the kinds of note, by name.
        to: names, or parts of names, of the people to write to; empty means every interviewer.
        templates: a folder of templates of one's own, searched before the built-in ones.
        checks: the checks to run: the built-in `CHECKS`, some of them, or one's own as well.
        engines: spelling and grammar engines by name (`auto`, `lingotweaker`, `harper`, `languagetool`,
            `off`) or as functions.
        languagetool_url: a LanguageTool server to ask; the text of the notes is sent there.
        today: the day to count from; the words never depend on it.

    Returns:
        The drafts, kind by kind, in the order of the debrief. The same debrief gives the same words
        every time. Nothing is sent.

    Raises:
        SettingsError: a kind, a person, a check or a setting that does not exist.
        TemplateError: a template that cannot be read or rendered.
    """
    known = all_kinds([Path(templates)] if templates else [])
    wanted = [find_kind(name, known) for name in _several(kinds)]
    wishes = settings_for(checks, debrief.checks)
    wanted = [_limited(kind, wishes.get("length", {})) for kind in wanted]
    # The engines load beside the parser, which composing needs first.
    engine_room.start(engines, debrief.language, url=languagetool_url)
    # Everybody's note is worded, whoever is asked for: else `to` would change the words.
    briefs = compose(debrief, wanted, to=_several(to))
    by_name = {kind.name: kind for kind in wanted}
    chosen = _asked_for(debrief, by_name, briefs, _several(to))
    drafts = render_all(briefs, by_name, templates=Path(templates) if templates else None)
    return check_all(
        [
            Subject(draft=draft, brief=brief, kind=by_name[brief.kind])
            for draft, brief in zip(drafts, briefs, strict=True)
            if (brief.kind, brief.recipient.path) in chosen
        ],
        debrief=debrief,
        checks=checks,
        engines=engines,
        languagetool_url=languagetool_url,
        language=debrief.language,
        today=today,
    )


def check(
    text: str,
    *,
    debrief: Debrief | None = None,
    to: str | None = None,
    kind: str | None = None,
    templates: str | Path | None = None,
    checks: Sequence[Check] = CHECKS,
    engines: Sequence[str | Engine] = ("auto",),
    languagetool_url: str | None = None,
    language: Literal["en-US", "en-GB"] | None = None,
    today: date | None = None,
) -> Draft:
    """Check a note that was edited by hand or written elsewhere; everything but its text is optional.

    Args:
        text: the note; it may begin with `To:` and `Subject:` lines, as the files of `save` do.
        debrief: what the note should agree with; without it, only what needs none is looked at.
        to: the name, or part of the name, of the one it is for; by default its `To:` line says so, else its
            greeting, else the debrief has one interviewer only.
        kind: the kind of note, by name; by default `thank-you`.
        templates: a folder of templates of one's own, for a kind that stands there.
        checks: the checks to run.
        engines: spelling and grammar engines, by name or as functions.
        languagetool_url: a LanguageTool server to ask; the text of the note is sent there.
        language: the spelling; by default the debrief's, else `en-US`.
        today: the day to count from.

    Returns:
        The note with its findings and status; line ends are those of Unix, empty lines around the body are gone.

    Raises:
        SettingsError: a kind, a person, a check or a setting that does not exist.
        TemplateError: a template in the folder that cannot be read.
        ThanknoteError: the text has more than 100,000 characters.
    """
    what = find_kind(kind or "thank-you", all_kinds([Path(templates)] if templates else []))
    language = language or (debrief.language if debrief else "en-US")
    note = read_note(text)
    recipient = addressee(note, to=to, debrief=debrief)
    engine_room.start(engines, language, url=languagetool_url)
    named = [recipient.name] if what.to.startswith("contact") else []
    briefs = compose(debrief, [what], to=named) if debrief and recipient.path else []
    brief = next((brief for brief in briefs if brief.recipient.path == recipient.path), None)
    draft = Draft(kind=what.name, to=recipient, medium=what.medium, subject=note.subject, body=note.body)
    return check_all(
        [Subject(draft=draft, brief=brief, kind=what)],
        debrief=debrief,
        checks=checks,
        engines=engines,
        languagetool_url=languagetool_url,
        language=language,
        today=today,
    )[0]


def _several(names: Sequence[str] | str) -> list[str]:
    """Return a list for one name or many, each once."""
    return list(dict.fromkeys([names] if isinstance(names, str) else names))


def _asked_for(
    debrief: Debrief, kinds: Mapping[str, Kind], briefs: Sequence[Brief], to: Sequence[str]
) -> set[tuple[str, str]]:
    """Return kind and path of each note that is asked for: all, or those to whom `to` names or adds.

    Raises:
        SettingsError: nobody who could get one of these notes is called so.
    """
    people = dict(debrief.people())
    notes = {(brief.kind, brief.recipient.path) for brief in briefs}
    named = set(named_in({path: people[path] for _, path in notes}, to))
    return {
        (kind, path) for kind, path in notes if not to or path in named or kinds[kind].to == "contact and others"
    }


def _limited(kind: Kind, wishes: Mapping[str, Any]) -> Kind:
    """Return the kind with the length that the debrief wants, so that the note is planned for it."""
    fewest, most = kind.words or (0, None)
    most = wishes.get("max_words") or most
    if most is not None:
        kind = replace(kind, words=(wishes.get("min_words", fewest), most))
    return replace(kind, characters=wishes.get("max_characters") or kind.characters)
