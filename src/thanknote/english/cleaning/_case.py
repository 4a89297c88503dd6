"""Whether the capital a phrase begins with belongs to a name or only to the beginning."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from thanknote.english.cleaning._typos import is_known
from thanknote.english.tables._inflect import PAST_FORMS
from thanknote.english.tables._parser import lexicon, seen
from thanknote.english.tables._words import (
    ACRONYMS,
    CLOSED_CLASS,
    LANGUAGES,
    NAMES_THAT_ARE_WORDS,
    PEOPLE_THAT_ARE_WORDS,
)

if TYPE_CHECKING:
    from spacy.tokens import Doc

_LONGEST_ACRONYM = 5
_SHORTEST_WORD = 4
_MONTHS = frozenset(
    "january february april june july august september october november december christmas easter".split()
)
_DAYS = frozenset("monday tuesday wednesday thursday friday saturday sunday".split())
_FIRST = re.compile(r"^[\"“'‘]?((?:A|[A-Z][a-z]+)(?:['’][a-z]+)?)(?![\w.&/])")


_TITLE = re.compile(r"[A-Z][a-z]+ing ([A-Z][a-z]+(?: [A-Z][a-z]+)+)(?=$|[^\w]+[a-z(\d])")
# "Part 3", "Year 9": a numbered thing is called so.
_NUMBERED = re.compile(
    r"^(?:Band|Bay|Class|Form|Grade|Key Stage|Level|Part|Phase|Room|Section|Stage|Tier|Unit|Ward|Year|Zone) \d"
)


def lowered(text: str) -> str | None:
    """Return the phrase with a small first letter, or None where its first letter is no plain capital.

    Acronyms, words with inner capitals or digits (iOS, dbt, K8s) and "I" are left alone.
    """
    found = _FIRST.match(text)
    if not found or _NUMBERED.match(text) or _is_title(text) or found[1] in {"I", "I'm", "I've", "I'd", "I'll"}:
        return None
    return text[: found.start(1)] + text[found.start(1)].lower() + text[found.start(1) + 1 :]


def _is_title(text: str) -> bool:
    """Say whether ordinary words after one in -ing have the capitals of a name: "Making Tax Digital"."""
    found = _TITLE.match(text)
    return found is not None and all(word.lower() in lexicon()["noun"] | lexicon()["adj"] for word in found[1].split())


def is_common(word: str, as_written: Doc, small: Doc) -> bool:
    """Say whether a capitalised first word is an ordinary word, from both ways to write the phrase.

    A name in small letters is worse than a needless capital, so a doubt keeps the capital.
    """
    low = word.lower().partition("'")[0].partition("’")[0]
    if low in CLOSED_CLASS:
        return True
    if low in PEOPLE_THAT_ARE_WORDS and any(token.tag_ == "POS" for token in as_written[1:3]):
        return False
    if low in NAMES_THAT_ARE_WORDS or low in LANGUAGES or low.removesuffix("s") in _DAYS:
        return False
    # "Webfleet versus Microlise": one of two names.
    beside = as_written[1:2].text in {"and", "or", "versus", "vs"} and as_written[2:3].text.istitle()
    if _is_strange(low) or (beside and not is_known(low) and low not in PAST_FORMS):
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


def _is_strange(low: str) -> bool:
    """Say whether no dictionary knows a word, nor two words that make it: it may be a product or a firm."""
    nouns = lexicon()["noun"]
    made = any(low[:cut] in nouns and (low[cut:] in nouns or low[cut:-1] in nouns) for cut in range(3, len(low) - 2))
    return low.isalpha() and not made and not seen(low) and not is_known(low) and low not in PAST_FORMS


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
    "DO",
}
_SHOUT = re.compile(r"(?<![\w.&/])[A-Z]+(?:['’](?:S|RE|VE|LL|D|T))?(?![\w&]|[./]\w)")
# Shouted words side by side, one of which is too long for an acronym: VALUE ENGINEERING.
_RUN = re.compile(r"(?<![\w.&/])(?:[A-Z]{2,} )+[A-Z]{7,}(?![\w&])|(?<![\w.&/])[A-Z]{7,}(?: [A-Z]{2,})+(?![\w&])")
_HOUR = re.compile(r"\d ?[AP]M\b")
# "WHO SIGNS IT OFF", not "IT SUPPORT".
_PRONOUN = re.compile(
    r"(?<=[A-Z] )IT(?=$| (?:IS|WAS|OFF|OUT|UP|ON|IN|AT|TO|ALL|WORKS|GOES|RUNS|BACK|AND|WITH|FOR)\b)"
    r"|(?<=ING )IT(?= (?:ONE|TWO|MORE|LESS|EASY|EASIER|SAFE|SAFER|RIGHT|AN?|THE|HER|HIS|THEIR|LIKE|SO)\b)"
)
_LITTLE = frozenset(
    "per via vs re ok w arent cant couldnt didnt doesnt dont hadnt hasnt havent isnt shouldnt theyre theyve"
    " wasnt werent wont wouldnt youre".split()
)
_STRESSED = frozenset("NEW OLD BIG OWN REAL WHOLE EVERY".split())
_MOSTLY = 0.7
"""Share of capitals from which a phrase is shouted as a whole."""


def unshouted(text: str) -> str:
    """Return a phrase with its shouted words in small letters, names with a capital; acronyms stay.

    In a phrase written in capitals throughout every word is shouted but known acronyms; in others only what is too long
    to be one, and what stands beside a little word in capitals.
    """
    letters = [char for char in text if char.isalpha()]
    shouts = [word for word in text.split() if len(word) > 1 and word.isupper()]
    little = any(word.strip(",.!?;:") in _SHOUTED for word in shouts)
    whole = sum(map(str.isupper, letters)) >= _MOSTLY * len(letters) and (
        len(shouts) > 1 or len(letters) > _LONGEST_ACRONYM
    )
    if whole:
        text = _HOUR.sub(lambda found: found[0].lower(), text.replace(" & ", " and "))
        text = _PRONOUN.sub("it", text)
    text = _RUN.sub(lambda found: _SHOUT.sub(lambda one: _quiet(one[0], whole=True), found[0]), text)
    return _SHOUT.sub(lambda found: _quiet(found[0], whole=whole or little), text)


def _quiet(shout: str, *, whole: bool) -> str:
    """Return a shouted word in small letters, a name with a capital, an acronym as it is."""
    bare, apostrophe, end = shout.replace("’", "'").partition("'")
    low = bare.lower()
    known = lexicon()
    bases = (low, *(low.removesuffix(end) for end in ("s", "es", "ing", "ed", "d")))
    ordinary = low in CLOSED_CLASS | _LITTLE or any(base in words for base in bases for words in known.values())
    if whole and bare not in ACRONYMS and bare.removesuffix("S") in ACRONYMS - {"U", "I"}:
        # "RIDDORS" in a shouted phrase are RIDDORs.
        return f"{bare[:-1]}s{shout[len(bare) :].lower()}"
    if bare in ACRONYMS or bare.removesuffix("S") in ACRONYMS or (len(bare) == 1 and bare != "A"):
        return shout
    if not whole and bare not in _STRESSED and (len(bare) <= _LONGEST_ACRONYM or not ordinary):
        return shout
    if len(bare) <= _SHORTEST_WORD and not ordinary:
        return shout
    named = (
        low in LANGUAGES
        or low.removesuffix("s") in _DAYS
        or low in _MONTHS
        or (not ordinary and seen(low.capitalize()) and not seen(low))
    )
    word = low.capitalize() if named or (apostrophe and end == "S" and not ordinary) else low
    return f"{word}{apostrophe}{end.lower()}"
