"""The words without which a pattern cannot be found, read off the pattern: where none stands, it need not be tried."""

from __future__ import annotations

import re
from collections.abc import Iterator

# Letters; a group of plain words; what is looked for ahead or behind; then the rest of what patterns are made of.
_PART = re.compile(
    r"[\w '&,:-]+|\(\?:[\w '&,|-]+\)|\(\?<?[=!][^()]*\)|\\.|\[(?:\\.|[^\]\\])*\]|\(\?<?[=!]|\(\?-i:|\(\?:|[?*+]\??"
    r"|\{[a-z_]+\}|\{\d*,?\d*\}\??|."
)
_LIST_WORTH = 4
"""A list of words says as much as a word of so many letters."""

Keys = tuple[str, ...]
"""Words, parts of words and names of lists ("{kin}"), of which one at least must occur."""


def needs(pattern: str) -> tuple[Keys, ...]:
    """Return what a text must hold, in small letters, for the pattern to be found in it: something of each.

    Args:
        pattern: a regular expression, in which {name} stands for any word of a list.
    """
    ways = _ways(iter(_PART.findall(pattern)))
    some = ways[0] if len(ways) == 1 else [_any_of(ways)]
    return tuple(sorted(filter(None, some), key=_worth, reverse=True))


def _any_of(ways: list[list[Keys]]) -> Keys:
    """Return what alternatives have in common: the rarest of each; nothing if one of them needs nothing."""
    best = [max(way, key=_worth, default=()) for way in ways]
    return tuple(dict.fromkeys(key for some in best for key in some)) if all(best) else ()


def _ways(parts: Iterator[str]) -> list[list[Keys]]:
    """Read alternatives up to the end of their group, and return what each needs."""
    ways: list[list[Keys]] = [[]]
    run = ""
    for part in parts:
        needed, first = ways[-1], part[0]
        optional = first in "?*" or part.startswith("{0")
        if run:
            needed.append(_words(run[:-1] if optional else run))
            run = ""
        elif optional and needed:
            needed.pop()
        if first == "(":
            # What is looked for ahead or behind may be what must not be there.
            looking = part[1:2] == "?" and part[2] not in ":-"
            inner = _words(part[3:-1]) if part[-1] == ")" else _any_of(_ways(parts))
            needed.append(() if looking else inner)
        elif first == "|":
            ways.append([])
        elif first == ")":
            break
        elif first == "{" and part[1].isalpha():
            needed.append((part,))
        elif first.isalnum() or first in " '&,:-":
            run = part
        elif not optional:
            needed.append(())
    ways[-1].append(_words(run))
    return ways


def _words(run: str) -> Keys:
    words = run.lower().split("|")
    return tuple(words) if min(map(len, words)) > 1 else ()


def _worth(some: Keys) -> float:
    """Return how rare these are: the shortest counts, and each one more makes it likelier."""
    return min([_LIST_WORTH if key[0] == "{" else len(key) for key in some], default=0) - len(some) / 20
