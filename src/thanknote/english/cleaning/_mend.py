"""What a note leaves out and a letter would have: hyphens, "their own", "at" before a time, a comma before "not"."""

from __future__ import annotations

import re

from thanknote._tables import table
from thanknote.english.cleaning import _days
from thanknote.english.reading._meant import is_person
from thanknote.english.tables._articles import HYPHENED
from thanknote.english.tables._parser import lexicon
from thanknote.english.tables._words import CLOSED_CLASS, NAMES_THAT_ARE_WORDS, TOOLS

_DATA = table(__package__, "mends.yaml")
_NOUN = rf" (?!(?:{'|'.join(sorted(CLOSED_CLASS))})\b)[A-Za-z]"
_COMPOUND = re.compile(rf"(?<![\w-])(?:{'|'.join(HYPHENED)})s?(?={_NOUN})", re.IGNORECASE)
_ARROW = re.compile(r"^((?:(?! ?(?:->|→|=>)).){2,40}?) ?(?:->|→|=>) ?([^,;.(→>]{2,40})$")
_EACH_OWN = re.compile(r"\b((?:[Ee]very|[Ee]ach) (?:[a-z-]+ )??([a-z-]+) (?:gets|has)) own (?=[a-z])")
# "the rota, who opens up": two things, unless it says who somebody is.
_CLAUSE_LAST = re.compile(r"(?<=\w )(\w+), (?=(?:who|how|why) [^,]*$)")
_OPEN = re.compile(r"(?:how|why|what|who|when|where|they|she|he|i|we|you|there|it)\b", re.IGNORECASE)
_COUNTED = re.compile(r"\d+ [a-z]{3,}")
_ASKED = re.compile(
    r"(?:(?:why|how|what|when|where|who) )?(?:is|are|was|were|do|does|did|can|could|will|would)\b", re.IGNORECASE
)
_NOT = re.compile(
    r"(?<=[a-z0-9%)]) not (?=(?!to\b|yet\b|be\b|been\b|even\b|all\b|enough\b|much\b|many\b|very\b)[\w£$€])"
)
_NO_COMMA = frozenset(
    "is are was were am be been being do does did have has had can could will would shall should may might must"
    " why if whether or and but than how just also so they we he she i or really still usually often ca wo"
    " that's it's".split()
)
_NO_COMMA_ENDS = ("n't", "ly", ",", "'ve", "’ve", "'re", "’re")


# Third persons that are hardly nouns, and such as need an object that begins like one.
_WANTS = re.compile(
    r"^(?:also )?(wants?|hopes(?= to)|makes|lets|gives|teaches|sends|knows|buys|loves|keeps|writes|believes(?= in)"
    r"|insists(?= on)|pays|invests(?= in)|promotes|encourages|hires|provides|employs|publishes|allows|refuses|prefers"
    r"|relies(?= on)|believes|tells|asks(?= \w+ to)) (?!out\b|up\b|list\b|way\b)(?=[a-z\d])"
)
_READS = re.compile(
    r"^(reads|runs|keeps|takes|needs|likes|loves|pays|puts|buys|uses|starts|works|knows|writes|checks|meets|calls) "
    r"(?=(?:the|an?|every|each|all|no|her|his|their|to|in|on|with|from|two|three|four|five|six|seven|eight|nine|ten|\d+"
    r"|every(?:one|body)|nobody|people)\b)"
)


_DECIDES = re.compile(
    r"^(picks|decides|judges|chooses|hires|promotes|recruits|selects) "
    r"(?=(?:on|by|for) [a-z]+(?: (?:and|or) [a-z]+)?(?:$|,? (?:not|rather than|instead of)\b))"
)


def _with_subject(text: str) -> str:
    """Return a phrase that begins with a third person with "they", who can only be the reader: "wants a fitter"."""
    found = _WANTS.match(text) or _READS.match(text) or _DECIDES.match(text)
    return f"they {_base(found[1])} {text[found.end() :]}" if found else text


def _base(third: str) -> str:
    """Return the base form of a third person."""
    verbs = lexicon()["verb"]
    return next(base for base in (third.removesuffix("s"), third.removesuffix("es"), third) if base in verbs)


def _mends(table: str) -> list[tuple[re.Pattern[str], str]]:
    pieces = {"{units}": "|".join(_DATA["units"].split()), "{noun}": _NOUN}
    out = []
    for pattern, full in _DATA[table]:
        for name, piece in pieces.items():
            pattern = pattern.replace(name, piece)  # noqa: PLW2901 - a pattern with its pieces filled in
        out.append((re.compile(pattern), full))
    return out


_BEFORE_SIGNS = _mends("before_signs")
_MENDS = _mends("mends")


def mend(text: str) -> str:
    """Return a cleaned phrase with the small words and hyphens that a letter would have."""
    for pattern, full in _BEFORE_SIGNS:
        text = pattern.sub(full, text)
    text = _with_subject(_days.habits(text))
    text = _EACH_OWN.sub(lambda found: f"{found[1]} {'their' if is_person(found[2].lower()) else 'its'} own ", text)
    text = _ARROW.sub(_moving, text)
    text = _COMPOUND.sub(lambda found: found[0].replace(" ", "-"), text)
    if text.count(",") == 1 and not _OPEN.match(text):
        text = _CLAUSE_LAST.sub(lambda found: found[0] if is_person(found[1].lower()) else f"{found[1]} and ", text)
    for pattern, full in _MENDS:
        text = pattern.sub(full, text)
    return _NOT.sub(lambda found: _comma(text, found), text)


def _moving(found: re.Match[str]) -> str:
    """Return "moving from … to …" for two like things with an arrow between them; figures are something else."""
    before, after = _product(found[1].strip()), _product(found[2].strip())
    counted = bool(before) and bool(_COUNTED.match(before)) and bool(_COUNTED.match(after))
    if not before or not after or (not counted and (before[-1].isdigit() or before[0].isdigit() or after[0].isdigit())):
        return found[0]
    return found[0] if re.match(r"(?:want|then|now|so)\b", after) else f"moving from {before} to {after}"


def _product(end: str) -> str:
    """Return an end of a change with the capital of a product that is also a word: "excel", "unity"."""
    word, _, rest = end.partition(" ")
    known = word.islower() and word in TOOLS | NAMES_THAT_ARE_WORDS and not rest.startswith("and ")
    return (
        f"{word.capitalize()} {rest}".strip()
        if known and word not in {"access", "office", "word", "r", "node", "go"}
        else end
    )


def _comma(text: str, found: re.Match[str]) -> str:
    """Return " not" with a comma where it sets one thing against another: "sitting next to you, not by email"."""
    before = text[: found.start()].split()
    word = before[-1].lower() if before else "not"
    # "QA sits not in another building but with the team"
    if (
        _ASKED.match(text)
        or " but " in text[found.end() :]
        or not before
        or word in _NO_COMMA
        or word.endswith(_NO_COMMA_ENDS)
    ):
        return found[0]
    return f",{found[0]}"
