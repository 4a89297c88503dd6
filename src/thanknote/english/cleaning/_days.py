"""Days of the week that a note jots down at a phrase's end: "postmortems mondays" are on Mondays."""

from __future__ import annotations

import re

_DAY = r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
_SHORT = {"fri": "Friday", "weds": "Wednesday"}
# No other words of English; the shorter ones are told from words elsewhere.
_JOTTED = re.compile(r"(?<![\w-])(fri|weds)\b(?![-'’.])", re.IGNORECASE)
_DAYS = rf"({_DAY})s?(?: and ({_DAY})s?)?"
_BEFORE = frozenset(
    "on every each next last this that a an one by of free off to till until the since from other second first and or"
    " day not before after about for in over any".split()
)
_AT_END = re.compile(rf"(?<=[a-z] ){_DAYS}$")
_ON_TWO = re.compile(rf"\bon ({_DAY}) and ({_DAY})\b")
_CLOSED = re.compile(rf"^(?:[Cc]losed {_DAYS}(?: both)?|{_DAYS} closed)$")


def habits(text: str) -> str:
    """Return a phrase with "on" before the days that end it, which are every week's; "closed Sun" says who is."""
    text = _JOTTED.sub(lambda found: _SHORT[found[1].lower()], text)
    if (found := _CLOSED.match(text)) is not None:
        days = [f"{day}s" for day in found.groups() if day]
        return f"they are closed on {' and '.join(days)}"
    text = re.sub(r"^[Cc]losed on (?=[A-Za-z])", "they are closed on ", text)
    text = _ON_TWO.sub(r"on \1s and \2s", text)
    found = _AT_END.search(text)
    before = text[: found.start()] if found is not None else ""
    # "a 180-cover Saturday"
    if found is None or before.split()[-1].lower() in _BEFORE or re.search(r"\ban? (?:\S+ ){1,3}$", before):
        return text
    days = [f"{day}s" for day in found.groups() if day]
    return f"{before}on {' and '.join(days)}"
