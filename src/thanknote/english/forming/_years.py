"""How long the writer has done something: "six years of bay nursing", "12 years in claims, three of them leading"."""

from __future__ import annotations

import re

from thanknote.english.forming._callings import PREPOSITION, SERVED, called, calling, is_agent
from thanknote.english.tables._articles import is_mass_noun
from thanknote.english.tables._parser import lexicon
from thanknote.english.tables._pasts import base_of
from thanknote.english.tables._words import DOINGS, FIELDS_OF_WORK, STATIONS, WAYS

_SMALL = "zero one two three four five six seven eight nine".split()
_NUMBER = (
    rf"\d{{1,2}}\+?|an?|{'|'.join(_SMALL[1:])}|ten|eleven|twelve|fifteen|twenty|thirty|several|many|half an?|a few"
    "|a couple of"
)
_UNIT = "decade|year|season|summer|winter|harvest|month|term"
_MORE_OR_LESS = "nearly|almost|over|about|around|just over|just under|more than|some"
LENGTH = rf"(?:(?P<about>{_MORE_OR_LESS}) )?(?P<number>{_NUMBER})[ -](?P<unit>{_UNIT})s?\b(?P<own>['’])?"
_FIRST = re.compile(rf"^{LENGTH}(?P<exp> experience| exp)?,? (?P<rest>\S.*)$", re.IGNORECASE)
_LAST = re.compile(rf"^(?P<rest>\S.*?)(?:,| [-–]|:|,? for|) \(?{LENGTH}\)?$", re.IGNORECASE)
_AND_MORE = re.compile(
    rf"^(?P<main>.+?)(?:,| \(| and|, and) (?P<number>{_NUMBER})(?P<of>(?: of (?:them|these|which))?)(?: {_UNIT})?s? "
    r"(?P<rest>(?:of|as|in|on|with|[a-z]+ing)\b[^,;]*?)\)?$",
    re.IGNORECASE,
)
_LAST_OF_THEM = re.compile(
    rf"^(?P<main>.+?),? (?:and )?(?:the )?last (?P<number>{_NUMBER})(?: {_UNIT}s?)? "
    r"(?P<rest>(?:as|in|on|with|[a-z]+ing)\b[^,;]*?)$",
    re.IGNORECASE,
)
_THEN = re.compile(
    rf"^(?P<first>.+?),? (?:and )?then (?P<number>{_NUMBER})[ -](?P<unit>{_UNIT})s? (?P<rest>.+)$", re.IGNORECASE
)
_LINKS = frozenset("of in as with at on behind under across inside within around between among running through".split())
_WHERE = frozenset("abroad afloat ashore offshore overseas".split())
_NO_DOING = frozenset(
    "since from to until ago old later straight and the left off away apart for by before or then but".split()
)
_DETERMINED = frozenset(
    "the a an my our all two three four five six seven eight nine ten over about in on for with up".split()
)
_COUNTS = re.compile(r"\b(?:in|over|under|after|every|last|past|within|per|than|of|since|from|by|when|was|before)$")
_JOINS = re.compile(r"[,;]|:\s|\s[-–+]\s")
_INCLUDING = re.compile(r"(?<!,) (?=including\b)")
# "Two years I cooked", "three years about 60 calls a day": a clause, and a rate, fill no years.
_PROCESS = re.compile(
    r"(?<!sta)(?<!institu)(?:[aeiou]tion|ction|ption|sion|(?<!apart)(?<!depart)(?<!gar)ment|ics|age|ure|[^w]al)$"
)
# What is done, not worked in: "six years of nursery care", but "in timber".
_DONE = ("ing", "s", "ance", "ence", "care", "work", "craft", "ship", "ry", "health", *DOINGS)
_NO_THING = re.compile(
    r"^(?:I|we|they|he|she|it|you|who|which|that|this|about|around|roughly|nearly|up|only)\b",
    re.IGNORECASE,
)
_SHARE = re.compile(r"^(?:most|much|half|all|part) of\b", re.IGNORECASE)
_RATE = re.compile(r"(?:\d|\bevery\b|\btwice\b|\bonce\b)", re.IGNORECASE)


