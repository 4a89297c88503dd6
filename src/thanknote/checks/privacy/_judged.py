"""What a finished sentence says that is private, and how grave it is."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Any

from thanknote._tables import table
from thanknote.checks.privacy._whose import is_about_somebody
from thanknote.draft import Severity
from thanknote.sensitive import held_words

if TYPE_CHECKING:
    from spacy.tokens import Span

_NEVER = "(?!)"
_NO_WORD = re.compile(r"\S{60,}")
"""What nobody wrote by hand, and nothing should look for misspellings in."""


@dataclass(frozen=True, slots=True)
class Judgement:
    """What a sentence is about, as `privacy.yaml` calls it."""

    rule: str
    severity: Severity
    message: str


def judged(sentence: str, names: tuple[str, ...], parsed: Callable[[], Span | None]) -> Judgement | None:
    """Return what a sentence says that is private, the gravest of it; None if nothing is.

    Args:
        sentence: the sentence.
        names: what the people, the company and the role are called.
        parsed: returns the sentence as it was parsed; asked where a remark may be about somebody.
    """
    light = None
    for family, words in held_words(_NO_WORD.sub("-", sentence.rstrip(".!?")), names):
        what = _families()[family.name]
        if not what["needs"].search(sentence):
            continue
        if family.name == "person" and (span := parsed()) is not None:
            known = frozenset(re.findall(r"\w+", " ".join(names).lower()))
            if not is_about_somebody(words, span, known):
                continue
        if not what["light"].fullmatch(words):
            return Judgement(what["rule"], what["severity"], what["message"])
        light = light or Judgement(what["rule"], "advice", what["message"])
    return light


@cache
def _families() -> dict[str, dict[str, Any]]:
    families: dict[str, dict[str, str]] = table(__package__, "privacy.yaml")["families"]
    return {
        name: {
            **what,
            "needs": _pattern(what, "needs", ""),
            "light": _pattern(what, "light", _NEVER),
        }
        for name, what in families.items()
    }


def _pattern(what: dict[str, str], key: str, otherwise: str) -> re.Pattern[str]:
    return re.compile("".join(line.strip() for line in what.get(key, otherwise).splitlines()), re.IGNORECASE)
