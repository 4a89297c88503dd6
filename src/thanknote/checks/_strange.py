"""Names in a note that the debrief does not have: capitals that no public field, dictionary or habit explains."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from thanknote.checks._given import Given
from thanknote.checks._near import near_miss
from thanknote.checks._stems import stem
from thanknote.checks._words import words_in
from thanknote.english import is_word, plain

_HONORIFIC = re.compile(r"(?:Mr|Mrs|Ms|Mx|Dr|Prof|Rev|Capt|Sgt|Judge|Professor|Doctor|Captain|Sir|Dame)\.?")
_CAPITAL = r"[^\W\d_a-zß-öø-ÿ][^\W_]*(?:['’&-][^\W_]+)*"
_NAME = re.compile(
    rf"(?<![\w'’@./#-])(?:(?:{_HONORIFIC.pattern}) )?{_CAPITAL}"
    rf"(?: (?:(?:of|de|van|von|der|the|for|&|and) )?(?:(?:{_HONORIFIC.pattern}) )?{_CAPITAL}){{0,7}}(?![@\w]|\.\w)"
)
_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")
_AT = re.compile(
    r"\b(?:join(?:ing)?|(?:role|position|post|job|opening|opportunity|vacancy|interview|internship|placement|future)"
    r" (?:at|with))\s+(?:the )?$"
)
_OWN = re.compile(
    r"\b(?:my|our|own|former|previous|last|old|earlier|current|another|his|her|their|held|had|left|with an?|have an?)"
    r" (?:[\w-]+ ){0,4}(?:at|with)\s+(?:the )?$"
)
_OPENS = re.compile(r"(?:^|[.!?:;\n]\s*|[\"“‘(•*–—-]\s*)$")


class Name(NamedTuple):
    """A name in the body, by its offsets."""

    start: int
    end: int
    person: bool
    """An honorific stands before it."""
    company: bool
    """The writer would join it, or has interviewed there."""


def strange_names(
    text: str, begin: int, end: int, given: Given, common: frozenset[int] = frozenset()
) -> Iterator[Name]:
    """Yield the names in a part of a text that the debrief does not have; a near miss of one that it has is none.

    Args:
        text: the body of a note.
        begin: where to begin.
        end: where to end.
        given: what the debrief has.
        common: where words stand that the parse takes for no names, which matters at the beginning of a sentence.
    """
    known = sorted(word for word in given.words if len(word) > 3)
    initials = _initials(given)

    @cache
    def almost(word: str) -> bool:
        return near_miss(word, known) is not None

    for found in _NAME.finditer(text, begin, end):
        words = [word for word in _WORD.finditer(text, found.start(), found.end()) if word[0][0].isupper()]
        opens = bool(_OPENS.search(text[max(0, found.start() - 3) : found.start()]))
        # What opens a sentence has its capital from there.
        while (
            words
            and opens
            and not _HONORIFIC.fullmatch(words[0][0])
            and (_is_common(words[0][0]) or words[0].start() in common)
        ):
            words.pop(0)
            opens = False
        unknown = [word for word in words if not _is_known(word[0], given, initials)]
        strong = [
            word for word in unknown
            if not _is_common(word[0]) or not (opens and word is words[0])
        ]  # fmt: skip
        if not strong or any(almost(re.sub("['’]s$", "", word[0])) for word in strong):
            continue
        first = words.index(strong[0])
        # "Acme Corporation", "Fresno State": the ordinary words beside a name belong to it.
        last = max(words.index(word) for word in unknown)
        while last + 1 < len(words) and plain(words[last + 1][0]) in words_in("houses"):
            last += 1
        while first > 0 and (words[first - 1] in unknown or _HONORIFIC.fullmatch(words[first - 1][0])):
            first -= 1
        titled = bool(_HONORIFIC.fullmatch(words[first][0]))
        start, stop = words[first].start(), words[last].end()
        stop -= 2 if re.search(r"['’]s$", text[start:stop]) else 0
        before = text[max(0, start - 80) : start]
        yield Name(start, stop, titled, bool(_AT.search(before)) and not _OWN.search(before))


def _is_known(word: str, given: Given, initials: frozenset[str]) -> bool:
    parts = [part for part in re.split(r"['’-]", plain(word)) if part]
    if plain(word) in given.words or plain(word).removesuffix("'s") in given.words or word in initials:
        return True
    return all(
        part in given.words or part in words_in("names") or part in words_in("general") or part == "s" or not stem(part)
        or (stem(part) in given.stems and (not word.isupper() or len(word) > 4))
        for part in parts
    )  # fmt: skip


def _is_common(word: str) -> bool:
    """Say whether this need not be a name: an ordinary word, a contraction, a day."""
    bare = re.sub(r"['’].*$", "", word) if not re.match(r"[OD]['’]", word) else word
    return (
        len(bare) < 2 or (is_word(bare) and not (bare.isupper() and len(bare) < 5)) or plain(bare) in words_in("names")
    )


def _initials(given: Given) -> frozenset[str]:
    """Return the capitals by which the debrief's own phrases may be called: "ER" for "emergency room"."""
    found: set[str] = set()
    for _, text in given.phrases:
        letters = "".join(word[0][0].upper() for word in _WORD.finditer(text.replace("-", " ")))[:40]
        found |= {letters[at : at + size] for size in (2, 3, 4, 5) for at in range(len(letters) - size + 1)}
    return frozenset(found)
