"""What somebody is or was: "a night porter at the Grand", "an RN since 2011", "a qualified first aider"."""

from __future__ import annotations

import re

from thanknote.english.tables._articles import a_or_an
from thanknote.english.tables._parser import lexicon
from thanknote.english.tables._words import (
    BOASTS,
    CALLINGS,
    CALLINGS_BY_LETTERS,
    LANGUAGES,
    POSTS,
    STANDING,
    STANDING_CALLINGS,
    THINGS_IN_ER,
)

PREPOSITION = re.compile(
    r"\s\(|,|\b(?:at|in|for|with|on|to|of|from|under|across|around|since|by|who|during|as|including|inside|within|through|covering)\b(?!-)"
)
_SINCE = re.compile(r"^(?P<what>.+?),? since (?P<when>[\w' ]+)$")
_ON_A_LIST = re.compile(r" (?:on|in|for) [^,]+, [^,]+ and [^,]+$")
SERVED = frozenset("customer client patient passenger user guest tenant resident visitor".split())
"""Who is served is nobody's calling."""
_SHORTEST_AGENT = 5
_ANYBODY = frozenset("a and boy child dad friend girl guy kid lad lady man mum woman".split())
_NOBODY = frozenset("checklist playlist shortlist wishlist twist wrist assist beforehand shorthand longhand".split())
ENDINGS = (
    "worker", "keeper", "maker", "driver", "leader", "manager", "aider", "speaker", "officer", "man", "woman", "master"
)  # fmt: skip


def calling(text: str) -> str:
    """Return the noun of a calling: "porter" in "night porter at the Grand"; empty where a phrase begins with none."""
    before = PREPOSITION.split(text, maxsplit=1)[0].split()
    if not before or before[0].lower() in {"the", "my", "our", "your", "some", "two", "three"}:
        return ""
    last = before[-1]
    low = last.lower()
    if {word.lower() for word in before} <= _ANYBODY:
        return ""
    if low in LANGUAGES | SERVED:
        return ""
    known = low in CALLINGS or low.rpartition("-")[2] in CALLINGS or low.endswith(ENDINGS)
    return last if known or (last.isupper() and low in CALLINGS_BY_LETTERS) else ""


def is_agent(noun: str) -> bool:
    """Say whether a noun nobody listed is somebody who does something by its ending: "teller", "oboist"."""
    low = noun.lower()
    if low in THINGS_IN_ER or len(low) < _SHORTEST_AGENT:
        return False
    if low.endswith(("er", "or")):
        stem = low[:-2]
        tries = {stem, f"{stem}e", stem[:-1] if stem[-1:] == stem[-2:-1] else stem, f"{stem[:-1]}y"}
        if tries & lexicon()["verb"]:
            return True
    return low.endswith(("ist", "arian", "ographer", "wright", "monger", "herd", "hand")) and low not in _NOBODY


def called(text: str) -> str:
    """Return a calling with its article: "a night porter at the Grand", but "head chef at Plum"."""
    first = text.split(maxsplit=1)[0]
    if first.lower() in {"a", "an", "the"}:
        return text
    post = first.lower() in POSTS or calling(text).lower() in POSTS
    return text if post and PREPOSITION.search(text) else f"{a_or_an(first)} {text}"


def being(text: str) -> dict[str, str]:
    """Return what the writer is or was, where a phrase names a calling and nothing else."""
    if text.lower().startswith(("a ", "an ")):
        text = text.partition(" ")[2]
    first, _, rest = text.partition(" ")
    if rest and first.lower() in LANGUAGES | POSTS and rest[0].islower():
        text = f"{first.capitalize() if first.lower() in LANGUAGES else first.lower()} {rest}"
    if rest[:1].isupper() and rest.partition(" ")[0].istitle() and first not in STANDING:
        # "mental Health First Aider": a title that lost its first capital.
        text = f"{first[:1].upper()}{first[1:]} {rest}"
    noun = calling(text)
    listed = _ON_A_LIST.search(text)
    if (
        not noun
        or ("," in text and not listed)
        or re.search(r" to | for \d|\bhead for\b| \+ ", text)
        or set(text.lower().split()) & BOASTS
    ):
        return {}
    if found := _SINCE.match(text):
        return {"do": f"have been {called(found['what'])} since {found['when']}"}
    before = set(re.split(r"[ -]", PREPOSITION.split(text, maxsplit=1)[0].lower()))
    if (before & (STANDING | STANDING_CALLINGS) or noun.lower() in CALLINGS_BY_LETTERS) and " at " not in text:
        return {"do": f"am {called(text)}"}
    if len(text.split()) == 1 and noun.lower() in lexicon()["verb"]:
        return {}
    return {"did": f"have worked as {called(text)}"}
