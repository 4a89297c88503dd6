"""What an engine flags, made a finding: switched-off rules and words of the trades are left out."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from thanknote.draft import Finding
from thanknote.engines._rules import OFF, severity_of
from thanknote.engines._words import WORDS

MOST_SUGGESTIONS = 5


@dataclass(frozen=True, slots=True, kw_only=True)
class Flag:
    """One thing that an engine flags, in the engine's own terms; offsets count code points."""

    rule: str
    category: str = ""
    kind: str
    """LanguageTool's issue type or Harper's lint kind."""
    start: int
    end: int
    message: str
    suggestions: Sequence[str] = ()


def as_findings(engine: str, text: str, flags: Iterable[Flag]) -> list[Finding]:
    """Return the flags that count as findings of the `language` check.

    Raises:
        ValueError: A flag does not lie within the text.
    """
    return [_finding(engine, text, flag) for flag in flags if _counts(text, flag)]


def is_spelling(rule: str) -> bool:
    """Return whether a rule says that a word is not in the engine's dictionary."""
    return rule == "SpellCheck" or rule.startswith("MORFOLOGIK_RULE")


def _counts(text: str, flag: Flag) -> bool:
    if not 0 <= flag.start <= flag.end <= len(text):
        raise ValueError(f"{flag.rule} flags {flag.start}-{flag.end} of {len(text)}")
    if flag.rule in OFF or flag.category in OFF:
        return False
    words = text[flag.start : flag.end].lower()
    # "diesel shunters" is flagged whole, for a space that may stand wrongly.
    return words not in WORDS and not (is_spelling(flag.rule) and WORDS.intersection(words.split()))


def _finding(engine: str, text: str, flag: Flag) -> Finding:
    return Finding(
        check="language",
        rule=flag.rule,
        severity=severity_of(flag.rule, flag.kind),
        message=_sentence(flag.message),
        start=flag.start,
        end=flag.end,
        text=text[flag.start : flag.end],
        suggestions=tuple(dict.fromkeys(flag.suggestions))[:MOST_SUGGESTIONS],
        engines=(engine,),
    )


def _sentence(message: str) -> str:
    """Show quoted words the same way whichever engine quotes them, and end with a full stop."""
    message = re.sub(r"<suggestion>(.*?)</suggestion>|`([^`]*)`", lambda m: f"“{m[1] or m[2] or ''}”", message)
    message = " ".join(message.split())
    return message if message.endswith((".", "?", "!", ")", "”")) else f"{message}."
