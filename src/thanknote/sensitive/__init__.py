"""What must be held back from a note, wherever it was written: own pay, other offers, confidences, private traits."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Any

from thanknote._tables import table
from thanknote.english import spelled
from thanknote.sensitive._keys import needs
from thanknote.sensitive._pattern import Pattern, Phrase
from thanknote.sensitive._words import WORD, entries, shorthand

_SCRIBBLED_ONLY = "~ "
"""The mark of a pattern that does not hold for a finished sentence."""


@dataclass(frozen=True, slots=True)
class Family:
    """One family of things that do not belong in a note, read from `families.yaml`."""

    name: str
    about: str
    """The end of a sentence: "this is about …"."""


@cache
def families() -> tuple[Family, ...]:
    """Return the families in the order in which they are tried."""
    return tuple(Family(name, family["about"]) for name, family in _data().items())


def held_back(text: str, names: Iterable[str] = ()) -> Family | None:
    """Return the family of private things that a phrase belongs to, or None if it may be used.

    A negation is praise, not blame: "no mandatory overtime", "zero accidents in 400 days".

    Args:
        text: the phrase as it was written.
        names: what the interviewers are called: "Mr Kiplagat" is no client when he is one of them.
    """
    return _held_back(text, tuple(sorted(names, key=len, reverse=True)))


def held_words(text: str, names: Iterable[str] = ()) -> tuple[tuple[Family, str], ...]:
    """Return all private things of a finished sentence: each family and the words that show it, names as "they".

    Args:
        text: the sentence as it was written, for which the patterns that are made for scribbled phrases do not hold.
        names: as for `held_back`.
    """
    plain = _plain(text, tuple(sorted(names, key=len, reverse=True)))
    return tuple(_found(plain, finished=True)) or tuple(_found(_mended(plain), finished=True))


# Composing asks for a phrase several times over.
@lru_cache(maxsize=4096)
def _held_back(text: str, names: tuple[str, ...]) -> Family | None:
    plain = _plain(text, names)
    family, _ = next(_found(plain), None) or next(_found(_mended(plain)), (None, ""))
    return family


def _plain(text: str, names: tuple[str, ...]) -> str:
    plain = " ".join(text.replace("’", "'").split())
    for name in names:
        plain = re.sub(rf"(?<!\w){re.escape(name)}(?!\w)", "they", plain)
    for short, full in shorthand():
        plain = short.sub(full, plain)
    return plain


def _mended(plain: str) -> str:
    """Return a text with its misspellings mended; nothing if there is none."""
    mended, what = spelled(plain)
    return mended if what else ""


def _found(text: str, *, finished: bool = False) -> Iterator[tuple[Family, str]]:
    phrase = _phrase(text)
    tried: dict[str, list[Pattern]] = {}
    for key, patterns in (_lasting_patterns() if finished else _patterns()).items():
        if key in phrase.look:
            for rules, pattern in patterns:
                tried.setdefault(rules, []).append(pattern)

    def finds(rules: str) -> Iterator[str]:
        return (words for pattern in tried.get(rules, ()) if (words := pattern.found_in(phrase)) is not None)

    for family in families():
        name = family.name
        # What belongs to a family in any company, and what does where nothing says that it is ordinary.
        yield from ((family, words) for words in finds(f"{name}.always"))
        if tried.get(f"{name}.patterns") and next(finds(f"{name}.unless"), None) is None:
            yield from ((family, words) for words in finds(f"{name}.patterns"))


def _phrase(text: str) -> Phrase:
    low = text.lower()
    listed: dict[str, list[str]] = {}
    for first in {part for word in WORD.findall(low) for part in (word, word.partition("'")[0])}:
        for name, word in entries().get(first, ()):
            if word in low:
                listed.setdefault(name, []).append(word)
    return Phrase(
        text=text,
        listed={name: sorted(words, key=len, reverse=True) for name, words in listed.items()},
        look=" ".join([low, *listed]),
    )


@cache
def _data() -> dict[str, dict[str, Any]]:
    families: dict[str, dict[str, Any]] = table(__package__, "families.yaml")
    return families


@cache
def _patterns() -> dict[str, list[tuple[str, Pattern]]]:
    """Return the patterns by what they need most, nothing for a few, each with its family and rules: "pay.always"."""
    patterns: dict[str, list[tuple[str, Pattern]]] = {}
    for name, family in _data().items():
        for rules in ("always", "patterns", "unless"):
            for line in family.get(rules, "").splitlines():
                written = line.removeprefix(_SCRIBBLED_ONLY)
                most, *more = needs(written) or ((""),)
                pattern = Pattern(written, tuple(more), scribbled=line.startswith(_SCRIBBLED_ONLY))
                for key in most or ("",):
                    patterns.setdefault(key, []).append((f"{name}.{rules}", pattern))
    return patterns


@cache
def _lasting_patterns() -> dict[str, list[tuple[str, Pattern]]]:
    """Return those of the patterns that hold for a finished sentence too."""
    lasting = {key: [(rules, one) for rules, one in some if not one.scribbled] for key, some in _patterns().items()}
    return {key: some for key, some in lasting.items() if some}
