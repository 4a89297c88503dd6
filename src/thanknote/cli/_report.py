"""Drafts for people: the note on stdout, then on stderr what was found in it; and the exit code for all of them."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Sequence

import click

from thanknote.cli._terminal import cells, clean, paint, say
from thanknote.draft import Draft, Finding
from thanknote.exporters import Saved, as_object

_COLOURS = {"error": "red", "warning": "yellow", "advice": "cyan", "accepted": "green"}
_STATUS = {
    "ready": ("ready", "ready", "green"),
    "needs-you": ("needs you", "need you", "red"),
    "not-checked": ("not checked", "not checked", "yellow"),
    "refused": ("refused", "refused", "red"),
}
"""Each status as one note has it, as several have it, and its colour."""
_INDENT = " " * 11
_WIDTH = 88


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
            say(f"{_INDENT}{clean(engine.name)}: {clean(engine.message)}", err=True)
    for finding in draft.findings:
        for line in _lines(draft, finding):
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


def _lines(draft: Draft, finding: Finding) -> list[str]:
    """Return the lines that show one finding."""
    label = "accepted" if finding.accepted else finding.severity
    rule = clean(f"{finding.check}/{finding.rule}: {finding.message}")
    lines = [f"  {paint(f'{label:8}', _COLOURS[label])} {rule}"]
    if finding.file and finding.line:
        quoted = f": {_cut(finding.text, _WIDTH - 24)}" if finding.part == "debrief" else ""
        lines.append(clean(f"{_INDENT}{finding.file}:{finding.line}:{finding.column}{quoted}"))
    elif finding.part == "debrief":
        lines.append(clean(f"{_INDENT}{finding.path or 'debrief'}: {_cut(finding.text, _WIDTH - 24)}"))
    if finding.part != "debrief":
        lines.extend(_INDENT + line for line in excerpt(getattr(draft, finding.part), finding.start, finding.end))
    if finding.suggestions:
        lines.append(_INDENT + clean(tried(finding)))
    return lines


def tried(finding: Finding) -> str:
    """Return what a finding suggests, in words; blanks, which nobody would see, in quotation marks."""
    some = (text if text == text.strip() and text else f"'{text}'" for text in finding.suggestions[:3])
    return f"try: {', '.join(some)}"


def excerpt(text: str, start: int, end: int, width: int = _WIDTH - len(_INDENT)) -> list[str]:
    """Return the line of a text that holds a place, and a line that underlines it; nothing for the text as a whole.

    A long line is cut to about `width` columns around the place, a place of several lines to its first.
    """
    if (start, end) == (0, len(text)):
        return []
    first = text.rfind("\n", 0, start) + 1
    last = text.find("\n", start)
    last = len(text) if last < 0 else last
    end = min(end, last, start + width)
    left = max(first, start - (width - (end - start)) // 2)
    right = min(last, left + width)
    before, words, after = (
        clean(piece).replace("\t", " ") for piece in (text[left:start], text[start:end], text[end:right])
    )
    before = ("…" if left > first else "") + before
    return [
        before + words + after + ("…" if right < last else ""),
        " " * cells(before) + paint("^" * max(1, cells(words)), "red"),
    ]


def _cut(text: str, width: int) -> str:
    return text if len(text) <= width else text[: width - 1] + "…"
