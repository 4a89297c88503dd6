"""Numbers and days in a note that the debrief does not have, and those where it has others."""

from __future__ import annotations

import re
from collections.abc import Iterator

from thanknote.checks._days import days
from thanknote.checks._letter import Span
from thanknote.checks._numbers import numbers
from thanknote.checks.grounding._amounts import strange_number
from thanknote.checks.grounding._dates import strange_day
from thanknote.checks.grounding._figure import Figure
from thanknote.checks.grounding._finding import finding
from thanknote.checks.grounding._known import Known
from thanknote.draft import Draft, Finding, Part, Severity

_ADDRESS = re.compile(r"(?<![^\s<(])[^\s@]{1,80}@\S+|(?:https?://|www\.)\S+")
_PHONE = re.compile(r"(?<![\w.])\+?\(?\d[\d ()./-]{5,20}\d(?![\w,%])")


def figures(draft: Draft, part: Part, known: Known, start: int, end: int) -> Iterator[Finding]:
    """Yield what is wrong or unknown among the numbers and days between two places of a part."""
    text: str = getattr(draft, part)
    for figure in _strange(known, text, start, end):
        said = text[figure.start : figure.end]
        severity: Severity = "error" if figure.wrong else "warning"
        message = (
            f"Your debrief says {figure.instead or 'something else'} here, not {said}; mend one of the two."
            if figure.wrong
            else f"Your debrief does not have {said}; check it, or leave it out."
        )
        rule = "date" if figure.day else "number"
        better = (figure.instead,) if figure.instead else ()
        yield finding(draft, rule, severity, message, Span(figure.start, figure.end), part=part, suggestions=better)


def _strange(known: Known, text: str, begin: int, end: int) -> Iterator[Figure]:
    """Yield the numbers and days between two places of a text that the debrief does not have."""
    shut = [found.span() for found in _ADDRESS.finditer(text, begin, end)]
    for found in _PHONE.finditer(text, begin, end):
        digits = re.sub(r"\D", "", found[0])
        if len(digits) > 6 and not any(a <= found.start() < b for a, b in shut):
            shut.append(found.span())
    part = text[:end]
    for day in days(part):
        if day.start >= begin and not _inside(day.start, shut):
            shut.append((day.start, day.end))
            yield from strange_day(known, text, day)
    for number in numbers(part):
        if number.start >= begin and not _inside(number.start, shut):
            yield from strange_number(known, text, number)


def _inside(place: int, spans: list[tuple[int, int]]) -> bool:
    return any(start <= place < end for start, end in spans)
