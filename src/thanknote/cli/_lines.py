"""Findings a line each, as editors and build servers read them: `file:line:column: severity check/rule: message`."""

from __future__ import annotations

from collections.abc import Sequence

from thanknote._texts import Note
from thanknote.cli._shown import tried
from thanknote.cli._terminal import clean, say
from thanknote.draft import Draft


def print_lines(drafts: Sequence[Draft], notes: Sequence[Note]) -> None:
    """Print on stdout each finding of each draft, at its place in the note's file or in the debrief."""
    told = set()
    for draft, note in zip(drafts, notes, strict=True):
        for finding in draft.findings:
            place = f"{finding.file or note.name}:{finding.line or 1}:{finding.column or 1}"
            severity = "accepted" if finding.accepted else finding.severity
            hint = f" ({tried(finding)})" if finding.suggestions else ""
            say(_line(f"{place}: {severity} {finding.check}/{finding.rule}: {finding.message}{hint}"))
        told |= {f"{engine.name}: {engine.message}" for engine in draft.engines if engine.message}
    for message in sorted(told):
        say(_line(message), err=True)


def _line(text: str) -> str:
    return clean(" ".join(text.splitlines())).replace("\t", " ").replace("\n", " ")
