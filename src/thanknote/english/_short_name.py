"""The given or the family name out of a whole one, only where it can be read safely."""

from __future__ import annotations

import unicodedata

from thanknote.english._bare_name import EPITHET
from thanknote.english._plain import plain
from thanknote.english.tables._words import FAMILY_FIRST, PARTICLES

_PATRONYMIC = ("dottir", "dotter")


def _is_latin(parts: list[str]) -> bool:
    return all(unicodedata.name(c, "").startswith("LATIN") for part in parts for c in part if c.isalpha())


def given_name(parts: list[str]) -> tuple[str, bool]:
    """Return the given name, and whether the name cannot be read safely."""
    first = parts[0]
    if len(parts) == 1:
        return first, False
    rest = [part for part in parts[1:] if part.lower() not in PARTICLES and len(part.rstrip(".")) > 1]
    initial = len(first.rstrip(".")) < 2
    foreign = any(plain(half) in FAMILY_FIRST for half in first.split("-")) or first.lower() in PARTICLES
    # "Lee Seo-yeon": a hyphen in the last word only is that of a Korean given name.
    foreign = foreign or ("-" in parts[-1] and parts[-1].rpartition("-")[2].islower())
    initial = initial or first.lower() in EPITHET
    if initial or foreign or not _is_latin(parts) or not first[0].isupper() or first.isupper():
        return " ".join(parts), True
    # "Mary Ann Smith", "María José García": which words are given names cannot be told from three.
    return (first, False) if len(rest) <= 1 else (" ".join(parts), True)


def family_name(parts: list[str]) -> tuple[str, bool]:
    """Return the family name, and whether the name cannot be read safely."""
    if len(parts) == 1:
        return parts[0], False
    if plain(parts[-1]).endswith(_PATRONYMIC):
        # A daughter of Einar is called Sunna.
        return " ".join(parts), True
    _, unsure = given_name([part for i, part in enumerate(parts) if i == 0 or len(part.rstrip(".")) > 1])
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
