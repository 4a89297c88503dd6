"""Where the rules of tone are broken in a text."""

from __future__ import annotations

from collections.abc import Iterator

from thanknote.checks.tone._rules import Rule, rules
from thanknote.checks.tone._wordings import Words, words_in


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
