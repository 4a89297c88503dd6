"""Typos: an ordinary word with one typical slip in it is put right; names and the words of a trade stay as they are."""

from __future__ import annotations

import re
from functools import cache
from string import ascii_lowercase

from thanknote._tables import table
from thanknote.english.tables._parser import lexicon, seen
from thanknote.english.tables._words import CLOSED_CLASS

_DATA = table(__package__, "typos.yaml")
_SLIPS: dict[str, str] = dict(pair.split(":") for pair in _DATA["slips"].split())
_STAY = frozenset(_DATA["stay"].split())
_PHRASES = [(re.compile(pattern), right) for pattern, right in _DATA["phrases"]]
_WORD = re.compile(r"(?<![\w'’./@&-])[A-Za-z][a-z]{2,}(?![\w'’@&-]|[./]\w)")
_QUOTED = re.compile(r"(\"[^\"]*\"|“[^”]*”)")
_SHORTEST = 5
_VOWELS = tuple("aeiou")
_LONG = 8
"""Letters from which a missing, an added or a wrong vowel still leaves no doubt which word is meant."""
_UNSEEN = 7
"""Letters from which a word of the dictionary may be meant though the model has not met it."""
_ENDINGS = (
    ("", ""), ("s", ""), ("es", ""), ("ies", "y"), ("ed", ""), ("d", ""), ("ied", "y"), ("ing", ""), ("ing", "e"),
    ("er", ""), ("r", ""), ("ier", "y"), ("ers", ""), ("rs", ""), ("ly", ""), ("ily", "y"), ("ness", ""), ("est", ""),
    ("able", ""), ("able", "e"), ("ment", ""), ("less", ""), ("ful", ""), ("ship", ""), ("ery", ""), ("ery", "e"),
)  # fmt: skip
_BEFORE = (
    "un re pre non over under mis out de dis inter sub multi semi anti co micro tele super bio photo hydro electro mono"
    " counter fore up down mid trans auto geo aqua thermo"
).split()


_DOUBLING = frozenset({"ed", "ing", "er", "ers", "est", "able"})
# "scrub" gives "scrubber", not "scruber".
_SHORT = re.compile(r"^[^aeiou]*[aeiou][^aeiouwxy]$")


@cache
def spelled(text: str, names: tuple[str, ...] = ()) -> tuple[str, str]:
    """Return a cleaned phrase with its typos mended, and what was mended: "recieption → reception".

    Quotations, names, and words that no ordinary word is one slip away from are left alone.

    Args:
        text: the phrase.
        names: what the reader is called.
    """
    own = {part.lower() for name in names for part in name.split()}
    done: list[str] = []

    def right(found: re.Match[str]) -> str:
        word = found[0]
        meant = "" if word.lower() in own else _meant(word)
        if meant:
            done.append(f"{word} → {meant}")
        return meant or word

    pieces = _QUOTED.split(text)
    for number in range(0, len(pieces), 2):
        pieces[number] = _WORD.sub(right, pieces[number])
        for pattern, full in _PHRASES:
            before = pieces[number]
            pieces[number] = pattern.sub(full, before)
            done += [f"{found[0].strip()} → {found.expand(full).strip()}" for found in pattern.finditer(before)]
    return "".join(pieces), ", ".join(done)


def _meant(word: str) -> str:
    """Return the word that was meant, or nothing where the word is right or may be anything."""
    if slip := _SLIPS.get(word.lower()):
        return slip.capitalize() if word[0].isupper() else slip
    if word[0].isupper():
        return ""
    return _nearest(word)


@cache
def _nearest(word: str) -> str:
    if len(word) < _SHORTEST or word in _STAY or is_known(word) or seen(word.capitalize()):
        return ""
    swapped = {other for other in _swapped(word) if seen(other)} if len(word) > _SHORTEST else set()
    if len(swapped) == 1:
        return swapped.pop()
    near = _one_slip_away(word)
    common = {other for other in near if seen(other) and _is_inflected(other)} or {
        other for other in near if len(other) >= _UNSEEN and _is_base(other)
    }
    return common.pop() if len(common) == 1 else ""


def _swapped(word: str) -> set[str]:
    """Return what the word is with two neighbours the other way round: "childern" is "children"."""
    pairs = {word[:at] + word[at + 1] + word[at] + word[at + 2 :] for at in range(len(word) - 1)}
    return pairs - {word}


def _one_slip_away(word: str) -> set[str]:
    """Return what the word may have been: letters swapped, a consonant doubled or not; of long words more."""
    pairs = [(word[:at], word[at:]) for at in range(len(word) + 1)]
    out = _swapped(word)
    for left, right in pairs:
        if right[:1] and right[0] not in "aeiou":
            out.add(left + right[0] + right)
            if left and left[-1] == right[0]:
                out.add(left + right[1:])
    if len(word) < _LONG:
        return out - {word}
    out |= {left + vowel + right[1:] for left, right in pairs[1:] if right[:1] in _VOWELS for vowel in _VOWELS}
    # "backslash" is two words, not "backlash" with a letter too many.
    if not any(seen(left) and seen(right) for left, right in pairs[4:-4]):
        out |= {left + right[1:] for left, right in pairs[1:] if right}
        out |= {left + letter + right for left, right in pairs[1:] for letter in ascii_lowercase}
    return out - {word}


@cache
def is_known(word: str) -> bool:
    """Say whether a word is English, American or British, or made of such a word."""
    if seen(word) or _is_inflected(word):
        return True
    return any(word.startswith(prefix) and _is_inflected(word.removeprefix(prefix)) for prefix in _BEFORE)


def _is_inflected(word: str) -> bool:
    """Say whether a word, or what it is a form of, stands in the dictionary."""
    for ending, instead in _ENDINGS:
        if not word.endswith(ending):
            continue
        stem = word.removesuffix(ending) if ending else word
        if ending == "es" and not stem.endswith(("s", "x", "z", "ch", "sh", "o")):
            continue
        if (
            len(stem) > 2
            and _is_base(stem + instead)
            and not (instead == "" and ending in _DOUBLING and _SHORT.match(stem))
        ):
            return True
        if ending in _DOUBLING and len(stem) > 3 and stem[-1] == stem[-2] and _is_base(stem[:-1]):
            return True
    return False


def _is_base(word: str) -> bool:
    return word in CLOSED_CLASS or any(word in words for words in lexicon().values())
