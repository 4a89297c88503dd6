"""Wordings, written as people say them and found in all their forms: `just|only check~ in`.

A wording is a line of items between spaces, and is found over single line ends too:

    word        this word, in any case, with either apostrophe; a hyphen may be a space
    a|b|c       one of these
    check~      a regular verb or noun in all its forms
    {list}      one of a list of words, or of several words each
    item?       perhaps; `item*` up to twice
    ...         up to five words of the same sentence
    ^           nothing: the sentence begins here
    #           a sum of money
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from thanknote.checks.tone._items import SPACE, WORD, choices_of, first_word, read_item, spelt

_BEGINNING = r"(?<![^\s(\"“‘*>•-])(?:(?<=\A)|(?<=\n)|(?<=[.!?:;)\"”’]\s)|(?<=[(\"“‘])|(?<=[*>•-]\s))"
_GAP = rf"(?:[^\s.!?;:]+{SPACE}){{0,5}}?"
_SUM = (
    r"(?:[£$€]\s?\d(?:[\d,.]*\d)?(?:\s?k\b)?|\d(?:[\d,.]*\d)?\s?(?:k|dollars|pounds|euros|quid)\b"
    r"|(?:[a-z]+[ -])?thousand\b)"
)
_MARKS = {"...": _GAP, "^": _BEGINNING, "#": _SUM}
_TIMES = {"": "{}", "?": "(?:{})?", "*": "(?:{}){{0,2}}"}
Words = Mapping[str, Sequence[int]]
"""Where each word of a text begins, by the word in small letters."""


@dataclass(frozen=True, eq=False)
class Wording:
    """One wording: what a text must have for it to be worth looking for, and the pattern that finds it."""

    line: str
    lists: Mapping[str, Sequence[str]]
    heads: frozenset[str]
    """The words one of which it begins with."""
    needs: tuple[frozenset[str], ...]
    """Sets of words, of each of which a text has one if the wording can be found in it."""

    @cached_property
    def pattern(self) -> re.Pattern[str]:
        """The pattern; most are never needed, so it is made when it is."""
        return re.compile(_source(self.line, self.lists), re.IGNORECASE)

    def places(self, text: str, words: Words) -> Iterator[tuple[int, int]]:
        """Yield where the wording stands in a text, of which these are the words."""
        if any(need.isdisjoint(words) for need in self.needs):
            return
        starts = sorted(start for head in self.heads for start in words.get(head, ()))
        after = 0
        for start in starts:
            found = self.pattern.match(text, start) if start >= after else None
            if found:
                after = found.end()
                yield found.span()


def words_in(text: str) -> Words:
    """Return where the words of a text begin, for `Wording.places`."""
    found: dict[str, list[int]] = {}
    for word in WORD.finditer(text):
        found.setdefault(word[0].lower(), []).append(word.start())
    return found


def read(line: str, lists: Mapping[str, Sequence[str]]) -> Wording:
    """Return a wording from the line that describes it.

    Args:
        line: the items.
        lists: the lists that it may name.

    Raises:
        ValueError: an item that is none, or a list there is not.
    """
    heads: set[str] = set()
    needs: list[frozenset[str]] = []
    for item in (read_item(written) for written in line.split() if written not in _MARKS):
        choices = choices_of(item, lists)
        if not (needs and item["times"]):
            firsts = frozenset(map(first_word, choices))
            heads |= firsts if not needs else set()
            needs += [firsts] if not item["times"] else []
    if not needs:
        raise ValueError(f"{line!r} has no word that must be there")
    return Wording(line, lists, frozenset(heads), tuple(needs))


def _source(line: str, lists: Mapping[str, Sequence[str]]) -> str:
    """Return the regular expression of a wording."""
    parts: list[str] = []
    written = line.split()
    for at, one in enumerate(written):
        space = "" if at == len(written) - 1 else SPACE
        if one in _MARKS:
            parts.append(_MARKS[one] + (space if one == "#" else ""))
            continue
        item = read_item(one)
        pattern = "|".join(map(spelt, sorted(choices_of(item, lists), key=len, reverse=True)))
        parts.append(_TIMES[item["times"]].format(rf"(?:{pattern})(?!-?\w){space}"))
    return rf"(?<![\w’'-]){''.join(parts)}"
