"""Each check stops at what it must stop at, and passes what it must pass: the cases in cases/, one file for each check.

A case says why, and holds the note (`subject`, `body`), or only a debrief from which the note is written. What it
says of the `debrief` is laid over FRAME, or is a whole file; `debrief: null` means there is none. `today` is the day
on which the note is checked. `panel` is the notes that stand before it in its panel, by the name of whom they are for.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path
from typing import Any

import pytest
import yaml

import thanknote
from thanknote._pipeline import check_notes
from thanknote._texts import read_note
from thanknote.debrief import Debrief
from thanknote.draft import Draft, Finding

CASES = {
    (file.stem, number): case
    for file in sorted((Path(__file__).parent / "cases").glob("*.yaml"))
    for number, case in enumerate(yaml.safe_load(file.read_text(encoding="utf-8")))
}
FRAME = {
    "candidate": {"name": "Priya Raghunathan"},
    "company": "Northwind Logistics",
    "role": "Senior Data Engineer",
    "interview": {"date": "2026-11-18"},
    "interviewers": [{"name": "Dr. Amara Okafor"}],
}
each_case = pytest.mark.parametrize(
    "key", [pytest.param(key, id=f"{key[0]}-{case['why']}") for key, case in CASES.items()]
)


def times(text: Any) -> str:
    """Return the text of a case; `{text: word, times: 3}` is the same words again and again."""
    return " ".join([text["text"]] * text["times"]) if isinstance(text, dict) else str(text)


def saying(words: dict[str, str | list[str]]) -> Callable[[str, str], list[Finding]]:
    """Return an engine that flags these words, each by a rule and with its suggestions.

    It stands for a spelling engine whose dictionary and rules are known to the letter; the real ones have their
    own cases, with `engines: [auto]`.
    """

    def said(text: str, _language: str) -> Iterator[Finding]:
        for word, flag in words.items():
            rule, *better = [flag] if isinstance(flag, str) else flag
            start = text.find(word)
            while start >= 0:
                yield Finding(
                    check="language", rule=rule, severity="error", message="Look at this.", start=start,
                    end=start + len(word), suggestions=tuple(better),
                )  # fmt: skip
                start = text.find(word, start + 1)

    def engine(text: str, language: str) -> list[Finding]:
        return list(said(text, language))

    return engine


def debrief_of(name: str, case: dict[str, Any]) -> Debrief | None:
    """Return the debrief of a case, with the settings of its check."""
    said = case.get("debrief", {})
    if isinstance(said, str):
        return thanknote.loads(said, name="debrief.yaml")
    if said is None:
        return None
    return thanknote.loads(yaml.safe_dump({**FRAME, **said, "checks": {name: case.get("settings", {})}}))


def last_of_panel(case: dict[str, Any], debrief: Debrief | None, how: dict[str, Any]) -> Draft:
    """Return the note of a case after it was checked together with the notes before it."""
    bodies = {**case["panel"], case["to"]: case["body"]}
    notes = [read_note(f"To: {name}\n\n{body}") for name, body in bodies.items()]
    return [*check_notes(notes, debrief=debrief, kinds=[case.get("kind")] * len(notes), **how)][-1]


@cache
def draft_of(key: tuple[str, int]) -> Draft:
    """Return the note of a case after its check."""
    name, case = key[0], CASES[key]
    debrief = debrief_of(name, case)
    to = case.get("to") or (debrief.interviewers[0].name if debrief else None)
    how: dict[str, Any] = {
        "checks": [check for check in thanknote.CHECKS if check.__name__ == name],
        "engines": [saying(case["engine"])] if "engine" in case else case.get("engines", ["off"]),
        "today": case.get("today"),
    }
    if "body" not in case:
        assert debrief
        assert to
        (draft,) = thanknote.render(debrief, kinds=case.get("kind", "thank-you"), to=to, **how)
        return draft
    if "panel" in case:
        return last_of_panel(case, debrief, how)
    text = f"Subject: {times(case.get('subject', ''))}\n\n{times(case['body'])}"
    return thanknote.check(text, debrief=debrief, to=to, kind=case.get("kind"), **how)


@each_case
def test_it_finds_what_is_wrong_and_nothing_else(key: tuple[str, int]) -> None:
    """The findings are those of the case, in the order of the text, with rule, words and severity."""
    name, _ = key
    wanted = CASES[key]["finds"]
    found = draft_of(key).findings
    assert {finding.check for finding in found} <= {name}
    said = [(finding.rule, finding.text, finding.severity) for finding in found]
    assert said == [(find["rule"], times(find["text"]), find["severity"]) for find in wanted]
    for finding, find in zip(found, wanted, strict=True):
        assert finding.message
        assert finding.part == find.get("part", finding.part)
        assert finding.path == find.get("path", finding.path)
        assert [*finding.suggestions] == find.get("suggestions", [*finding.suggestions])
        assert find.get("at") in {None, f"{finding.line}:{finding.column}"}
        assert find.get("says", "") in finding.message


@each_case
def test_what_it_marks_stands_where_it_says(key: tuple[str, int]) -> None:
    """The offsets of a finding cut its words out of the note, whatever letters stand before them."""
    draft = draft_of(key)
    for finding in draft.findings:
        if finding.part == "debrief":
            assert finding.path
            assert (finding.start, finding.end) == (0, 0)
        else:
            assert getattr(draft, finding.part)[finding.start : finding.end] == finding.text
            assert finding.text
