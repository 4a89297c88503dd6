"""Whether the capital a phrase begins with belongs to a name or only to the beginning."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from thanknote.english._parser import lexicon, seen
from thanknote.english._words import CLOSED_CLASS, LANGUAGES, NAMES_THAT_ARE_WORDS

if TYPE_CHECKING:
    from spacy.tokens import Doc

_LONGEST_ACRONYM = 5
_SHORTEST_WORD = 4
_FIRST = re.compile(r"^[\"“'‘]?((?:A|[A-Z][a-z]+)(?:['’][a-z]+)?)(?![\w.&/])")


# "Part 3", "Year 9": a numbered thing is called so.
_NUMBERED = re.compile(
    r"^(?:Band|Bay|Class|Form|Grade|Key Stage|Level|Part|Phase|Room|Section|Stage|Tier|Unit|Ward|Year|Zone) \d"
)


def lowered(text: str) -> str | None:
    """Return the phrase with a small first letter, or None where its first letter is no plain capital.

    Acronyms, words with inner capitals or digits (iOS, dbt, K8s) and "I" are left alone.
    """
    found = _FIRST.match(text)
    if not found or _NUMBERED.match(text) or found[1] in {"I", "I'm", "I've", "I'd", "I'll"}:
        return None
    return text[: found.start(1)] + text[found.start(1)].lower() + text[found.start(1) + 1 :]


def is_common(word: str, as_written: Doc, small: Doc) -> bool:
    """Say whether a capitalised first word is an ordinary word, from both ways to write the phrase.

    A name in small letters is worse than a needless capital, so a doubt keeps the capital.
    """
    low = word.lower().partition("'")[0].partition("’")[0]
    if low in CLOSED_CLASS:
        return True
    if low in NAMES_THAT_ARE_WORDS or low in LANGUAGES:
        return False
    if not as_written[0].tag_.startswith("NNP"):
        return True
    if small[0].tag_.startswith("NNP"):
        return False
    words = lexicon()
    if low in words["verb"] or low in words["adj"] or low in words["adv"] or seen(low + "s"):
        return True
    if small[0].tag_.startswith("VB") and small[0].lemma_ in words["verb"]:
        return True
    # "Roadmap", "Headcount": two ordinary words in one.
    return any(low[:cut] in words["noun"] and low[cut:] in words["noun"] for cut in range(3, len(low) - 2))


_SHOUTED = {word.upper() for word in CLOSED_CLASS if len(word) > 1} - {
    "IT",
    "US",
    "AM",
    "OR",
    "ALL",
    "MAY",
    "WHO",
    "HIM",
    "HE",
}


def _quiet(run: str) -> str:
    """Return a run of shouted words in small letters if one of them is a little word, which is no acronym."""
    return run.lower() if any(word in _SHOUTED for word in run.split()) else run


def unshouted(text: str) -> str:
    """Return a phrase that is written in capitals throughout in small letters; words nobody knows stay acronyms."""
    if any(word in _SHOUTED for word in text.split()):
        text = re.sub(r"\b[A-Z]{2,}(?: [A-Z]{2,})*\b", lambda found: _quiet(found[0]), text)
    letters = [char for char in text if char.isalpha()]
    if len(text.split()) < 2 or not all(char.isupper() for char in letters) or len(letters) < 8:
        return text
    known = lexicon()
    everything = known["noun"] | known["verb"] | known["adj"] | known["adv"] | CLOSED_CLASS

    def small(found: re.Match[str]) -> str:
        shout, word = found[0], found[0].lower()
        if word in CLOSED_CLASS or word in known["adj"] or len(shout) > _LONGEST_ACRONYM:
            return word
        bases = (word, *(word.removesuffix(end) for end in ("s", "es", "ing", "ed")))
        return word if len(shout) >= _SHORTEST_WORD and any(base in everything for base in bases) else shout

    return re.sub(r"[A-Z]+", small, text)
