"""What to call somebody: an honorific and family name, or a given name, only where the name can be read safely."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache

from thanknote.english.tables._words import FAMILY_FIRST, HONORIFICS, HONORIFICS_WITH_GIVEN_NAME, PARTICLES

_LETTERS = (
    r"PhD|Ph\.D\.|MD|MBA|RN|CPA|Esq\.?|OBE|MBE|CBE|FRCS|Jr\.?|Sr\.?|II|III|IV|BSc|MSc|BA|MA|MEng|CEng|FCA|ACA|LLB|LLM|JD"
    r"|DDS|DVM|MRCVS|QC|KC|MP|PE|PMP"
)
_PRONOUNS = r"(?:she|he|they|ze|xe)(?:/\w+)+"
_CREDENTIALS = re.compile(rf"\s*(?:,.*|\([^)]*\)|\[[^\]]*\]|\s[–—|-]\s.*|\s{_PRONOUNS}|\b(?:{_LETTERS})\b\.?)\s*$")
_LAST_FIRST = re.compile(r"^([^\s,]+), ([^\s,]+)$")
"""A family name and a given name the other way round: "Okafor, Amara"."""
# Letters that Unicode does not take apart into a letter and its accent.
_APART = str.maketrans({"ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "ı": "i", "æ": "ae", "œ": "oe", "ʻ": ""})
_NICKNAME = re.compile(r"""\s+["“”'‘(]([^\W\d_]+)["“”'’)](?=\s)""")
"""What somebody is called, written inside the name: Theodore "Teddy" Lindqvist."""
_EPITHET = frozenset("big little old auld young wee uncle auntie aunty the".split())
"""What people put before a name and nobody writes in a letter: "Old Desmond", "Big Sandy Mathieson"."""
_PATRONYMIC = ("dottir", "dotter")


@dataclass(frozen=True, slots=True)
class Called:
    """What to call somebody in a note."""

    greeting: str
    """Without its final punctuation: "Dear Dr. Okafor", "Hi Amara"."""
    name: str
    """In running text: "Dr. Okafor", "Amara"."""
    unsure: bool = False
    """The name could not be read safely, so it stands in full."""


def call(name: str, *, greeting: str | None = None, tone: str = "warm", language: str = "en-US") -> Called:
    """Return what to call somebody.

    Args:
        name: as the debrief writes it; an honorific in front counts, is kept as written, and none is added.
        greeting: what the candidate wants to call them; it wins, and may hold the opening word ("Dear Ruth").
        tone: `warm` says "Hi Amara"; the others say "Dear …".
        language: British English writes "Dr" without a full stop.
    """
    british = language == "en-GB"
    if greeting and (plain := greeting.rstrip(" ,:;")):
        opened = re.match(r"(?:dear|hi|hello|hey|good (?:morning|afternoon|evening))\b", plain, re.IGNORECASE)
        running = plain[opened.end() :].strip(" ,") if opened else plain
        return Called(plain if opened else f"{_opening(plain, tone)} {plain}", running or name)
    nickname = _NICKNAME.search(name)
    honorific, rest = _split(name, british=british)
    parts = rest.split()
    if nickname and not honorific and tone != "formal":
        return Called(f"{_opening(nickname[1], tone)} {nickname[1]}", nickname[1])
    short, unsure = (
        (_family(parts) if honorific.lower().rstrip(".") not in HONORIFICS_WITH_GIVEN_NAME else _given(parts))
        if honorific
        else _given(parts)
    )
    unsure = unsure or _is_nicknamed(name)
    # "The Hon." goes with the whole name.
    if not unsure and (honorific or tone != "formal") and honorific.lower().rstrip(".") != "hon":
        rest = short
    called = f"{honorific} {rest}".strip()
    unsure = unsure and len(parts) > 1
    return Called(f"{'Dear' if unsure else _opening(called, tone)} {called}", called, unsure)


def bare_name(name: str) -> str:
    """Return a name without honorifics, credentials and pronouns."""
    return _split(name, british=False)[1]


@lru_cache(maxsize=4096)
def names_of(name: str, *, greeting: str | None = None) -> tuple[str, ...]:
    """Return what notes may call somebody: the full name, its parts, what they are called; for finding them in text."""
    rest = bare_name(name)
    if not rest:
        return ()
    called = call(name, greeting=greeting)
    parts = [part for part in rest.split() if len(part) > 1 and part.lower() not in PARTICLES]
    return tuple(dict.fromkeys([name, rest, called.name, *parts]))


def _opening(called: str, tone: str) -> str:
    return "Hi" if tone == "warm" and called.split(maxsplit=1)[0].lower().rstrip(".") not in HONORIFICS else "Dear"


def _split(name: str, *, british: bool) -> tuple[str, str]:
    """Return the honorifics as written and the name without them, credentials, pronouns and job titles."""
    name = re.sub(r"\s+\([^)]*\)(?=\s)", "", _NICKNAME.sub("", name))
    name = _LAST_FIRST.sub(lambda found: found[0] if found[2].isupper() else f"{found[2]} {found[1]}", name)
    before = None
    while before != name:
        before, name = name, _CREDENTIALS.sub("", name).strip() or name
    words = name.split()
    honorifics = []
    while len(words) > 1 and words[0].lower().rstrip(".") in HONORIFICS:
        honorifics.append(words.pop(0).rstrip(".") if british else words.pop(0))
    return " ".join(honorifics), " ".join(_without_epithet(words))


def _without_epithet(words: list[str]) -> list[str]:
    """Return a name without the epithet it begins with, where a name follows that is not a family's."""
    if len(words) < 2 or words[0].lower() not in _EPITHET or not words[1][:1].isupper():
        return words
    return words if plain(words[1]) in FAMILY_FIRST else words[1:]


def _is_nicknamed(name: str) -> bool:
    """Say whether a name is given with an epithet and more than one name, so that which is the given one is unsure."""
    words = [word for word in name.split() if word.lower().rstrip(".") not in HONORIFICS]
    return len(words) > 2 and _without_epithet(words) != words


@lru_cache(maxsize=4096)
def plain(word: str) -> str:
    """Return a word in small letters without accents: "Đỗ" is "do", "Søren" is "soren"."""
    apart = unicodedata.normalize("NFD", word.casefold().replace("’", "'").translate(_APART))
    return "".join(char for char in apart if not unicodedata.combining(char))


def _is_latin(parts: list[str]) -> bool:
    return all(unicodedata.name(c, "").startswith("LATIN") for part in parts for c in part if c.isalpha())


def _given(parts: list[str]) -> tuple[str, bool]:
    """Return the given name, and whether the name cannot be read safely."""
    first = parts[0]
    if len(parts) == 1:
        return first, False
    rest = [part for part in parts[1:] if part.lower() not in PARTICLES and len(part.rstrip(".")) > 1]
    initial = len(first.rstrip(".")) < 2
    foreign = any(plain(half) in FAMILY_FIRST for half in first.split("-")) or first.lower() in PARTICLES
    # "Lee Seo-yeon": a hyphen in the last word only is that of a Korean given name.
    foreign = foreign or ("-" in parts[-1] and parts[-1].rpartition("-")[2].islower())
    initial = initial or first.lower() in _EPITHET
    if initial or foreign or not _is_latin(parts) or not first[0].isupper() or first.isupper():
        return " ".join(parts), True
    # "Mary Ann Smith", "María José García": which words are given names cannot be told from three.
    return (first, False) if len(rest) <= 1 else (" ".join(parts), True)


def _family(parts: list[str]) -> tuple[str, bool]:
    """Return the family name, and whether the name cannot be read safely."""
    if len(parts) == 1:
        return parts[0], False
    if plain(parts[-1]).endswith(_PATRONYMIC):
        # A daughter of Einar is called Sunna.
        return " ".join(parts), True
    _, unsure = _given([part for i, part in enumerate(parts) if i == 0 or len(part.rstrip(".")) > 1])
    if len(parts[0].rstrip(".")) == 1 and len(parts) == 2:
        unsure = not _is_latin(parts)
    if unsure:
        return " ".join(parts), True
    return _agreed(parts)


def _agreed(parts: list[str]) -> tuple[str, bool]:
    """Return the family name that a second reader of names finds too; without agreement the name is unsure."""
    from nameparser import HumanName

    at = next((i for i, part in enumerate(parts) if i and part.lower() in PARTICLES), len(parts) - 1)
    family = " ".join(parts[at:])
    return (family, False) if HumanName(" ".join(parts)).last == family else (" ".join(parts), True)
