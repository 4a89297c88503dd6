"""Plurals of nouns: by rule, a few by table."""

from __future__ import annotations

from thanknote.english.tables._inflect import third_person

_PLURALS = {"child": "children", "man": "men", "woman": "women", "person": "people", "foot": "feet", "tooth": "teeth"}


def plural(base: str) -> str:
    """Return the plural of a noun's base form: "weeks", "batches", "people"."""
    word = base.lower()
    if word in _PLURALS:
        return _PLURALS[word]
    if word.endswith(("woman", "man")) and word not in {"human", "german"}:
        return base[:-2] + "en"
    # The sounds are those of a verb's third person, but for go: "photos".
    return base + "s" if word.endswith("o") and word not in {"hero", "potato", "tomato"} else third_person(base)
