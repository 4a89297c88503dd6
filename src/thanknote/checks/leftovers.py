"""What must not be left in a note: slots, placeholders, remains of a template, things typed twice."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from thanknote.contracts import Context
from thanknote.draft import Draft, Finding, Part, Severity
from thanknote.english import is_word


class _Remain(NamedTuple):
    rule: str
    severity: Severity
    pattern: re.Pattern[str]
    message: str


_NAMED = "name|role|company|title|date|day|position|topic|interviewer|job"
_PLACEHOLDERS = (
    r"\[(?!confirm:|sic\]|\.\.\.\]|…\])[^\]\n]{1,60}\]",
    rf"<(?:(?:your|their|the|my|recipient|candidate)[ _-]?)?(?:(?:first|last|full)[ _-]?)?(?:{_NAMED})[^>@\n]{{0,20}}>",
    r"\bX{3,}\b",
    r"\b(?:TODO|TBD|TBC|FIXME)\b",
    r"\b(?:lorem ipsum|insert \w+ here)\b",
)
_TEMPLATE = r"\{\{.*?\}\}|\{%.*?%\}|\{\{|\}\}|%\}|\$\{\w*\}|\{\w+\}"
# As a value: after a small word and before the end of a clause; "None of it" and "the null hypothesis" are English.
_NONE = (
    r"\bNaN\b|(?<=[a-z,] )(?:None|null|undefined)(?=\s*(?:[,.;:!?\n]|$)|\s+(?:and|about|on|at|role|position|team)\b)"
)
# Those that join emoji, or letters of Persian and Indian scripts, belong there.
_STRAY = "[\x00-\x08\x0b-\x1f\x7f-\x9f\u00ad\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufffd\ud800-\udfff]+"
_MARKS = r"(?<![.…])\.\.(?!\.)|,,+|;;+|(?<!\w)::+|::+(?!\w)|\?\?+|[,;][,;:]|:[,;]|,\.|!!+"


def _remain(rule: str, severity: Severity, pattern: str, message: str) -> _Remain:
    return _Remain(rule, severity, re.compile(pattern, re.IGNORECASE if rule in _ANY_CASE else 0), message)


_ANY_CASE = {"slot", "placeholder", "doubled-word"}
_REMAINS = (
    _remain("slot", "error", r"\[confirm:[^\]\n]*\]", "Fill in this slot, or delete its sentence."),
    _remain("placeholder", "error", "|".join(_PLACEHOLDERS), "This is a placeholder; write what belongs here."),
    _remain("template", "error", _TEMPLATE, "This was left over from a template; write what belongs here."),
    _remain("none", "error", _NONE, "A value is missing here; write what belongs in its place."),
    _remain("ruled-line", "error", r"_{3,}", "This line is to be filled in."),
    _remain(
        "stray-character", "warning", _STRAY, "A character here cannot be seen or was lost; type these words anew."
    ),
    _remain("doubled-word", "error", r"(?<![\w’'-])([^\W\d_]+)(\s+)\1(?![\w’'-])", "This word stands here twice."),
    _remain("doubled-punctuation", "error", _MARKS, "These punctuation marks stand together by mistake."),
    _remain("doubled-space", "warning", r"(?<=[^\s.!?])[ \t]{2,}(?=\S)", "One space is enough here."),
    _remain("space-before-mark", "warning", r"(?<=\w)[ \t]+[,.;:!?](?=\s|$)", "No space belongs before this mark."),
)
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
        (errors), `stray-character`, `doubled-space` and `space-before-mark` (warnings).
    """
    parts: tuple[Part, ...] = ("subject", "body")
    for part in parts:
        text: str = getattr(draft, part)
        for remain in _REMAINS:
            if remain.rule == "ruled-line" and draft.medium == "post":
                continue
            for found in remain.pattern.finditer(text):
                if remain.rule == "doubled-word" and _is_meant(found):
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


def _is_meant(found: re.Match[str]) -> bool:
    """Say whether a word stands twice on purpose: "had had", a name such as Hassan Hassan, two lines that meet."""
    word = found[1]
    return (
        word.lower() in _DOUBLED_WELL
        or "\n" in found[2]
        or (word[0].isupper() and found[0][-len(word)].isupper() and not is_word(word))
    )
