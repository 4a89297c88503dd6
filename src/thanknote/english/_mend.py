"""Small mends of what a note leaves out: hyphens in compounds, "their own", "at" before a time, a comma before "not"."""

from __future__ import annotations

import re

from thanknote.english._articles import HYPHENED
from thanknote.english._words import CLOSED_CLASS

_NOUN_NEXT = rf"(?= (?!(?:{'|'.join(sorted(CLOSED_CLASS))})\b)[A-Za-z])"
_UNITS = (
    "second minute hour day week month year person man woman bed cover mile metre acre litre tonne seat page part point"
    " step stage room storey way part tier course star point bay car track piece fold sided strong head player"
)
_MEASURE = re.compile(
    rf"(?<![\w.,-])(\d+|one|two|three|four|five|six|seven|eight|nine|ten|twelve) ({'|'.join(_UNITS.split())})(?! (?:long|high|wide|tall|deep|thick|ahead|apart|early|late|max|minimum|back|away|left)\b){_NOUN_NEXT}"
)
_LONG_MEASURE = re.compile(
    r"(?<![\w.,-])(\d+) (minute|hour|day|week|month|year)s(?= (?!hours\b|days\b|plus\b|less\b|always\b)[a-z]{3,}s\b)"
)
_COMPOUND = re.compile(rf"(?<![\w-])({'|'.join(HYPHENED)})(s?){_NOUN_NEXT}", re.IGNORECASE)
_ENDING_COMPOUND = re.compile(r"(?<![\w-])(drop|follow|sign|start|walk|show|read|get|fit|load|cut|hand|check) (off|in|out|up|through|over)$")
_AGED = re.compile(r"\b(\d+|one|two|three|four|five)[ -](day|week|month|year)[ -](olds?)\b")
_SELF = re.compile(r"\bself (?=[a-z]{4,})(?!(?:employed )?(?:and|or|to|in|for|with)\b)", re.IGNORECASE)
_SAME_TWICE = re.compile(r"\b([a-z]{3,}) to \1 (?=[a-z])")
_NO_CULTURE = re.compile(r"\b[Nn]o (\w+) (culture|policy|approach|environment|ethos|attitude|rule)\b")
_OWN = re.compile(r"\b(gets?|has|have|with|bring|brings|use|uses|choose|chooses|set|sets|do|does|make|makes) own (?=[a-z])")
_AT = re.compile(
    r"\b(leaves?|starts?|finish(?:es)?|opens?|closes?|begins?|ends?) (?=\d{1,2}[:.]\d\d\b|\d{1,2} ?[ap]\.?m\b)"
)
_ITS = re.compile(r"\b(how|why|where|when|whether|if) its (?=\w+(?:ed|en|ne|un|ing)\b)")
_NOT = re.compile(r"(?<=[a-z0-9%)]) not (?=(?!to\b|yet\b|be\b|been\b|even\b|all\b|enough\b|much\b|many\b|very\b)[\w£$€])")
_NO_COMMA = frozenset(
    "is are was were am be been being do does did have has had can could will would shall should may might must"
    " why if whether or and but than how just also so they we he she i or really still usually often ca wo"
    " that's it's".split()
)
_ARROW = re.compile(r"^((?:(?! ?(?:->|→|=>)).){2,40}?) ?(?:->|→|=>) ?([^,;.(→>]{2,40})$")
_WITH_NO = re.compile(r", (?:and )?no (?=[a-z][a-z -]+$)")
_WHY_NO = re.compile(r"^(why) no ([\w -]+?)\??$", re.IGNORECASE)
_ASKED = re.compile(r"(?:(?:why|how|what|when|where|who) )?(?:is|are|was|were|do|does|did|can|could|will|would)\b", re.IGNORECASE)
_ASIDE_ETC = re.compile(r",?\s+etc\.?(?=\))", re.IGNORECASE)
_VERSUS = re.compile(r"(?<=\w) vs\.? (?=\w)")
_PLUS = re.compile(r"(?<=[\w)]) \+ (?=[\w])")
_SATURDAY = re.compile(r"(?i)\b(sat|sun) (?=(?:morning|afternoon|evening|night)s?\b)")
_CROSS = re.compile(r"^([Cc]ross)[ -]train (?=[a-z])")
_WHY_SO = re.compile(r"^([Ww]hy) so (many|few) ([a-z -]+s)\??$")
_HOW_LONG = re.compile(r"^([Hh]ow long) (till|until|before)\b")
_NO_ON_CALL = re.compile(r"\b((?:no|the|and|of|paid) )on call\b")
_INS = re.compile(r"\b(get|load|walk|drop|stand|sign|fit|check|follow|hand|set|log) (in|out|up|off|down)s\b", re.IGNORECASE)
_MONTH = re.compile(r"\b(in|by|from|since|until|last|next|early|late) (august|march|may)\b")
_MAX = re.compile(r"(?<=\w),? max(?:imum)?$")


