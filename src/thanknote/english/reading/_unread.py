"""What is not to be read at all: too long, unsure of itself, shorthand, praise, a pointer elsewhere."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from thanknote.english.forming._own import boasts
from thanknote.english.reading._pointing import REASON as POINTS
from thanknote.english.reading._pointing import points_elsewhere
from thanknote.english.tables._words import NO_TOPIC

if TYPE_CHECKING:
    from thanknote.english.forming._forms import Field

LONGEST = 400
"""Characters of a phrase that are still read: about sixty words."""
_UNSURE_WORDS = (
    "not sure|i (?:think|guess|believe|forget)|maybe|probably|or something|something like|apparently|didn'?t catch"
    "|can'?t remember|idk|iirc|no idea|tbc|tbd"
)
# A run of consonants in small letters is somebody's own shorthand: cpds, lngs.
_SHORTHAND = re.compile(
    r"(?<![\w.'’-])(?!(?:dbt|npm|css|html|sql|php|ssh|mm|cm|km|kg|ml|lb|lbs|ft|pm|vs|nth|hmm|kph|mph|pts|qtr|wpm|pdf)\b)[bcdfghjklmnpqrstvwxz]{2,}(?![\w'’])"
)
_SHORT_WORDS = re.compile(r"(?<![\w.'’-])(?:eg|ie|re|wfh|asap|fwiw|viz)(?![\w.])")
_UNSURE = re.compile(rf"\?{{2,}}|\(\?\)|\bsp\?|\bsame as \w+$|\b(?:{_UNSURE_WORDS})\b", re.IGNORECASE)


def no_reading(written: str, text: str, field: Field) -> str:
    """Return why a phrase is not to be read at all, or nothing.

    Args:
        written: the phrase as the candidate wrote it.
        text: the same, cleaned and peeled.
        field: what it is for.
    """
    if written.strip(" .!").lower() in NO_TOPIC or text.strip(" .!").lower() in NO_TOPIC:
        return "it names nothing"
    if len(text) > LONGEST:
        return "it is too long for one sentence"
    if _UNSURE.search(written):
        return "it is unsure of itself"
    if found := _SHORTHAND.search(text) or _SHORT_WORDS.search(text):
        return f"{found[0]!r} is shorthand"
    if field in {"fit", "strength"} and boasts(text):
        return "it is praise, not a fact"
    if field in {"fit", "strength"} and points_elsewhere(text):
        return POINTS
    if re.match(r"is it true\b", text, re.IGNORECASE):
        return "it asks whether something is so"
    return ""
