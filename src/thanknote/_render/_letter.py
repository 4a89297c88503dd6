"""A letter with its wordings still in it, read back from what Jinja wrote, and put together once they are chosen."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from thanknote._render._vary import CLOSE, NEXT, OPEN, TEXT

_MARKS = re.compile(f"([{OPEN}{NEXT}{CLOSE}])")
_TOKENS = re.compile(
    rf"(?P<open>{OPEN}(?P<number>\d+){TEXT})|(?P<close>{CLOSE})"
    r"|(?P<hard>[ \t]*\\\n)|(?P<blank>\n(?:[ \t]*\n)+)|(?P<space>\s+)|(?P<char>.)",
    re.DOTALL,
)

_GAPS = ("", " ", "\n", "\n\n")
"""Between two characters: nothing, a space, a hard line break, a paragraph."""


@dataclass(frozen=True, slots=True)
class Wording:
    """One way to say a thought."""

    position: int
    """Which wording of the template it is, from 0, counting those whose facts are absent."""
    labels: frozenset[str]
    last: bool
    """What stands when no other wording is left: the template's `else`."""
    pieces: tuple[str | Thought, ...]


@dataclass(frozen=True, slots=True)
class Thought:
    """One thought with the wordings whose facts are there."""

    name: str
    place: str
    """The fragment and line where it begins, the same for everybody in a panel."""
    wordings: tuple[Wording, ...]


@dataclass(frozen=True, slots=True)
class Span:
    """Which characters of a finished letter a thought's wording became."""

    start: int
    end: int
    thought: Thought
    wording: Wording


Choice = Callable[[Thought], Wording | None]
"""Gives a thought's wording, or None where the thought is left out."""


def read(text: str) -> tuple[str | Thought, ...]:
    """Return the tree of a letter that Jinja wrote with its wordings marked."""
    pieces, _ = _pieces(iter([token for token in _MARKS.split(text) if token]))
    return pieces


def _pieces(tokens: Iterator[str]) -> tuple[tuple[str | Thought, ...], str]:
    """Read up to the mark that ends a wording, or to the letter's end; return the mark too."""
    pieces: list[str | Thought] = []
    for token in tokens:
        if token in (NEXT, CLOSE):
            return tuple(pieces), token
        if token == OPEN:
            name, place = next(tokens).split()
            pieces.append(Thought(name, place, tuple(_wordings(tokens))))
        else:
            pieces.append(token)
    return tuple(pieces), CLOSE


def _wordings(tokens: Iterator[str]) -> Iterator[Wording]:
    mark = next(tokens)
    while mark == NEXT:
        heading, _, text = next(tokens).partition(TEXT)
        position, *labels = heading.split()
        pieces, mark = _pieces(tokens)
        yield Wording(int(position), frozenset(labels) - {"else"}, "else" in labels, (text, *pieces))


def thoughts(pieces: tuple[str | Thought, ...]) -> Iterator[Thought]:
    """Yield every thought of a letter, the outer before the inner."""
    for piece in pieces:
        if isinstance(piece, Thought):
            yield piece
            for wording in piece.wordings:
                yield from thoughts(wording.pieces)


def write(pieces: tuple[str | Thought, ...], choose: Choice) -> tuple[str, list[Span]]:
    """Return the finished text and the span of each wording in it.

    A blank line in the template is a paragraph, a backslash at a line's end a hard line break, and any
    other line end a space. Space before a punctuation mark goes.
    """
    chosen: list[tuple[Thought, Wording | None]] = []
    flat = "".join(_flat(pieces, choose, chosen))
    out: list[str] = []
    begun: list[tuple[int, int]] = []
    spans: list[Span] = []
    gap = 0
    for token in _TOKENS.finditer(flat):
        if token["open"]:
            begun.append((int(token["number"]), len(out)))
        elif token["close"]:
            number, start = begun.pop()
            thought, wording = chosen[number]
            while start < len(out) and out[start].isspace():
                start += 1
            if wording and start < len(out):
                spans.append(Span(start, len(out), thought, wording))
        elif token["char"]:
            if out and not (gap == 1 and token["char"] in ",.;:!?"):
                out.extend(_GAPS[gap])
            gap = 0
            out.append(token["char"])
        else:
            gap = max(gap, 3 if token["blank"] else 2 if token["hard"] else 1)
    return "".join(out), spans


def _flat(
    pieces: tuple[str | Thought, ...], choose: Choice, chosen: list[tuple[Thought, Wording | None]]
) -> Iterator[str]:
    """Yield the chosen words; a thought keeps its marks even when it is left out, so that lines do not run together."""
    for piece in pieces:
        if isinstance(piece, str):
            yield piece
            continue
        wording = choose(piece)
        yield f"{OPEN}{len(chosen)}{TEXT}"
        chosen.append((piece, wording))
        if wording:
            yield from _flat(wording.pieces, choose, chosen)
        yield CLOSE
