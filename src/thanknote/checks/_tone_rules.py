"""The rules of tone, read from `tone.yaml`, and the running of them over a text."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from thanknote._tables import table
from thanknote.checks._wordings import Wording, Words, read, words_in
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
        not_in=frozenset(body.get("not_in", ())), suggest=body.get("suggest", {}),
    )  # fmt: skip


def found_in(text: str) -> Iterator[tuple[Rule, int, int]]:
    """Yield each rule and the stretch of a text that it is about; of stretches that touch, the longest by any rule."""
    words = words_in(text)
    found = [(start, end, rule) for rule in rules() for start, end in _places(rule, text, words)]
    taken = bytearray(len(text))
    kept: list[tuple[int, int, Rule]] = []
    # Sorting is stable: among those as long, the first in the order of the file.
    for start, end, rule in sorted(found, key=lambda one: one[0] - one[1]):
        if not any(taken[start:end]):
            taken[start:end] = b"\1" * (end - start)
            kept.append((start, end, rule))
    yield from ((rule, start, end) for start, end, rule in sorted(kept, key=lambda one: one[0]))


def _places(rule: Rule, text: str, words: Words) -> Iterator[tuple[int, int]]:
    places = [place for wording in rule.wordings for place in wording.places(text, words)]
    if not places:
        return
    excused = bytearray(len(text))
    for start, end in (place for wording in rule.unless for place in wording.places(text, words)):
        excused[start:end] = b"\1" * (end - start)
    yield from ((start, end) for start, end in places if not any(excused[start:end]))
