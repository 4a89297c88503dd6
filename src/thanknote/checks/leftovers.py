"""What must not be left in a note: slots, placeholders, remains of a template, things typed twice."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from thanknote.contracts import Context
from thanknote.draft import Draft, Finding, Part, Severity


class _Remain(NamedTuple):
    rule: str
    severity: Severity
    pattern: re.Pattern[str]
    message: str


_REMAINS = (
    _Remain("slot", "error", re.compile(r"\[confirm:[^\]\n]*\]"), "Fill in this slot, or delete its sentence."),
    _Remain(
        "placeholder",
        "error",
        re.compile(
            r"\[(?!confirm:)[^\]\n]{1,60}\]|<(?:your |their |the |my |recipient|candidate)?(?:first |last |full )?"
            r"(?:name|role|company|title|date|day|position|topic|interviewer|job)[^>\n]{0,20}>|\bX{3,}\b|\b(?:TODO|TBD|TBC|FIXME)\b"
            r"|\b(?:lorem ipsum|insert \w+ here)\b",
            re.IGNORECASE,
        ),
        "This is a placeholder; write what belongs here.",
    ),
    _Remain("template", "error", re.compile(r"\{\{.*?\}\}|\{%.*?%\}|\{\{|\}\}|%\}|\$\{\w*\}|\{\w+\}"), "This was left over from a template; write what belongs here."),
    _Remain("none", "error", re.compile(r"(?<![\w’'-])(?:None|NaN|null|undefined)(?![\w’'-])(?! of\b)"), "A value is missing here; write what belongs in its place."),
    _Remain("ruled-line", "error", re.compile(r"_{3,}"), "This line is to be filled in."),
    _Remain("doubled-word", "error", re.compile(r"\b([^\W\d_]+)(\s+)\1\b", re.IGNORECASE), "This word stands here twice."),
    _Remain("doubled-punctuation", "error", re.compile(r"(?<![.…])\.\.(?!\.)|,,+|;;+|::+|\?\?+|[.,;:][,;:]|,\.|!!+"), "These punctuation marks stand together by mistake."),
    _Remain("doubled-space", "advice", re.compile(r"(?<=\S)[ \t]{2,}(?=\S)"), "One space is enough here."),
    _Remain("space-before-mark", "advice", re.compile(r"(?<=\w)[ \t]+[,.;:!?](?=\s|$)"), "No space belongs before this mark."),
)  # fmt: skip
_DOUBLED_WELL = frozenset({"had", "that"})
_SAFE = {"doubled-word": r"\1", "doubled-space": " "}


def leftovers(draft: Draft, _context: Context, /) -> Iterator[Finding]:
    """Look for what was meant to go: slots, placeholders, template remains, doubled words and marks.

    A slot such as `[confirm: what you talked about with Priya]` stands where the debrief gave nothing
    safe to say; only you can fill it. On a card the ruled line is for your pen and is no leftover.

    Wrong: "I enjoyed our conversation about [topic] at at {{ company }}.."
    Right: "I enjoyed our conversation about the roadmap at Northwind."

    Yields:
        `slot`, `placeholder`, `template`, `none`, `ruled-line`, `doubled-word` and `doubled-punctuation`
        (errors), `doubled-space` and `space-before-mark` (advice).
    """
    parts: tuple[Part, ...] = ("subject", "body")
    for part in parts:
        text: str = getattr(draft, part)
        for remain in _REMAINS:
            if remain.rule == "ruled-line" and draft.medium == "post":
                continue
            for found in remain.pattern.finditer(text):
                if remain.rule == "doubled-word" and (found[1].lower() in _DOUBLED_WELL or "\n" in found[2]):
                    continue
                safe = _SAFE.get(remain.rule)
                yield Finding(
                    check="leftovers",
                    rule=remain.rule,
                    severity=remain.severity,
                    message=remain.message,
                    part=part,
                    start=found.start(),
                    end=found.end(),
                    text=found[0],
                    suggestions=(found.expand(safe),) if safe else (),
                )
