"""What is not to be read at all: too long, unsure of itself, shorthand, praise, a pointer elsewhere."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from thanknote.english.forming._own import boasts
from thanknote.english.reading._gravity import is_grave
from thanknote.english.reading._pointing import REASON as POINTS
from thanknote.english.reading._pointing import points_elsewhere
from thanknote.english.tables._words import NO_TOPIC

if TYPE_CHECKING:
    from thanknote.english.forming._forms import Field

LONGEST = 400
"""Characters of a phrase that are still read: about sixty words."""
_UNSURE_WORDS = (
    r"not sure|i (?:think|guess|believe|forget)|maybe|probably|or something|something like(?! [£$€]?\d)|apparently"
    r"|didn'?t catch"
    "|can'?t remember|idk|iirc|no idea|tbc|tbd|dunno|don'?t know|not fussed"
)
# What somebody else is to find out: "same as what I sent Dev", "whatever Faye put".
_UNNAMED = re.compile(
    r"^(?:the )?same (?:as|again)\b|\b(?:whatever|anything) (?:else )?(?:\w+ )?(?:puts?|said|says|did|thinks?|likes?"
    r"|wants?|wrote|sent|fancies|feels)\b|^(?:whatever|anything)\b(?! .* \w+(?:ed|ing)\b)"
    r"|\bup to (?:him|her|them|you)\b",
    re.IGNORECASE,
)
# A run of consonants in small letters is somebody's own shorthand: cpds, lngs.
_SHORTHAND = re.compile(
    r"(?<![\w.'’-])(?!(?:dbt|npm|css|html|sql|php|ssh|mm|cm|km|kg|ml|lb|lbs|ft|pm|vs|nth|hmm|kph|mph|pts|qtr|wpm|pdf)\b)[bcdfghjklmnpqrstvwxz]{2,}(?![\w'’])"
)
_SHORT_WORDS = re.compile(r"(?<![\w.'’-])(?:eg|ie|re|wfh|asap|fwiw|viz)(?![\w.-])")
_NO_TOPICS = (
    # What the reader has to do for whom is theirs to tell: "what is on the books until August".
    (
        re.compile(
            r"(?:what is|what's|whats|what they have|they have|all that's) (?:\w+ )?(?:on|in) the (?:order )?books?\b",
            re.IGNORECASE,
        ),
        "it is the reader's own business",
    ),
    # "a lot quieter than before": how something is, and not what.
    (
        re.compile(
            r"(?:a (?:lot|bit)|much|far|way) (?:\w+er|more \w+|less \w+)(?: (?:in|on|at) \w+)? than\b", re.IGNORECASE
        ),
        "it does not say what is so",
    ),
    (re.compile(r"is it true\b", re.IGNORECASE), "it asks whether something is so"),
)
"""What is no topic, with the reason."""
_UNSURE = re.compile(rf"\?{{2,}}|\(\?\)|\bsp\?|\bsame as \w+$|\b(?:{_UNSURE_WORDS})\b", re.IGNORECASE)


def no_reading(written: str, text: str, field: Field) -> str:
    """Return why a phrase is not to be read at all, or nothing.

    Args:
        written: the phrase as the candidate wrote it.
        text: the same, cleaned and peeled.
        field: what it is for.
    """
    unnamed = field in {"promise", "mention"} and _UNNAMED.search(text)
    if unnamed or {written.strip(" .!").lower(), text.strip(" .!").lower()} & NO_TOPIC:
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
    return _as_topic(written, text) if field == "topic" else ""


def _as_topic(written: str, text: str) -> str:
    """Return why a topic is not to be read, or nothing."""
    if re.search(r"\bmy\b", text) and is_grave(written):
        return "it is the writer's own trouble"
    return next((reason for pattern, reason in _NO_TOPICS if pattern.match(text)), "")