def years(text: str) -> str:
    """Return a length of time with what filled it, as it fits after "I have"; empty where the phrase is none."""
    text = _INCLUDING.sub(", ", re.sub(r"^(\S+ \w+ (?:on|in|of|with) .*\w) \+ (?=[a-z])", r"\1 and ", text))
    if found := re.match(r"^(?P<main>.+), (?P<rest>including [^,;]+)$", text):
        main = years(found["main"])
        return f"{main}, {found['rest']}" if main else ""
    if found := _THEN.match(text):
        first, then = years(found["first"]), years(f"{found['number']} {found['unit']}s {found['rest']}")
        return f"{first}, then {then}" if first and then else ""
    if found := _LAST_OF_THEM.match(text):
        main, rest = years(found["main"]), found["rest"]
        rest = f"as {called(rest[3:])}" if rest.startswith("as ") and calling(rest[3:]) else rest
        return f"{main}, the last {spelled(found['number'])} {rest}" if main else ""
    if found := _AND_MORE.match(text):
        main, rest = years(found["main"]), found["rest"]
        number = spelled(found["number"])
        if not main or not (
            found["of"] or rest.startswith(("of ", "in ", "with ", "as ", "on ")) or rest.split()[0].endswith("ing")
        ):
            return ""
        part = found["of"] or rest.startswith("as ") or rest.split()[0].endswith("ing")
        return f"{main}, {number} of them {rest}" if part else f"{main} and {number} {rest}"
    if (found := _FIRST.match(text)) and not _JOINS.search(found["rest"]):
        return _filled(
            _length(found),
            found["rest"],
            experience=bool(found["exp"] or found["own"]),
            own=bool(found["own"] and not found["exp"]),
        )
    if (found := _LAST.match(text)) and not _JOINS.search(found["rest"]) and not _COUNTS.search(found["rest"]):
        if found["number"].lower() in {"a", "an"} and _RATE.search(found["rest"]):
            return ""
        return _filled(_length(found), found["rest"])
    return ""


def spelled(number: str) -> str:
    """Return a small number in words."""
    return _SMALL[int(number)] if number.isdigit() and 0 < int(number) < len(_SMALL) else number


def _length(found: re.Match[str]) -> str:
    """Return "six years", "a decade", "more than 20 years"."""
    number = spelled(found["number"].lower().removesuffix("+"))
    about = f"{found['about'].lower()} " if found["about"] else "more than " if found["number"].endswith("+") else ""
    one = number in {"one", "a", "an", "half a", "half an"}
    return f"{about}{number} {found['unit'].lower()}{'' if one else 's'}"


def _filled(length: str, doing: str, *, experience: bool = False, own: bool = False) -> str:
    if experience:
        doing = doing if own else f"experience {doing if doing.split(maxsplit=1)[0] in _LINKS else f'of {doing}'}"
        return f"{length}{chr(39) if length.endswith('s') else chr(39) + 's'} {doing}"
    said = with_preposition(doing)
    return f"{length} {said}" if said else ""


def with_preposition(doing: str) -> str:
    """Return what filled some years with the preposition it wants: "of bay nursing", "in claims", "on nights"."""
    doing = re.sub(r"^classroom\b", "in the classroom", re.sub(r"^(?:on )?tools\b", "on the tools", doing))
    words = doing.split()
    first = words[0].lower()
    if _NO_THING.match(doing) or _SHARE.match(doing) or _is_deed(words):
        return ""
    if first in _LINKS:
        return "" if _NO_THING.match(rest := doing.partition(" ")[2]) or _is_deed(rest.split() or words) else doing
    if first in _WHERE and (len(words) == 1 or words[1] in _LINKS):
        return doing
    if first in {"a", "an"}:
        return f"as {doing}"
    if first in _NO_DOING:
        return ""
    if first in {"no", "zero"}:
        return f"without {doing.partition(' ')[2]}"
    if first in {"my", "our"}:
        return f"with {doing}"
    if calling(doing):
        return f"as {called(doing)}"
    return _of_a_thing(doing, words)


def _of_a_thing(doing: str, words: list[str]) -> str:
    """Return a thing, a place or a field with its preposition; nothing for a thing that fills no years."""
    first = words[0].lower()
    head = PREPOSITION.split(doing, maxsplit=1)[0].split()
    last = head[-1] if head else words[0]
    if first.endswith("ing") and last == words[0]:
        return f"of {doing}"
    if last.lower() in STATIONS:
        return f"on {doing}"
    if {last.lower(), " ".join(head).lower(), "-".join(head).lower()} & FIELDS_OF_WORK or (
        last.isupper() and len(last) > 1
    ):
        return f"in {doing}"
    process = last.endswith(("ing", "s")) or is_mass_noun(last.lower()) or _PROCESS.search(last)
    if len(words) == 1 and is_mass_noun(last.lower()) and not (_PROCESS.search(last) or last.endswith(_DONE)):
        return f"in {doing}"
    if last.lower() in DOINGS or first.endswith("ing") or process:
        return f"of {doing}"
    if last.lower() in SERVED:
        return ""
    if is_agent(last):
        return f"as {called(doing)}"
    if not last[0].islower():
        return f"with {doing}"
    # "Three years of stockroom" is no English, and what nobody knows is a field of work.
    return "" if last in lexicon()["noun"] else f"in {doing}"


def _is_deed(words: list[str]) -> bool:
    """Say whether words begin with a verb in its past: "ran sauce section"; "mixed practice" does not."""
    low = words[0].lower()
    if not base_of(low) or len(words) == 1:
        return False
    return not low.endswith("ed") or base_of(low) in WAYS or words[1].lower() in _DETERMINED or words[1].isdigit()
