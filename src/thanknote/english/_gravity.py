"""Topics that take no joy: what is grave, and what worries the reader unless it is getting better."""

from __future__ import annotations

import re

from thanknote.english._words import GRAVE, UNHAPPY

_ALWAYS = re.compile(
    r"\b(?:(?:falling|shrinking|declining) (?:pupil |school |patient |student |member)?(?:rolls?|numbers|footfall|sales|enrolment|enrollment"
    r"|membership|income|admissions|intakes?|demand|attendance|readership|circulation|donations)"
    r"|(?:budget|funding|staffing|job|spending|service|grant) cuts?|(?:arriving|arrive|paid|paying|filed|delivered) late"
    r"|late (?!shifts?\b|turns?\b|desk\b|nights?\b|openings?\b|starts?\b|lunch)[\w-]*(?:s\b|payments?)"
    r"|short[ -]?staff\w*|staff shortages?|staff turnover|(?:rising|soaring) (?:costs|prices|rents|bills)|price rises|losing (?!weight)\w+"
    r"|waiting lists?|lame (?:cows|ewes|sheep|horses)|missed (?:deadlines|appointments|visits|calls|targets)|bad debts?"
    r"|(?:hard|difficult) to (?:recruit|fill|place)|struggl\w+|worried about|worr(?:y|ies) about)\b",
    re.IGNORECASE,
)
_BETTER = re.compile(
    r"\b(?:down (?:by|to|from|\d|a|over|since)|down$|halved|fewer|less|lower|reduc\w+|fell|fall(?:s|en)? by|dropped|cutting|cut(?: back)? (?:from|by|to|our|the)"
    r"|from \S+ (?:\w+ )?(?:down )?to|under \d|below \d|zero|no|without|prevent\w*|fix\w*|solv\w*|clear(?:ed|ing)|got rid|beat\w*|ended|stopp\w+"
    r"|improv\w+|better|eradicat\w*|-free)\b",
    re.IGNORECASE,
)


def is_grave(text: str) -> bool:
    """Say whether nobody would write that they enjoyed talking about this."""
    words = {word.strip(".,;:!?()\"'“”").lower() for word in text.split()}
    if words & GRAVE or _ALWAYS.search(text):
        return True
    return bool(words & UNHAPPY) and not _BETTER.search(text)
