"""The library in one page: a plan, notes, a check and an engine of one's own, files, a note edited by hand."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory

import thanknote
from thanknote import Check, Context, Draft, Finding

HERE = Path(__file__).parent
THE_NEXT_DAY = date(2026, 11, 19)


def exclamation(draft: Draft, _context: Context, /, *, most: int = 0) -> Iterator[Finding]:
    """Look for exclamation marks.

    Args:
        most: how many are fine.

    Yields:
        `shouting` (warning) for each one more.
    """
    for found in list(re.finditer("!", draft.body))[most:]:
        yield Finding(
            check="exclamation",
            rule="shouting",
            severity="warning",
            message="A full stop is calmer.",
            start=found.start(),
            end=found.end(),
            text="!",
            suggestions=(".",),
        )


def house_style(text: str, _language: str, /) -> list[Finding]:
    """Flag a word that this museum does not use of itself: an engine is any function like this one."""
    return [
        Finding(
            check="language",
            rule="HOUSE_STYLE",
            severity="advice",
            message="They call themselves the Tidewater.",
            start=found.start(),
            end=found.end(),
            text=found[0],
            suggestions=("the Tidewater",),
        )
        for found in re.finditer("Tidewater Maritime Museum", text)
    ]


def main() -> None:
    """Say what is due, write the notes, save them, edit one, and check it again."""
    debrief = thanknote.load(HERE / "debrief.yaml")
    for step in thanknote.plan(debrief, today=THE_NEXT_DAY):
        if step.state == "due" and not step.optional:
            print(f"due: {step.what} {step.to}")
    for draft in thanknote.render(debrief, kinds="due", today=THE_NEXT_DAY, engines=["off"]):
        print(f"{draft.to.name}: the {draft.kind} note, by {draft.medium}")

    checks: list[Check] = [*thanknote.CHECKS, exclamation]
    drafts = thanknote.render(debrief, checks=checks, engines=["auto", house_style], today=THE_NEXT_DAY)
    for draft in drafts:
        print(f"{draft.to.name}: {draft.status}, {draft.subject!r}")
        for finding in draft.findings:
            print(f"  {finding.severity}: {finding.check}/{finding.rule}: {finding.text[:40]!r} {finding.message}")

    with TemporaryDirectory() as folder:
        paths = thanknote.save(drafts, folder)
        edited = paths[1].read_text(encoding="utf-8").replace("Hi Tomas", "Hi Thomas").replace("workshop.", "workshop!")
        again = thanknote.check(edited, debrief=debrief, checks=checks, today=THE_NEXT_DAY)
    print(f"{again.to.name}, edited: {again.status}")
    for finding in again.findings:
        print(f"  {again.body[finding.start : finding.end]!r}: {finding.message} Try {finding.suggestions}.")


if __name__ == "__main__":
    main()