def mend(text: str) -> str:
    """Return a cleaned phrase with the small words and hyphens that a letter would have."""
    text = re.sub(r"^[Ii]f (?!so\b|not\b)", "whether ", text)
    text = _ASIDE_ETC.sub("", text)
    text = _PLUS.sub(" and ", text)
    text = _ARROW.sub(_moving, text)
    text = _WITH_NO.sub(" with no ", text)
    text = _WHY_NO.sub(lambda found: f"{found[1]} there {'are' if found[2].endswith('s') else 'is'} no {found[2]}", text)
    text = _VERSUS.sub(" versus ", text)
    text = _SATURDAY.sub(lambda found: "Saturday " if found[1].lower() == "sat" else "Sunday ", text)
    text = _LONG_MEASURE.sub(r"\1-\2", text)
    text = _MEASURE.sub(r"\1-\2", text)
    text = _AGED.sub(r"\1-\2-\3", text)
    text = _COMPOUND.sub(lambda found: found[0].replace(" ", "-"), text)
    text = _ENDING_COMPOUND.sub(r"\1-\2", text) if len(text.split()) > 2 else text
    text = _SELF.sub(lambda found: found[0].rstrip() + "-", text)
    text = _SAME_TWICE.sub(r"\1-to-\1 ", text)
    text = _MONTH.sub(lambda found: f"{found[1]} {found[2].capitalize()}", text)
    text = re.sub(r"\bdown time\b", "downtime", text)
    text = re.sub(r"^[Ww]ork from (?=home\b|anywhere\b)", "working from ", text)
    text = re.sub(r"\b([Oo])ne to (ones?)\b", r"\1ne-to-\2", text)
    text = _MAX.sub(" at most", text)
    text = _CROSS.sub(r"\1-training ", text)
    text = re.sub(r"\bhand holding\b", "hand-holding", text)
    text = re.sub(r"(?<!the )(?<!the very )\bsame day$", "the same day", text)
    text = re.sub(r"^((?:[A-Z]|[a-z])[a-z]+(?:less|-free)) by\b", lambda found: f"going {found[1].lower()} by", text)
    text = _WHY_SO.sub(r"\1 there are so \2 \3", text)
    text = re.sub(r"^([Ee])very ((?:other )?[A-Za-z]+) off\b", r"having every \2 off", text)
    text = _HOW_LONG.sub(r"\1 it takes \2", text)
    text = _NO_ON_CALL.sub(r"\1on-call", text)
    text = _INS.sub(r"\1-\2s", text)
    text = _NO_CULTURE.sub(lambda found: f"{found[0][0]}o-{found[1]} {found[2]}", text)
    text = _OWN.sub(r"\1 their own ", text)
    text = _AT.sub(r"\1 at ", text)
    text = _ITS.sub(r"\1 it's ", text)
    return _NOT.sub(lambda found: _comma(text, found), text)


def _moving(found: re.Match[str]) -> str:
    """Return "moving from … to …" for two like things with an arrow between them; figures are something else."""
    before, after = found[1].strip(), found[2].strip()
    if not before or not after:
        return found[0]
    if before[-1].isdigit() or before[0].isdigit() or after[0].isdigit() or re.match(r"(?:want|then|now|so)\b", after):
        return found[0]
    return f"moving from {before} to {after}"


def _comma(text: str, found: re.Match[str]) -> str:
    """Return " not" with a comma where it sets one thing against another: "sitting next to you, not by email"."""
    before = text[: found.start()].split()
    if _ASKED.match(text) or not before or before[-1].lower() in _NO_COMMA or before[-1].lower().endswith(("n't", "ly", ",", "'ve", "’ve", "'re", "’re")):
        return found[0]
    return f",{found[0]}"
