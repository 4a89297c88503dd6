"""A name without what stands around it: honorifics, credentials, pronouns, nicknames, epithets."""

from __future__ import annotations

import re

from thanknote.english._plain import plain
from thanknote.english.tables._words import FAMILY_FIRST, HONORIFICS

_LETTERS = (
    r"PhD|Ph\.D\.|MD|MBA|RN|CPA|Esq\.?|OBE|MBE|CBE|FRCS|Jr\.?|Sr\.?|II|III|IV|BSc|MSc|BA|MA|MEng|CEng|FCA|ACA|LLB|LLM|JD"
    r"|DDS|DVM|MRCVS|QC|KC|MP|PE|PMP"
)
_PRONOUNS = r"(?:she|he|they|ze|xe)(?:/\w+)+"
_CREDENTIALS = re.compile(rf"\s*(?:,.*|\([^)]*\)|\[[^\]]*\]|\s[–—|-]\s.*|\s{_PRONOUNS}|\b(?:{_LETTERS})\b\.?)\s*$")
_LAST_FIRST = re.compile(r"^([^\s,]+), ([^\s,]+)$")
"""A family name and a given name the other way round: "Okafor, Amara"."""
NICKNAME = re.compile(r"""\s+["“”'‘(]([^\W\d_]+)["“”'’)](?=\s)""")
"""What somebody is called, written inside the name: Theodore "Teddy" Lindqvist."""
EPITHET = frozenset("big little old auld young wee uncle auntie aunty the".split())
"""What people put before a name and nobody writes in a letter: "Old Desmond", "Big Sandy Mathieson"."""


def bare_name(name: str) -> str:
    """Return a name without honorifics, credentials and pronouns."""
    return parted(name, british=False)[1]


def parted(name: str, *, british: bool) -> tuple[str, str]:
    """Return the honorifics as written and the name without them, credentials, pronouns and job titles."""
    name = re.sub(r"\s+\([^)]*\)(?=\s)", "", NICKNAME.sub("", name))
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
    if len(words) < 2 or words[0].lower() not in EPITHET or not words[1][:1].isupper():
        return words
    return words if plain(words[1]) in FAMILY_FIRST else words[1:]


def is_nicknamed(name: str) -> bool:
    """Say whether a name is given with an epithet and more than one name, so that which is the given one is unsure."""
    words = [word for word in name.split() if word.lower().rstrip(".") not in HONORIFICS]
    return len(words) > 2 and _without_epithet(words) != words
