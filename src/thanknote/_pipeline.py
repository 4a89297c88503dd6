"""The pipeline: the only place that knows the order of the verbs."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

from thanknote import engines as engine_room
from thanknote._check import Subject, check_all, settings_for
from thanknote._compose import compose
from thanknote._render import render_all
from thanknote.checks import CHECKS
from thanknote.kinds import Kind, all_kinds, find_kind

if TYPE_CHECKING:
    from thanknote.contracts import Check, Engine
    from thanknote.debrief import Debrief
    from thanknote.draft import Draft

__all__ = ["render"]


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
    briefs = compose(debrief, wanted, to=_several(to))
    by_name = {kind.name: kind for kind in wanted}
    drafts = render_all(briefs, by_name, templates=Path(templates) if templates else None)
    return check_all(
        [
            Subject(draft=draft, brief=brief, kind=by_name[brief.kind])
            for draft, brief in zip(drafts, briefs, strict=True)
        ],
        debrief=debrief,
        checks=checks,
        engines=engines,
        languagetool_url=languagetool_url,
        language=debrief.language,
        today=today,
    )


def _several(names: Sequence[str] | str) -> list[str]:
    """Return a list for one name or many, each once."""
    return list(dict.fromkeys([names] if isinstance(names, str) else names))


def _limited(kind: Kind, wishes: Mapping[str, Any]) -> Kind:
    """Return the kind with the length that the debrief wants, so that the note is planned for it."""
    fewest, most = kind.words or (0, None)
    most = wishes.get("max_words") or most
    if most is not None:
        kind = replace(kind, words=(wishes.get("min_words", fewest), most))
    return replace(kind, characters=wishes.get("max_characters") or kind.characters)
