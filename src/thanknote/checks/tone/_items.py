"""One item of a wording: the words that it stands for, in all their forms and spellings."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

WORD = re.compile(r"[^\W_]+")
_ITEM = re.compile(r"(?P<what>(?:\{[a-z_]+\}|[^?*~{}\s])+)(?P<forms>~?)(?P<times>[?*]?)")
SPACE = r"[^\S\n]*(?:\n[^\S\n]*)?(?<=\s)"


def read_item(written: str) -> re.Match[str]:
    """Return the parts of an item: what it stands for, whether in all forms, how often."""
    item = _ITEM.fullmatch(written)
    if item is None:
        raise ValueError(f"{written!r} is no item of a wording")
    return item


def first_word(choice: str) -> str:
    """Return the word that a choice begins with."""
    word = WORD.search(choice)
    if word is None:
        raise ValueError(f"{choice!r} is a choice without a word")
    return word[0]


def choices_of(item: re.Match[str], lists: Mapping[str, Sequence[str]]) -> list[str]:
    """Return the words, or rows of words, that an item stands for."""
    words: list[str] = []
    for choice in item["what"].split("|"):
        if not choice.startswith("{"):
            words.append(choice)
        elif choice[1:-1] in lists:
            words += lists[choice[1:-1]]
        else:
            raise ValueError(f"there is no list {choice}")
    return [form for word in words for form in (_forms(word) if item["forms"] else [word])]


def _forms(word: str) -> list[str]:
    """Return the forms of a regular verb or noun; that some exist of neither does no harm."""
    if word.endswith("e"):
        return [word, f"{word}s", f"{word}d", f"{word[:-1]}ing"]
    if word.endswith("y") and word[-2] not in "aeiou":
        return [word, f"{word[:-1]}ies", f"{word[:-1]}ied", f"{word}ing"]
    return [word, *(f"{word}{end}" for end in ("s", "es", "ed", "ing", f"{word[-1]}ed", f"{word[-1]}ing"))]


def spelt(word: str) -> str:
    """Return a pattern for a word or several: any white space, either apostrophe, a hyphen or none."""
    pattern = re.escape(word).replace(r"\ ", SPACE).replace("'", "['’]")
    return pattern.replace(r"\-", r"[-‐‑\s]")
