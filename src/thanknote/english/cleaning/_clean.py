"""Cleaning: bullets, wrapping quotes, emoji, trailing dots and abbreviations go before anything is parsed."""

from __future__ import annotations

import re

from thanknote._tables import table
from thanknote.english.tables._articles import a_or_an

_BULLET = re.compile(r"^(?:[-–—•*·▪◦>→]+\s*|[#+]\s+|\[[ xX]?\]\s*|\(?(?:\d{1,2}[.)]|[a-e]\))\s+)+")
_LOOSE_END = " \t,;:!…"
_LOOSE_DASH = re.compile(r"\s[-–—+]+$")
_QUOTED = re.compile(r"(\"[^\"]*\"|“[^”]*”)")
_ETC = re.compile(r"(?:^|[\s,])(?:etc|and so on|and so forth)$", re.IGNORECASE)
_ABBREVIATED = re.compile(r"(?:^|[\s.(])[A-Za-z]$|\b(?:Inc|Ltd|Co|Jr|Sr|St)$")
"""Before a last full stop that stays: "p.m.", "Acme Inc."."""
_WRAPPED = (('"', '"'), ("'", "'"), ("“", "”"), ("‘", "’"), ("«", "»"))
# Pictures, dingbats, flags, skin tones, joiners and variation selectors; then smileys typed as text.
EMOJI = re.compile(
    "[\U0001f000-\U0001faff\u2600-\u27bf\u2b00-\u2bff\u2300-\u23ff\u200d\ufe0e\ufe0f\u20e3\U000e0020-\U000e007f]+"
    r"|(?<!\S)[:;=8]['-]?[()DPp/|\]\[3](?!\S)|<3(?!\S)"
)
_ABBREVIATIONS = [(re.compile(pattern), full) for pattern, full in table(__package__, "abbreviations.yaml")]
# Before these words a number with its unit stands alone ("nine hours of …"); before others it is "a nine-hour shift".
_ALONE = (
    "of|at|in|on|to|for|a|an|the|and|or|each|per|with|from|by|before|after|as|not|late|early|long|old|ago|now|then"
    "|there|here|out|up|down|back|away|ahead|straight|apart|max|min|off|on|over|under|into|through|during|since|until|till|if|when|so|but"
    "|a|is|are|was|were|only|just|every|exp|experience|doing|running|working|because|which|where|than|earlier|later|longer|both|then|total"
)
_UNITS = {
    "h": "hour", "hr": "hour", "yr": "year", "min": "minute", "sec": "second", "wk": "week", "mth": "month",
    "mo": "month",
}  # fmt: skip
_UNIT = re.compile(rf"(?<![\w.:/])(\d{{1,3}})\s?({'|'.join(_UNITS)})s?(?![\w.])(?=(\s+(?!(?:{_ALONE})\b)[a-z][\w-]*)?)")
# "Four weeks' notice": what is measured by a time takes its genitive.
_MEASURED = frozenset("notice holiday leave pay training rest travel work sleep supply".split())
_SMALL = "zero one two three four five six seven eight nine".split()
_CAPITALS = (
    "mondays? tuesdays? wednesdays? thursdays? fridays? saturdays? sundays? january february april june july september"
    " october november december english french german spanish polish british welsh irish scottish italian"
    " christmas easter diwali ramadan halloween"
)
_DAYS = re.compile(rf"\b(?:{_CAPITALS.replace(' ', '|')})\b")
_SHORT_DAYS = {
    "mon": "Monday", "tue": "Tuesday", "tues": "Tuesday", "wed": "Wednesday", "weds": "Wednesday", "thu": "Thursday",
    "thur": "Thursday", "thurs": "Thursday", "fri": "Friday", "sat": "Saturday", "sun": "Sunday",
}  # fmt: skip
# "sat" and "sun" are also words: a short day needs "on", "every" and the like before it, or a capital.
_SHORT_DAY = re.compile(
    rf"(?<!\w)(?i:(on|every|each|by|last|next|this|and|&|to|till|until|from|since)\s+({'|'.join(_SHORT_DAYS)}))\b(?![-'’])\.?"
)
_ALSO_DAY = re.compile(
    r"\b(Tues|Weds|Thurs|tues|weds|thurs|Mon|Tue|Wed|Thu|Thur|Fri|(?<=[a-z,] )Sat|(?<=[a-z,] )Sun|Sat(?=/)|Sun(?=/))\b"
    r"(?! (?:nav|Valley|[A-Z]))\.?(?!['’])"
)
_DAY_PAIR = re.compile(
    r"\b((?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)(\s?[-–/+]\s?| to )((?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)[a-z]*)\b"
)
_DAY_BEFORE_PAIR = re.compile(r"\b(Sat|Sun)(?=\s?[+&/]\s?(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun))")
# The "&" of a firm stays: Ferris & Holt, R&D.
_AND = re.compile(r"(?<=[\w.)])\s*&\s*(?=\w)")
_MONTHS = {
    "jan": "January", "feb": "February", "mar": "March", "apr": "April", "jun": "June", "jul": "July",
    "aug": "August", "sep": "September", "sept": "September", "oct": "October", "nov": "November", "dec": "December",
}  # fmt: skip
_WHEN = "in|by|from|since|until|till|before|after|next|last|this|to|for|of|early|late|mid"
_MONTH_BEFORE = re.compile(r"\b(Sept)\b\.?(?!\s*\d)")
_MONTH = re.compile(rf"(?i:\b({_WHEN})\s+({'|'.join(_MONTHS)}))\b\.?(?!\s*\d)")
_ARTICLE = re.compile(r"(\ban?|^An?) ([a-z]+)(?![\w'’])")
_PLUS = re.compile(r"(?<=[a-z]) \+ (?=[a-z])")
# "not a chain but family-owned" says what somebody is, and stays.
_NOT_BUT = re.compile(
    r"^(?!not an? [^,]+ but [\w-]+[ -](?:owned|run|led)\b)[Nn]ot ((?!only\b|just\b)[^,]{2,40}?),? but ([^,]{2,60})$"
)
_SLASHED = re.compile(r"(?<=\w) / (?=\w)")
# "counterbalance/reach/VNA tickets": three kinds of one thing.
_THREE = re.compile(
    r"(?<![\w/.:])([A-Za-z]{2,})/([A-Za-z]{2,})/([A-Za-z]{2,}) "
    r"(?=(?:tickets|licences|licenses|certificates|cards|badges|permits|qualifications)\b)"
)
_SINGLE_QUOTED = re.compile(r"(?<![\w'’])['‘]([^'‘’]+)['’](?!\w)")


