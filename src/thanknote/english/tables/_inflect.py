"""Forms of verbs: gerund, past, third person; regular by rule, irregular by table."""

from __future__ import annotations

from thanknote.english.tables._words import IRREGULAR_PASTS, STRESSED_LAST

PAST_FORMS = frozenset(IRREGULAR_PASTS.values()) | {"were"}
"""Irregular past forms, to know a past deed where the parser is unsure."""

_VOWELS = "aeiou"
_PREFIXES = ("under", "over", "out", "off", "up", "re", "un", "mis", "fore", "with", "proof")
_BRITISH_DOUBLE = ("el", "al")


def gerund(base: str, *, british: bool = False) -> str:
    """Return the -ing form of a verb's base form: "migrating" for "migrate"."""
    word = base.lower()
    if word.endswith("ie"):
        return base[:-2] + "ying"
    if word.endswith("e") and not word.endswith(("ee", "oe", "ye")) and word != "be":
        return base[:-1] + "ing"
    if word.endswith("ic"):
        return base + "king"
    return base + (base[-1] if _doubles(word, british=british) else "") + "ing"


def past(base: str, *, british: bool = False) -> str:
    """Return the simple past of a verb's base form: "left" for "leave"; "was" for "be"."""
    word = base.lower()
    if irregular := _irregular(word):
        return irregular
    if word.endswith("e"):
        return base + "d"
    if word.endswith("y") and len(word) > 1 and word[-2] not in _VOWELS:
        return base[:-1] + "ied"
    if word.endswith("ic"):
        return base + "ked"
    return base + (base[-1] if _doubles(word, british=british) else "") + "ed"


def _irregular(word: str) -> str:
    """Return the irregular past of a verb, or of the verb it is made of ("underwent"); empty for a regular one."""
    if word in IRREGULAR_PASTS:
        return IRREGULAR_PASTS[word]
    for prefix in _PREFIXES:
        if word.startswith(prefix) and (past_of_rest := IRREGULAR_PASTS.get(word.removeprefix(prefix))):
            return prefix + past_of_rest
    return ""


def third_person(base: str) -> str:
    """Return the third person singular of the present: "runs", "does", "has"."""
    word = base.lower()
    if word in {"be", "have", "do", "go"}:
        return {"be": "is", "have": "has", "do": "does", "go": "goes"}[word]
    if word == "quiz":
        return base + "zes"
    if word.endswith(("s", "x", "z", "ch", "sh")) or (word.endswith("o") and word[-2] not in _VOWELS):
        return base + "es"
    if word.endswith("y") and len(word) > 1 and word[-2] not in _VOWELS:
        return base[:-1] + "ies"
    return base + "s"


def _doubles(word: str, *, british: bool) -> bool:
    """Say whether the last consonant doubles before -ing and -ed: "run", "commit", GB "label"."""
    plain = word.replace("qu", "q")  # the u after q is no vowel
    if len(word) < 3 or word[-1] in _VOWELS + "wxy" or word[-2] not in _VOWELS or plain[-3:-2] in tuple(_VOWELS):
        return False
    syllables = sum(char in _VOWELS and (i == 0 or plain[i - 1] not in _VOWELS) for i, char in enumerate(plain))
    return syllables == 1 or word in STRESSED_LAST or (british and word.endswith(_BRITISH_DOUBLE))
