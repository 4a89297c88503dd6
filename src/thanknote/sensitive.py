"""What must be held back from a note, wherever it was written: own pay, other offers, confidences, private traits."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

import yaml

_GAP = r"(?:\s+[^\s.;!?]+){0,6}?\s+"
"""What " ... " in a pattern stands for: up to six words of the same sentence."""
_LIST = re.compile(r"\{([a-z_]+)\}")
_NOTHING = re.compile(r"(?!)")
# In scribbled notes the apostrophe is what is left out first.
_SHORT = (
    (re.compile(r"\b(do|does|did|have|has|had|is|are|was|were|would|could|should|ca|wo)nt\b", re.IGNORECASE), r"\1n't"),
    (
        re.compile(r"\b(she|he|they|you|i)(?:(?<=he)(s)|(?<=[yu])(re|ve|ll)|(?<=\bi)(m|ve))\b", re.IGNORECASE),
        r"\1'\2\3\4",
    ),
)


@dataclass(frozen=True, slots=True)
class Family:
    """One family of things that do not belong in a note, read from `sensitive.yaml` beside this file."""

    name: str
    about: str
    """The end of a sentence: "this is about …"."""
    always: re.Pattern[str]
    """What belongs to it in any company."""
    pattern: re.Pattern[str]
    """What belongs to it in a phrase that `unless` does not find ordinary."""
    unless: re.Pattern[str]


@cache
def families() -> tuple[Family, ...]:
    """Return the families in the order in which they are tried."""
    lists = {name: _any_of(words.split(",")) for name, words in _data("sensitive_words.yaml").items()}
    return tuple(
        Family(
            name,
            family["about"],
            *(_compiled(family.get(rules, ""), lists) for rules in ("always", "patterns", "unless")),
        )
        for name, family in _data("sensitive.yaml").items()
    )


def held_back(text: str, names: Iterable[str] = ()) -> Family | None:
    """Return the family of private things that a phrase belongs to, or None if it may be used.

    A negation is praise, not blame: "no mandatory overtime", "zero accidents in 400 days".

    Args:
        text: the phrase as it was written.
        names: what the interviewers are called: "Mr Kiplagat" is no client when he is one of them.
    """
    plain = " ".join(text.replace("’", "'").split())
    for name in sorted(names, key=len, reverse=True):
        plain = re.sub(rf"(?<!\w){re.escape(name)}(?!\w)", "they", plain)
    for pattern, full in _SHORT:
        plain = pattern.sub(full, plain)
    for family in families():
        if family.always.search(plain) or (family.pattern.search(plain) and not family.unless.search(plain)):
            return family
    return None


def _data(file: str) -> dict[str, Any]:
    data: dict[str, Any] = yaml.safe_load(files(__package__).joinpath(file).read_text("utf-8"))
    return data


def _compiled(lines: str, lists: Mapping[str, str]) -> re.Pattern[str]:
    """Return one pattern that finds any of these, a line each, with the word lists that they name put in."""
    patterns = [line for line in lines.splitlines() if line and not line.startswith("#")]
    full = [_LIST.sub(lambda found: lists[found[1]], pattern).replace(" ... ", _GAP) for pattern in patterns]
    return re.compile("|".join(f"(?:{pattern})" for pattern in full), re.IGNORECASE) if full else _NOTHING


def _any_of(words: Iterable[str]) -> str:
    """Return a pattern for the words of a list; one with a "~" stands for all the forms of a regular verb or noun."""
    return rf"\b(?:{'|'.join(_in_its_forms(' '.join(word.split())) for word in words)})(?![\w])"


def _in_its_forms(word: str) -> str:
    if not word.endswith("~"):
        return re.escape(word)
    stem = word[:-1]
    if stem.endswith("e"):
        return rf"{re.escape(stem[:-1])}(?:e[sdr]?|ers|ing)"
    if stem.endswith("y"):
        return rf"{re.escape(stem[:-1])}(?:y|ies|ied|ying)"
    return rf"{re.escape(stem)}(?:{stem[-1]}?(?:ed|ing|ers?)|e?s)?"