def clean(text: str) -> tuple[str, str]:
    """Return the phrase without what a pen leaves around it, and the emoji that were dropped."""
    emoji = "".join(EMOJI.findall(text))
    text = " ".join(EMOJI.sub(" ", text).split())
    before = None
    while before != text:
        before = text
        text = _BULLET.sub("", text).strip()
        text = _unwrapped(_without_tail(text))
    # What somebody called something is theirs.
    text = "".join(piece if number % 2 else _spelt_out(piece) for number, piece in enumerate(_QUOTED.split(text)))
    text = _AND.sub(lambda found: found[0] if _is_firm(text, found) else " and ", text)
    text = _THREE.sub(r"\1, \2 and \3 ", _SLASHED.sub(" and ", text))
    text = _PLUS.sub(" and ", re.sub(r" \+ (?=[a-z][^+]* \+ [a-z])", ", ", text))
    # What they call something stays a quotation, in the marks of a letter.
    text = _SINGLE_QUOTED.sub(r'"\1"', text)
    text = re.sub(r"!+(?=\))|\s+(?=[,)])|(?<=\()\s+", "", text)
    text = _NOT_BUT.sub(lambda found: f"{found[2]} rather than {found[1]}", text)
    text = _ARTICLE.sub(lambda found: f"{_like(found[1], a_or_an(found[2]))} {found[2]}", text)
    return " ".join(_without_tail(text).split()), emoji


def _spelt_out(text: str) -> str:
    """Return the text with its shorthand, times, days and months written out."""
    text = _UNIT.sub(_written_out, text)
    for pattern, full in _ABBREVIATIONS:
        text = pattern.sub(full, text)
    text = _SHORT_DAY.sub(lambda found: f"{found[1]} {_SHORT_DAYS[found[2].lower()]}", text)
    text = _DAY_BEFORE_PAIR.sub(lambda found: _SHORT_DAYS[found[1].lower()], text)
    text = _ALSO_DAY.sub(lambda found: _SHORT_DAYS[found[1].lower()], text)
    text = _DAYS.sub(lambda found: found[0].capitalize(), text)
    text = _DAY_PAIR.sub(_pair, text)
    text = _MONTH_BEFORE.sub("September", text)
    return _MONTH.sub(lambda found: f"{found[1]} {_MONTHS[found[2].lower()]}", text)


def _pair(found: re.Match[str]) -> str:
    """Return "Monday to Friday" for "Mon-Fri" and "Saturday and Sunday" for "Sat/Sun"."""
    second = _SHORT_DAYS.get(found[3].lower(), found[3])
    return f"{found[1]} {'and' if found[2].strip() in {'/', '+'} else 'to'} {second}"


def _like(article: str, right: str) -> str:
    return right.capitalize() if article[0] == "A" else right


def _is_firm(text: str, ampersand: re.Match[str]) -> bool:
    """Say whether capitals stand on both sides, as in a firm's name; days and the first word of all prove nothing."""
    before, after = text[: ampersand.start()].split()[-1:], text[ampersand.end() :].split()[:1]
    if not before or not after or before[0] in _SHORT_DAYS.values():
        return False
    return before[0][:1].isupper() and after[0][:1].isupper()


def _without_tail(text: str) -> str:
    """Return the text without dots, marks and "etc." at its end; the full stop of an abbreviation stays."""
    while True:
        shorter = _LOOSE_DASH.sub("", _ETC.sub("", text.rstrip(_LOOSE_END)))
        if shorter.endswith(".") and (shorter.endswith("..") or not _ABBREVIATED.search(shorter[:-1])):
            shorter = shorter[:-1]
        if shorter == text:
            return text
        text = shorter


def _unwrapped(text: str) -> str:
    """Return the text without quotation marks around the whole of it."""
    for left, right in _WRAPPED:
        inner = text[1:-1]
        if inner and text.startswith(left) and text.endswith(right) and left not in inner and right not in inner:
            return inner.strip()
    return text


def _written_out(found: re.Match[str]) -> str:
    """Return "nine hours" for "9h" and "12 years" for "12 yrs"; before a noun "48-hour", and "four weeks' notice"."""
    number, unit = int(found[1]), _UNITS[found[2]]
    # "From 3 weeks to 6 days": two figures side by side stay figures.
    beside = re.search(r"\d\S*(?: \w+)? to $", found.string[: found.start()]) or re.match(
        r" to \d", found.string[found.end() :]
    )
    said = _SMALL[number] if number < len(_SMALL) and not beside else str(number)
    following = (found[3] or "").strip()
    if following in _MEASURED:
        return f"{said} {unit}'s" if number == 1 else f"{said} {unit}s'"
    if following:
        return f"{number}-{unit}"
    return f"{said} {unit}{'' if number == 1 else 's'}"
