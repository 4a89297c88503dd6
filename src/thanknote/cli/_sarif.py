"""Findings as SARIF 2.1.0, the format in which code hosts and editors take what a checker found."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any
from urllib.parse import quote

import click

from thanknote import __version__
from thanknote._texts import Note
from thanknote.cli import _pages
from thanknote.cli._shown import tried
from thanknote.debrief import Source
from thanknote.draft import Draft, Finding

_SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
_LEVELS = {"error": "error", "warning": "warning", "advice": "note"}


def print_sarif(drafts: Sequence[Draft], notes: Sequence[Note], debrief: Source | None, remarks: Iterable[str]) -> None:
    """Print the findings of drafts as one SARIF log, in ASCII.

    Args:
        drafts: the drafts.
        notes: the note that each draft was read from.
        debrief: the file that findings about the debrief point into.
        remarks: what else is to be said of the run.
    """
    results = [
        _result(finding, note, debrief) for draft, note in zip(drafts, notes, strict=True) for finding in draft.findings
    ]
    order: dict[str, dict[str, Any]] = {}
    for result in results:
        order.setdefault(result["ruleId"], _rule(result["ruleId"], result["level"]))
    for result in results:
        result["ruleIndex"] = [*order].index(result["ruleId"])
    said = dict.fromkeys(
        [*remarks, *(f"{e.name}: {e.message}" for draft in drafts for e in draft.engines if e.message)]
    )
    driver = {"name": "thanknote", "version": __version__, "rules": [*order.values()]}
    run = {
        "tool": {"driver": driver},
        "columnKind": "unicodeCodePoints",
        "invocations": [
            {
                "executionSuccessful": True,
                "toolExecutionNotifications": [{"level": "note", "message": {"text": text}} for text in said],
            }
        ],
        "results": results,
    }
    click.echo(json.dumps({"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]}, indent=2))


def _rule(name: str, level: str) -> dict[str, Any]:
    """Return what a rule says of itself; of an engine's rule, what the check `language` says."""
    text = _pages.page(name) or _pages.page(name.partition("/")[0]) or name
    return {
        "id": name,
        "shortDescription": {"text": text.partition("\n")[0]},
        "help": {"text": text},
        "defaultConfiguration": {"level": level},
    }


def _result(finding: Finding, note: Note, debrief: Source | None) -> dict[str, Any]:
    message = finding.message + (f" ({tried(finding)})" if finding.suggestions else "")
    out: dict[str, Any] = {
        "ruleId": f"{finding.check}/{finding.rule}",
        "level": _LEVELS[finding.severity],
        "message": {"text": message},
        "locations": [{"physicalLocation": _location(finding, note, debrief)}],
    }
    if finding.accepted:
        out["suppressions"] = [{"kind": "external", "status": "accepted", "justification": "accepted in the debrief"}]
    return out


def _location(finding: Finding, note: Note, debrief: Source | None) -> dict[str, Any]:
    name, region = note.name, {"startLine": 1, "startColumn": 1}
    if finding.part != "debrief":
        place = note.place(finding.part, finding.start, finding.end)
        region = {
            "startLine": place.line,
            "startColumn": place.column,
            "endLine": place.end_line,
            "endColumn": place.end_column,
        }
    elif finding.file and finding.line and finding.column:
        name, region = finding.file, {"startLine": finding.line, "startColumn": finding.column}
        line = debrief.lines[finding.line - 1] if debrief and finding.line <= len(debrief.lines) else ""
        if finding.text and line.startswith(finding.text, finding.column - 1):
            region["endColumn"] = finding.column + len(finding.text)
    return {"artifactLocation": {"uri": _uri(name)}, "region": region}


def _uri(name: str) -> str:
    """Return a file's name as a URI: relative as it was given, or absolute."""
    path = Path(name)
    return path.as_uri() if path.is_absolute() else quote(path.as_posix().encode("utf-8", "surrogateescape"))
