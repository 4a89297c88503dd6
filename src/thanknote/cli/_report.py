"""Drafts for people: the note on stdout, then on stderr what was found in it; and the exit code for all of them."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Sequence

import click

from thanknote.cli._shown import INDENT, shown
from thanknote.cli._terminal import clean, paint, say
from thanknote.draft import Draft
from thanknote.exporters import Saved, as_object

_STATUS = {
    "ready": ("ready", "ready", "green"),
    "needs-you": ("needs you", "need you", "red"),
    "not-checked": ("not checked", "not checked", "yellow"),
    "refused": ("refused", "refused", "red"),
}
"""Each status as one note has it, as several have it, and its colour."""


def print_json(drafts: Sequence[Draft]) -> None:
    """Print the drafts as one object, in ASCII, which every stream and every program can take."""
    click.echo(json.dumps(as_object(drafts), indent=2))


def print_files(saved: Sequence[Saved], drafts: Sequence[Draft], *, err: bool) -> None:
    """Print where the notes were saved, on stdout unless that is taken; on stderr, which edited files stayed."""
    for draft in drafts:
        if draft.status == "refused":
            say(clean(f"No file for {draft.to.name} ({draft.kind}): this note should not be sent."), err=True)
    for one in saved:
        say(clean(str(one.path)), err=err)
        if one.edited:
            say(clean(f"{one.edited} was edited, so it is left alone; the new note lies beside it."), err=True)


def print_missing(kinds: Sequence[str], drafts: Sequence[Draft]) -> None:
    """Print on stderr that there is nothing to write, or which kinds that were asked for are for nobody here."""
    if not kinds and not drafts:
        say("There is no note to write; `thanknote plan` says what comes when.", err=True)
    for kind in dict.fromkeys(kinds):
        if kind not in {draft.kind for draft in drafts}:
            say(
                clean(f"No {kind} note: the debrief has nobody it is for; `thanknote kinds` says who that is."),
                err=True,
            )


def report(drafts: Sequence[Draft], *, notes: bool, findings: bool, names: Sequence[str] = ()) -> None:
    """Print the drafts one by one: the words on stdout, what was found in them and a summary on stderr.

    Args:
        drafts: the drafts.
        notes: whether to print their words.
        findings: whether to print what was found.
        names: the file that each draft was read from, if it was read.
    """
    line = ""
    for draft, name in zip(drafts, names or [""] * len(drafts), strict=True):
        if notes and draft.body:
            say(line + clean(str(draft)))
            line = "-" * 72 + "\n\n"
        if findings:
            _print_findings(draft, name)
    if findings and drafts:
        _print_summary(drafts)


def exit_code(drafts: Sequence[Draft], *, strict: bool, engines: Sequence[str]) -> int:
    """Return 0 if every draft is ready, or not checked because nobody wanted it checked; else 1."""
    fine = {"ready", "not-checked"} if "off" in engines else {"ready"}
    warned = any(
        finding.severity == "warning" and not finding.accepted for draft in drafts for finding in draft.findings
    )
    return int((strict and warned) or any(draft.status not in fine for draft in drafts))


def _print_findings(draft: Draft, name: str) -> None:
    """Print on stderr how a draft stands and what was found in it."""
    words, _, colour = _STATUS[draft.status]
    who = clean(f"{f'{name}: ' if name else ''}{draft.to.name or 'a note'} ({draft.kind}): ")
    say(who + paint(words, colour) + clean(_checked_by(draft)), err=True)
    for engine in draft.engines:
        if engine.message:
            say(f"{INDENT}{clean(engine.name)}: {clean(engine.message)}", err=True)
    for finding in draft.findings:
        for line in shown(draft, finding):
            say(line, err=True)
    say("", err=True)


def _print_summary(drafts: Sequence[Draft]) -> None:
    """Print on stderr how many drafts stand how."""
    counts = Counter[str](draft.status for draft in drafts)
    parts = [
        paint(f"{counts[status]} {one if counts[status] == 1 else several}", colour)
        for status, (one, several, colour) in _STATUS.items()
        if counts[status]
    ]
    say(f"{len(drafts)} {'note' if len(drafts) == 1 else 'notes'}: {', '.join(parts)}", err=True)


def _checked_by(draft: Draft) -> str:
    done = [f"{engine.name} {engine.version}".strip() for engine in draft.engines if engine.state == "checked"]
    return f", checked by {' and '.join(done)}" if done else ""
