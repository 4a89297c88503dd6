"""A finding: one thing to look at, with its place, and what to do about it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, get_args

Severity = Literal["error", "warning", "advice"]
GRAVEST_FIRST: tuple[Severity, ...] = get_args(Severity)
Part = Literal["subject", "body", "debrief"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """One thing to look at in a draft or in the debrief.

    `start` and `end` are offsets into the draft's part, counted in code points, so that
    `getattr(draft, part)[start:end] == text`. A finding on the `debrief` part has no offsets;
    its `path` (`interviewers[0].topics[1]`) and, for a file, `file`, `line` and `column` (from 1)
    say where it is. A finding in the text carries the same when the words came from the debrief.
    """

    check: str
    """The check that found it, such as `length`."""
    rule: str
    """The rule within the check, such as `too-long` or an engine's rule name."""
    severity: Severity
    """`error` must be mended before sending, `warning` should be, `advice` is a matter of taste."""
    message: str
    """One sentence that says what is wrong and what to do."""
    part: Part = "body"
    start: int = 0
    end: int = 0
    text: str = ""
    """The words it is about."""
    file: str | None = None
    line: int | None = None
    column: int | None = None
    path: str | None = None
    suggestions: tuple[str, ...] = ()
    """Replacements for `text`, the best first; empty when none is sure."""
    engines: tuple[str, ...] = ()
    """The engines that agree on it, for a finding of the `language` check."""
    accepted: bool = False
    """Looked at and accepted by the debrief's `accept:`; it no longer counts for the status."""


def about_fact(rule: str, severity: Severity, message: str, *, path: str, text: str) -> Finding:
    """Return a finding about a value of the debrief, for the `facts` check; its line is added when it is checked."""
    return Finding(
        check="facts", rule=rule, severity=severity, part="debrief", message=message, path=path, text=text
    )  # fmt: skip
