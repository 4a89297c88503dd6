"""Cleaning: bullets, wrapping quotes, emoji, trailing dots and abbreviations go before anything is parsed."""

from __future__ import annotations

import re

_BULLET = re.compile(r"^(?:[-–—•*·▪◦>→]+\s*|\(?\d{1,2}[.)]\s+)+")
_TAIL = re.compile(r"(?:[\s,]*(?:\betc\b\.?|\.{2,}|…|[!;,:])|(?<!\b[A-Z])(?<!\b[a-z]\.[a-z])\.)+$", re.IGNORECASE)
_WRAPPED = (('"', '"'), ("'", "'"), ("“", "”"), ("‘", "’"), ("«", "»"))
# Pictures, dingbats, flags, skin tones, joiners and variation selectors; then smileys typed as text.
EMOJI = re.compile(
    "[\U0001f000-\U0001faff\u2600-\u27bf\u2b00-\u2bff\u2300-\u23ff\u200d\ufe0e\ufe0f\u20e3\U000e0020-\U000e007f]+"
    r"|(?<!\S)[:;=8]['-]?[()DPp/|\]\[3](?!\S)|<3(?!\S)"
)
_ABBREVIATIONS = [
    (re.compile(pattern, flags), full)
    for pattern, full, flags in (
        (r"(?<!\S)w/o\s?", "without ", re.IGNORECASE),
        (r"(?<!\S)w/\s?", "with ", re.IGNORECASE),
        (r"(?<!\S)b/c(?!\S)|(?<!\S)bc(?!\S)|(?<!\S)cos(?!\S)|(?<!\S)cuz(?!\S)", "because", 0),
        (r"(?<!\S)abt(?!\S)", "about", 0),
        (r"(?<!\S)@(?=\s)", "at", 0),
        (r"(?<=\bno )OT\b|(?<=mandatory )OT\b|(?<=compulsory )OT\b|(?<=paid )OT\b", "overtime", 0),
        (r"(?<!\S)b4(?!\S)", "before", 0),
        (r"\bd['’]you\b", "do you", re.IGNORECASE),
        (r"(?<!\S)x-?mas\b", "Christmas", re.IGNORECASE),
        (r"(?<!\S)mtgs\b", "meetings", 0),
        (r"(?<!\S)mtg\b", "meeting", 0),
        (r"(?<!\S)wk-?ends\b", "weekends", 0),
        (r"(?<!\S)wk-?end\b", "weekend", 0),
        (r"(?<=\d )mins?\b", "minutes", 0),
        (r"(?<!\S)(?:lol|haha|tbh|imo|btw|fyi|ngl)(?!\S)", "", re.IGNORECASE),
        (r"(?<!\S)thru(?!\S)", "through", 0),
        (r"(?<!\S)ppl\b", "people", 0),
        (r"(?<!\S)mgmt\b", "management", 0),
        (r"(?<!\S)govt\b\.?", "government", 0),
        (r"(?<!\S)depts\b\.?", "departments", 0),
        (r"(?<!\S)dept\b\.?", "department", 0),
        (r"(?<!\S)diff(?=\s+[a-z]+s\b)", "different", 0),
        (r"(?<!\S)yrs\b\.?", "years", 0),
        (r"(?<!\S)yr\b\.?", "year", 0),
        (r"(?<!\S)hrs\b\.?", "hours", 0),
        (r"(?<!\S)mths\b\.?|(?<!\S)mos\b\.?", "months", 0),
        (r"(?<!\S)wks\b\.?", "weeks", 0),
        (r"(?<!\S)wk\b\.?", "week", 0),
        (r"(?<!\S)mins\b\.?", "minutes", 0),
        (r"(?<!\S)i(?=\s|'|’)", "I", 0),
        (r"(?<=\w)\s*&\s*(?=\w)(?<![A-Z]&)(?![A-Z]\b)", " and ", 0),
    )
]
_UNIT = re.compile(
    r"(?<![\w.])(\d{1,3})\s?(h|hr|hrs|yr|yrs)(?!\w)(?=(\s+(?!(?:of|at|in|on|to|for|a|an|the|and|or|each|per|with|from|by|before|after|as|not|late|early|long|old|ago|now|then|there|here)\b)[a-z])?)"
)
_UNITS = {"h": "hour", "hr": "hour", "hrs": "hour", "yr": "year", "yrs": "year"}
_SMALL = "zero one two three four five six seven eight nine".split()
_DAYS = re.compile(
    r"\b(?:(?:mon|tues|wednes|thurs|fri|satur|sun)days?|january|february|april|june|july|september|october|november|december|english|french|german|spanish|polish|british)\b"
)
_MONTHS = dict(
    pair.split(":")
    for pair in "jan:January feb:February mar:March apr:April jun:June jul:July aug:August sep:September sept:September oct:October nov:November dec:December".split()
)
_MONTH = re.compile(
    rf"(?i:\b(in|by|from|since|until|till|before|after|next|last|this|to|for|of|early|late|mid)\s+({'|'.join(_MONTHS)}))\b\.?(?!\s*\d)"
)
_SLASHED = re.compile(r"(?<=\w) / (?=\w)")
_SINGLE_QUOTED = re.compile(r"(?<![\w'’])['‘]([^'‘’]+)['’](?!\w)")


def clean(text: str) -> tuple[str, str]:
    """Return the phrase without what a pen leaves around it, and the emoji that were dropped."""
    emoji = "".join(EMOJI.findall(text))
    text = " ".join(EMOJI.sub(" ", text).split())
    before = None
    while before != text:
        before = text
        text = _BULLET.sub("", text).strip()
        text = _TAIL.sub("", text).rstrip() or text.strip(" .!;,:…")
        for left, right in _WRAPPED:
            inner = text[1:-1]
            if (
                text.startswith(left)
                and text.endswith(right)
                and len(text) > 2
                and left not in inner
                and right not in inner
            ):
                text = inner.strip()
    for pattern, full in _ABBREVIATIONS:
        text = pattern.sub(full, text)
    text = _UNIT.sub(_written_out, text)
    text = _DAYS.sub(lambda found: found[0].capitalize(), text)
    text = _MONTH.sub(lambda found: f"{found[1]} {_MONTHS[found[2].lower()]}", text)
    text = _SLASHED.sub(" and ", text)
    # What they call something stays a quotation, in the marks of a letter.
    text = _SINGLE_QUOTED.sub(r'"\1"', text)
    text = re.sub(r"!+(?=\))|\s+(?=[,)])|(?<=\()\s+", "", text)
    return " ".join(text.split()), emoji


def _written_out(found: re.Match[str]) -> str:
    """Return "nine hours" for "9h" and "12 years" for "12 yrs"; before a noun "48-hour"."""
    number, unit = int(found[1]), _UNITS[found[2]]
    if found[3]:
        return f"{number}-{unit}"
    return f"{_SMALL[number] if number < len(_SMALL) else number} {unit}{'' if number == 1 else 's'}"
