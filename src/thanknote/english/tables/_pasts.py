"""The simple past of verbs, read backwards: "ran" gives "run", "planned" gives "plan"."""

from __future__ import annotations

from functools import cache

from thanknote.english.tables._inflect import past
from thanknote.english.tables._parser import lexicon
from thanknote.english.tables._words import IRREGULAR_PASTS

_BASES = {form: base for base, form in IRREGULAR_PASTS.items() if base != "be"}
_PREFIXES = ("under", "over", "out", "re", "un", "mis", "fore", "pre", "co", "co-", "re-")
_SHORTEST = 4


@cache
def base_of(word: str) -> str:
    """Return the base form of a simple past, "be" for "was"; empty where the word is none."""
    low = word.lower()
    if not word[1:].islower() and not word.isupper():
        # "CertEd" is no deed.
        return ""
    if low in {"was", "were"}:
        return "be"
    for prefix in ("", *_PREFIXES):
        if low.startswith(prefix) and (base := _BASES.get(low.removeprefix(prefix))):
            return prefix + base
    if not low.endswith("ed") or len(low) < _SHORTEST:
        return ""
    stem = low.removesuffix("ed")
    tries = [low[:-1], stem]
    if stem[-1:] == stem[-2:-1]:
        tries.append(stem[:-1])
    if stem.endswith("ick"):
        tries.append(stem[:-1])
    if stem.endswith("i"):
        tries.append(f"{stem[:-1]}y")
    return next((base for base in tries if _is_base(base) and low in {past(base), past(base, british=True)}), "")


def _is_base(base: str) -> bool:
    """Say whether this is a verb, or (as "minute" in "minuted the board") may serve as one."""
    words = lexicon()
    plain = base.rpartition("-")[2]
    if plain in words["verb"] or any(plain.removeprefix(prefix) in words["verb"] for prefix in _PREFIXES):
        return True
    return plain in words["noun"] and past(plain) not in words["adj"]
