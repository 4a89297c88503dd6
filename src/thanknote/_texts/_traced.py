"""A text whose every character knows where it stood in the file it was read from."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Traced:
    """A text with, for each character, where it began and ended in another text.

    `starts` has one offset more than the text has characters: where the text ends.
    """

    text: str
    starts: Sequence[int]
    ends: Sequence[int]

    def __getitem__(self, part: slice) -> Traced:
        """Return a slice with its offsets."""
        first, last, _ = part.indices(len(self.text))
        last = max(first, last)
        return Traced(self.text[first:last], self.starts[first : last + 1], self.ends[first:last])

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Return where the characters from `start` to `end` stood; tags and line breaks between them included."""
        if start >= end:
            return self.starts[start], self.starts[start]
        return self.starts[start], max(self.starts[start], self.ends[end - 1])

    def sub(self, pattern: str, new: str) -> Traced:
        """Return the text with each match of a pattern as `new`, every character of which stands for the match."""
        text: list[str] = []
        starts: list[int] = []
        ends: list[int] = []
        last = 0
        for found in re.finditer(pattern, self.text):
            first, after = found.span()
            text += (self.text[last:first], new)
            starts += [*self.starts[last:first], *[self.starts[first]] * len(new)]
            ends += [*self.ends[last:first], *[self.ends[after - 1]] * len(new)]
            last = after
        if not text:
            return self
        text.append(self.text[last:])
        return Traced("".join(text), [*starts, *self.starts[last:]], [*ends, *self.ends[last:]])

    def strip(self) -> Traced:
        """Return the text without white space around it."""
        return self[len(self.text) - len(self.text.lstrip()) : len(self.text.rstrip())]


def as_it_is(text: str) -> Traced:
    """Return a text that stands where it stands."""
    return Traced(text, range(len(text) + 1), range(1, len(text) + 1))


def standing_at(text: str, at: int) -> Traced:
    """Return a text of which no more is known than where it begins."""
    return Traced(text, [at] * (len(text) + 1), [at] * len(text))


def made_of(pieces: Iterable[tuple[str, int, int]], end: int) -> Traced:
    """Return the text of some pieces, each with where it began and ended; a piece as long as that stands as it is."""
    text: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    for piece, first, last in pieces:
        text.append(piece)
        if len(piece) == last - first:
            starts += range(first, last)
            ends += range(first + 1, last + 1)
        else:
            starts += [first] * len(piece)
            ends += [last] * len(piece)
    return Traced("".join(text), [*starts, end], ends)
