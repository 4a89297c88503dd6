"""The lists of `words.yaml`: words by how they begin, and what is cut short in scribbled notes."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from thanknote._tables import table

WORD = re.compile(r"[^\W_]+(?:'\w+)?")


@cache
def entries() -> dict[str, list[tuple[str, str]]]:
    """Return the words of all lists by the word that they begin with, each with its list as patterns name it."""
    found: dict[str, list[tuple[str, str]]] = {}
    for name, words in table(__package__, "words.yaml")["lists"].items():
        for word in words.lower().split(","):
            for form in _forms(" ".join(word.split())):
                found.setdefault(WORD.findall(form)[0], []).append((f"{{{name}}}", form))
    return found


@cache
def shorthand() -> list[tuple[re.Pattern[str], str]]:
    """Return what is left out or cut short in scribbled notes, and what it stands for."""
    return [(re.compile(short, re.IGNORECASE), full) for short, full in table(__package__, "words.yaml")["shorthand"]]


def _forms(word: str) -> Iterator[str]:
    """Yield the forms of a word: one with a "~" stands for all the forms of a regular verb or noun."""
    stem, mark, rest = word.partition("~")
    if not mark:
        yield word
        return
    endings: tuple[str, ...]
    if stem.endswith("e"):
        stem, endings = stem[:-1], ("e", "es", "ed", "er", "ers", "ing")
    elif stem.endswith("y"):
        stem, endings = stem[:-1], ("y", "ies", "ied", "ying")
    else:
        late = ("ed", "ing", "er", "ers")
        endings = ("", "s", "es", *late, *(stem[-1] + end for end in late))
    yield from (stem + ending + rest for ending in endings)
