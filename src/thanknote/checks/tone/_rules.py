"""The rules of tone, read from `tone.yaml`."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from thanknote._tables import table
from thanknote.checks.tone._wordings import Wording, read
from thanknote.draft import Severity


@dataclass(frozen=True, slots=True)
class Rule:
    """A family of wordings that make one mistake of tone."""

    name: str
    severity: Severity
    message: str
    wordings: tuple[Wording, ...]
    unless: tuple[Wording, ...]
    """What touches one of these is right."""
    not_in: frozenset[str]
    """Kinds of note in which it is fine."""
    warning_in: frozenset[str]
    """Kinds of note in which it is only a warning."""
    suggest: Mapping[str, str]
    """What can be put in the place of the words, by the words."""


@cache
def rules() -> tuple[Rule, ...]:
    """Return the rules in the order of their file."""
    lists = _lists()
    return tuple(_rule(name, body, lists) for name, body in _data()["rules"].items())


@cache
def generic() -> frozenset[str]:
    """Return the words that say nothing of one candidate that they would not say of another."""
    return frozenset(_lists()["generic"])


@cache
def _lists() -> Mapping[str, tuple[str, ...]]:
    return {name: tuple(" ".join(one.split()) for one in words.split(",")) for name, words in _data()["lists"].items()}


@cache
def _data() -> dict[str, Any]:
    data: dict[str, Any] = table(__package__, "tone.yaml")
    return data


def _rule(name: str, body: Mapping[str, Any], lists: Mapping[str, tuple[str, ...]]) -> Rule:
    wordings, unless = (
        tuple(read(line, lists) for line in body.get(key, "").splitlines()) for key in ("wordings", "unless")
    )
    return Rule(
        name=name, severity=body["severity"], message=body["message"], wordings=wordings, unless=unless,
        not_in=frozenset(body.get("not_in", ())),
        warning_in=frozenset(body.get("warning_in", ())), suggest=body.get("suggest", {}),
    )  # fmt: skip
