"""Manners that only a count shows: exclamation marks, sentences that begin with "I", emoji, em dashes."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from thanknote.checks._sentences import full_sentences
from thanknote.draft import Severity


class Manner(NamedTuple):
    """A stretch of a note that is one too many."""

    rule: str
    severity: Severity
    message: str
    start: int
    end: int


_SHOUTS = re.compile(r"!+")
_DASHES = re.compile(r"(?<=\S)—|(?<=\S )(?:—|--)(?= )")
_EMOJI = re.compile(
    r"[\U0001F000-\U0001FAFF\u2600-\u26FF\u2728\u2764\u2B50\u2B55]\uFE0F?"
    r"(?:\u200D?[\U0001F000-\U0001FAFF\u2600-\u27BF]\uFE0F?)*"
    r"|(?<=\s)[:;=]['’]?-?[)(DP](?![\w(])|(?<=\s)<3(?!\d)"
)
_BEGINS_WITH_I = re.compile(r"\s*I(?=[\s’'])")
_FEWEST = 5
"""Sentences that begin so, from which their share says something."""
_MOST_OF = 0.6


def exclamations(text: str, most: int) -> Iterator[Manner]:
    """Yield the first exclamation mark that is one too many."""
    found = list(_SHOUTS.finditer(text))
    if len(found) > most:
        message = f"There are {len(found)} exclamation marks here; {most or 'none'} will do, so end with a full stop."
        yield Manner("exclamation-marks", "warning", message, *found[most].span())


def emoji(text: str) -> Iterator[Manner]:
    """Yield the emoji and smileys."""
    for found in _EMOJI.finditer(text):
        yield Manner("emoji", "warning", "An emoji looks careless in this note; leave it out.", *found.span())


def dashes(text: str) -> Iterator[Manner]:
    """Yield the em dashes, save one that begins a line."""
    for found in _DASHES.finditer(text):
        message = "An em dash sounds like a machine here; use a comma, or begin a new sentence."
        yield Manner("em-dash", "advice", message, *found.span())


def beginnings(body: str, most: int) -> Iterator[Manner]:
    """Yield the sentence that is one too many of those that begin with "I", in a row or in all."""
    found = full_sentences(body)
    mine = [_BEGINS_WITH_I.match(sentence[0]) for sentence in found]
    row = 0
    for sentence, begins in zip(found, mine, strict=True):
        row = row + 1 if begins else 0
        if row > most:
            message = f"{row} sentences in a row begin with “I”; begin one of them with the reader or the work."
            yield _sentence(sentence, message)
            return
    many = [sentence for sentence, begins in zip(found, mine, strict=True) if begins]
    if len(many) >= _FEWEST and len(many) > max(most, len(found) * _MOST_OF):
        message = f"{len(many)} of {len(found)} sentences begin with “I”; begin some with the reader or the work."
        yield _sentence(many[-1], message)


def _sentence(found: re.Match[str], message: str) -> Manner:
    start = found.end() - len(found[0].lstrip())
    return Manner("begins-with-i", "advice", message, start, start + 1)
