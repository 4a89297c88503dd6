"""What must be held back from a note, wherever it was written: own pay, other offers, confidences, private traits."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Any

from thanknote._sensitive_keys import Keys, needs
from thanknote._tables import table
from thanknote.english import spelled

_GAP = r"(?:\s+[^\s.;!?]+){0,6}?\s+"
"""What " ... " in a pattern stands for: up to six words of the same sentence."""
_LIST = re.compile(r"\{([a-z_]+)\}")
_WORD = re.compile(r"[^\W_]+(?:'\w+)?")


@dataclass(frozen=True, slots=True)
class Phrase:
    """A phrase to look at, and which words of which lists it has."""

    text: str
    listed: dict[str, list[str]]
    look: str
    """The phrase in small letters, and the names of the lists: what a pattern needs is looked for here."""

    def any_of(self, name: str) -> str:
        """Return a pattern for the words of a list, of which those that the phrase has are enough."""
        words = self.listed.get(name)
        return rf"\b(?:{'|'.join(map(re.escape, words))})(?!\w)" if words else "(?!)"


@dataclass(frozen=True, slots=True)
class Pattern:
    """One pattern as it is written, compiled where something of what it needs stands in a phrase."""

    written: str
    needs: tuple[Keys, ...]
    """What else it needs than that by which it is looked up."""

    def found_in(self, phrase: Phrase) -> bool:
        """Say whether it is found in a phrase."""
        look = phrase.look
        for some in self.needs:
            for key in some:
                if key in look:
                    break
            else:
                return False
        full = _LIST.sub(lambda found: phrase.any_of(found[0]), self.written)
        return bool(_compiled(full).search(phrase.text))


@dataclass(frozen=True, slots=True)
class Family:
    """One family of things that do not belong in a note, read from `sensitive.yaml` beside this file."""

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


# Composing asks for a phrase several times over.
@lru_cache(maxsize=4096)
def _held_back(text: str, names: tuple[str, ...]) -> Family | None:
    plain = " ".join(text.replace("’", "'").split())
    for name in names:
        plain = re.sub(rf"(?<!\w){re.escape(name)}(?!\w)", "they", plain)
    for short, full in _shorthand():
        plain = short.sub(full, plain)
    found = _found(plain)
    if found is None:
        mended, what = spelled(plain)
        found = _found(mended) if what else None
    return found


def _found(text: str) -> Family | None:
    phrase = _phrase(text)
    tried: dict[str, list[Pattern]] = {}
    for key, patterns in _patterns().items():
        if key in phrase.look:
            for rules, pattern in patterns:
                tried.setdefault(rules, []).append(pattern)

    def finds(rules: str) -> bool:
        return any(pattern.found_in(phrase) for pattern in tried.get(rules, ()))

    for family in families():
        name = family.name
        # What belongs to a family in any company, and what does where nothing says that it is ordinary.
        if finds(f"{name}.always") or (finds(f"{name}.patterns") and not finds(f"{name}.unless")):
            return family
    return None


def _phrase(text: str) -> Phrase:
    low = text.lower()
    listed: dict[str, list[str]] = {}
    for first in {part for word in _WORD.findall(low) for part in (word, word.partition("'")[0])}:
        for name, word in _entries().get(first, ()):
            if word in low:
                listed.setdefault(name, []).append(word)
    return Phrase(
        text=text,
        listed={name: sorted(words, key=len, reverse=True) for name, words in listed.items()},
        look=" ".join([low, *listed]),
    )


@cache
def _data() -> dict[str, dict[str, Any]]:
    families: dict[str, dict[str, Any]] = table(__package__, "sensitive.yaml")
    return families


@cache
def _patterns() -> dict[str, list[tuple[str, Pattern]]]:
    """Return all patterns by what they need most, nothing for a few, each with its family and rules: "pay.always"."""
    patterns: dict[str, list[tuple[str, Pattern]]] = {}
    for name, family in _data().items():
        for rules in ("always", "patterns", "unless"):
            for line in family.get(rules, "").splitlines():
                most, *more = needs(line) or ((""),)
                for key in most or ("",):
                    patterns.setdefault(key, []).append((f"{name}.{rules}", Pattern(line, tuple(more))))
    return patterns


@cache
def _compiled(full: str) -> re.Pattern[str]:
    return re.compile(full.replace(" ... ", _GAP), re.IGNORECASE)


@cache
def _entries() -> dict[str, list[tuple[str, str]]]:
    """Return the words of all lists by the word that they begin with, each with its list as patterns name it."""
    entries: dict[str, list[tuple[str, str]]] = {}
    for name, words in table(__package__, "sensitive_words.yaml")["lists"].items():
        for word in words.lower().split(","):
            for form in _forms(" ".join(word.split())):
                entries.setdefault(_WORD.findall(form)[0], []).append((f"{{{name}}}", form))
    return entries


@cache
def _shorthand() -> list[tuple[re.Pattern[str], str]]:
    """Return what is left out or cut short in scribbled notes, and what it stands for."""
    return [
        (re.compile(short, re.IGNORECASE), full)
        for short, full in table(__package__, "sensitive_words.yaml")["shorthand"]
    ]


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
