"""Where a letter's greeting, its text and its sign-off stand."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import NamedTuple

from thanknote._tables import table


class Span(NamedTuple):
    """A piece of the body, by its offsets."""

    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Letter:
    """The parts of a note's body."""

    greetings: tuple[Span, ...]
    """Whom it greets, with the opening word, without the comma."""
    closings: tuple[Span, ...]
    """The lines that close it, such as "Best regards"."""
    text: Span
    """What stands between the first greeting and the last sign-off."""
    signed: Span
    """What stands after the last closing line; without one, the last line."""


def letter(body: str) -> Letter:
    """Return the parts of a body; a part that is not there is empty."""
    greetings = tuple(_greetings(body))
    begin = min(greetings[0].end, len(body)) if greetings else 0
    closings = tuple(_closings(body, begin))
    if closings:
        return Letter(greetings, closings, Span(begin, closings[-1].start), Span(closings[-1].end, len(body)))
    stripped = len(body.rstrip())
    last = max(body.rfind("\n", 0, stripped) + 1, begin)
    return Letter(greetings, (), Span(begin, last if last > begin else len(body)), Span(last, stripped))


@cache
def words_for(name: str) -> frozenset[str]:
    """Return a list of `letter.yaml`."""
    return frozenset(table(__package__, "letter.yaml")[name])


@cache
def _greeting() -> re.Pattern[str]:
    words = "|".join(sorted(words_for("greetings"), key=len, reverse=True))
    return re.compile(
        # The rest of the line is whom it greets; on one line with the note it is what stands before the comma.
        rf"^[ \t>*]*(?P<who>(?:{words})\b(?:[ \t]+[^\n,:;!?.]{{1,60}}(?:\.[ \t]?[^\n,:;!?.]{{1,60}}){{0,3}})?)"
        r"(?:(?P<mark>[,:;!–—-])|[ \t]*$|\.[ \t]*$)",
        re.IGNORECASE | re.MULTILINE,
    )


_NAME_ONLY = re.compile(r"\A\s*(?P<who>[^\W\d_a-z][^\n,:;!?]{0,60}?)\s?[,:–—!-][ \t]*\n")
_SAID = re.compile(r"[^\n]+")


def _greetings(body: str) -> Iterator[Span]:
    found = [
        place
        for place in _greeting().finditer(body)
        # "Hello and thank you for …" and "Dear me, …" are no greetings further down, where a line is a sentence.
        if place["mark"] or place.start() == 0 or not body[: place.start()].strip()
    ]
    if (
        not found
        and (alone := _NAME_ONLY.match(body))
        and (
            alone["who"].startswith("To ")
            or all(word[0].isupper() or not word[0].isalpha() for word in alone["who"].split())
        )
    ):
        yield Span(*alone.span("who"))
    for place in found:
        rest = body[place.end() : body.find("\n", place.end()) if "\n" in body[place.end() :] else len(body)]
        if place is found[0] or not rest.strip():
            yield Span(*place.span("who"))


def _closings(body: str, begin: int) -> Iterator[Span]:
    for line in _SAID.finditer(body, begin):
        said = line[0].strip(" \t,!–—-*>")
        plain = " ".join(said.casefold().split()[:6])
        if line[0].rstrip().endswith("."):
            continue
        start = line.start() + line[0].find(said)
        if plain in words_for("closings") | words_for("thanks"):
            yield Span(start, start + len(said))
