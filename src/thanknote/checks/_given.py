"""What a debrief gives: the words, numbers and days of its public fields, and which of them are about whom."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, time
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from thanknote.checks._days import Day, loosely
from thanknote.checks._numbers import numbers, said
from thanknote.checks._stems import stems, words_of
from thanknote.english import clean, plain

if TYPE_CHECKING:
    from thanknote.debrief import Debrief

_UNSAID = ("private", "checks", "accept", "sent", "outcome", "tone", "language", "variant")
_NO_FACTS = re.compile(r"\.(?:email|phone|linkedin|prefers|country|format|variant|by|date|time|decision_by)$|address\[")
_TALKED = re.compile(r"interviewers\[\d+\]\.(?:topics|interest_points|connection|promised|fit)\b.*")


@dataclass(frozen=True, slots=True)
class Given:
    """What the public fields of a debrief give."""

    phrases: tuple[tuple[str, str], ...]
    """Each text with its path."""
    words: frozenset[str]
    """Its words in small letters, without accents."""
    stems: frozenset[str]
    numbers: frozenset[float]
    days: tuple[Day, ...]

    def of(self, *paths: str) -> frozenset[str]:
        """Return the stems of the texts whose path begins so."""
        return frozenset().union(*(stems(text) for path, text in self.phrases if path.startswith(paths)))

    def titles(self) -> frozenset[str]:
        """Return the stems of everybody's job titles."""
        return frozenset().union(*(stems(text) for path, text in self.phrases if path.endswith((".title", "].role"))))

    def own(self, path: str) -> frozenset[str]:
        """Return the stems of what may be said to the person at a path: all but what other interviewers said."""
        mine = path if path.startswith("interviewers") else "interviewers"
        return frozenset().union(
            *(stems(text) for at, text in self.phrases if at.startswith(f"{mine}") or not at.startswith("interviewers"))
        )  # fmt: skip

    def has_number(self, word: str) -> bool:
        """Say whether a number, in figures or in words, stands in the debrief."""
        return any(value in self.numbers for number in numbers(word) for value in number.values)


def given(debrief: Debrief) -> Given:
    """Return what a debrief gives; its `private:` is never looked at."""
    data = debrief.model_dump(exclude=set(_UNSAID))
    return _given(tuple(_texts(data)))


@lru_cache(maxsize=8)
def _given(texts: tuple[tuple[str, str], ...]) -> Given:
    # As they stand and written out: "w/ 4 yrs" is "with 4 years" too.
    both = [(path, full) for path, text in texts for full in dict.fromkeys((text, clean(text)[0]))]
    every = [text for _, text in both]
    facts = [text for path, text in both if not _NO_FACTS.search(path)]
    words = {plain(word[0]).removesuffix("'s") for text in every for word in words_of(text.replace("-", " "))}
    words |= {plain(part) for text in every for part in text.split()}
    return Given(
        phrases=tuple(both),
        words=frozenset(words),
        stems=frozenset().union(*map(stems, every)),
        numbers=frozenset().union(*(said(text) for text in facts)),
        days=tuple(day for text in facts for day in loosely(text)),
    )


def _texts(value: Any, path: str = "") -> Iterator[tuple[str, str]]:
    """Yield every text of a mapping with its path; days and times are written as in the file."""
    if isinstance(value, dict):
        for key, item in value.items():
            yield from _texts(item, f"{path}.{key}" if path else key)
    elif isinstance(value, list | tuple):
        for number, item in enumerate(value):
            yield from _texts(item, f"{path}[{number}]")
    elif isinstance(value, date | time):
        yield path, value.isoformat()[:10] if isinstance(value, date) else f"{value:%H:%M}"
    elif isinstance(value, str):
        yield path, value


def says_of_own(text: str, known: Given, path: str) -> bool:
    """Say whether a text has half of the words of something that this interviewer talked about."""
    common = known.of("company", "role", "candidate.name")
    words = stems(text)
    own = (stems(phrase) - common for at, phrase in known.phrases if at.startswith(f"{path}.") and of_conversation(at))
    return any(one and len(one & words) * 2 >= len(one) for one in own)


def of_conversation(path: str) -> bool:
    """Say whether a text at this path was talked about with an interviewer."""
    return bool(_TALKED.fullmatch(path))
