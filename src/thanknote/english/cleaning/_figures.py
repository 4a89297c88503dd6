"""Figures in running text: small numbers before a thing are words, what is numbered or measured stays a figure."""

from __future__ import annotations

import re

_WORDS = "one two three four five six seven eight nine".split()
_UNITS = (
    "mm|cm|km|kg|ml|mg|lb|lbs|kw|kwh|kva|mph|mb|gb|tb|ppm|ppb|bbl|hl|sq|am|pm|per ?cent|percent|degrees|million"
    "|billion|k|m|x"
    "|january|february|march|april|may|june|july|august|september|october|november|december"
    "|to|or|and|of|in|by|on|at|not|out"
)
# "Year 4", "band 6", "phase 2": the number is a name.
_NUMBERED = (
    "year|level|band|phase|stage|part|step|unit|bay|class|grade|room|week|day|month|page|chapter|form|tier|ward|zone|gate"
    "|platform|track|key|figure|table|floor|section|line|version|model|type|set|site|period|rule|studio|pool|house|hall|shop|plant"
    "|block|module|season|round|mile|route|category|priority|number|no|windows|python|angular|at|by|before|after|until|till|from|than|to"
    "|and|or|x"
)
_SMALL = re.compile(rf"(?<![\w.,:/£$€%&#'’+-])(?<!\d )([1-9])(?=[ -](?!(?i:{_UNITS})\b)[a-z]{{3,}})")
# "3 to 6 weeks", "from 4 tills to 2": figures side by side stay figures.
_JOINED = "(?:to|or|and|versus|rather than)"
_PAIR = re.compile(
    rf"\b\d+ {_JOINED} \d+\b|\b\d\d+ [\w-]+ {_JOINED} \d+\b|\b\d+ [\w-]+ {_JOINED} \d\d+\b"
    r"|\b\d (?:day|week|month|year|hour|minute)s? to \d"
)
_BEFORE = re.compile(rf"\b(?:{_NUMBERED})\s$", re.IGNORECASE)
_LOOSE = frozenset("at by before after until till from than to and or".split())
_ALONE = re.compile(r"(?:(?<=\bnot )|(?<=\band )|(?<=\bfor ))([2-9])$")


_TO_ONE_MORE = re.compile(rf"\b((?:{'|'.join(_WORDS)}) [a-z-]+ to )([2-9])(?=$| (?!\d)[a-z]| [A-Z])")


def in_words(form: str) -> str:
    """Return a form with its small numbers in words: "three allergy tables", "a four-day week"; "year 4" stays."""
    form = _SMALL.sub(lambda found: _word(form, found), form)
    # "from two shifts to 3": both in one style.
    form = _TO_ONE_MORE.sub(lambda found: f"{found[1]}{_WORDS[int(found[2]) - 1]}", form)
    return _ALONE.sub(lambda found: _WORDS[int(found[1]) - 1], form) if not re.search(r"\d\d", form) else form


def _word(form: str, found: re.Match[str]) -> str:
    if any(pair.start() <= found.start() < pair.end() for pair in _PAIR.finditer(form)):
        return found[1]
    before = _BEFORE.search(form[: found.start()])
    # "by 2 people", "from 3 sites" are counted; "at 3 tables" is too, "at 3 every day" is a time.
    per = re.match(
        r"[ -](?:day|week|month|year|hour|night|evening|morning)s? (?:a|per|every|each)\b", form[found.end() :]
    )
    things = [word.rstrip(",.") for word in form[found.end() :].split()[:2]]
    counted = any(word.endswith(("s", "people", "men", "women")) for word in things)
    free = before is None or per is not None or (counted and before[0].strip().lower() in _LOOSE)
    return _WORDS[int(found[1]) - 1] if free else found[1]
