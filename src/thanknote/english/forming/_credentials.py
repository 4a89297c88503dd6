"""What the writer holds and speaks: licences, certificates, degrees and languages, often in a list."""

from __future__ import annotations

import re
from typing import Literal, NamedTuple

from thanknote.english.forming._callings import PREPOSITION
from thanknote.english.forming._years import years
from thanknote.english.tables._articles import a_or_an
from thanknote.english.tables._words import (
    CREDENTIALS,
    DEGREES,
    FLUENCIES,
    LANGUAGES,
    QUALIFICATIONS,
    TOOLS,
    TRAINED_IN,
)

Kind = Literal["award", "skill", "language", "tool", "owned", "thing", "time"]


class _Item(NamedTuple):
    text: str
    kind: Kind


# The finest cut first: "moving and handling trainer certificate" is one thing.
_CUTS = tuple(
    re.compile(cut) for cut in (r",? (?:and|plus|\+|&) (?!Guilds)|, | / |/(?=[A-Z])", r", (?:and |plus )?", r"(?!)")
)
_RANK = re.compile(r"\b[Ll](\d)\b")
_LEVEL = re.compile(r"\blevel(?= \d)")
_PAIR = re.compile(r" ([A-Z]{2}(?:[-/>–]|->)[A-Z]{2})\b")
"""Two languages behind a diploma: "DipTrans FR-EN"."""
_VALID = re.compile(r" valid (?:until|to|till) (?:\w+ )?\d{4}$")
_COMPTIA = re.compile(r"^(?:CompTIA )?(?:A|Network|Security|Linux|Server|Cloud|Project)\+$")
_SHORT_AWARD = re.compile(r"^(?:PG|Adv)?(?:Dip|Cert|Adv)(?:[A-Z]\w*)?\b")
_RANKED = re.compile(r"\b(?:Level|Stage|Grade|Part|Class|Category|Cat|Band|Group|Tier) ?[\dA-E]\b", re.IGNORECASE)
_CODE = re.compile(r"^(?:[A-Z]{2,}|[A-Z]+\d+[A-Z]?)$")
_NAMES_IT = "ticket|card|certificate|licen[cs]e|permit|badge"
# "RYA powerboat + crane ticket": two tickets, of which only the second is called so.
_FIRST_OF_TWO = re.compile(rf"^[A-Z]{{2,}} (?!{_NAMES_IT}|level|stage|part|general|award|diploma|degree)[a-z]+$")
_SECOND_OF_TWO = re.compile(rf"^[a-z]+ (?:{_NAMES_IT})$")
_STATE = {"clean": "clean", "in date": "in-date", "full": "full", "current": "current", "up to date": "up-to-date"}
_UNFINISHED = re.compile(
    r"\b(?:nearly|almost|half ?way|part(?! \d)|pending|due|in progress|towards|started|candidate|expired"
    r"|lapsed|off|exempt|no|not|since|first time|passes|trained|qualified|certified|registered)\b",
    re.IGNORECASE,
)
_FINISHING = re.compile(
    r"^(?:my )?(?P<what>.+?),? (?P<much>nearly|almost) (?:finished|done|completed?|there)$", re.IGNORECASE
)
_DETERMINED = frozenset("a an the my both all two three four five six seven eight nine ten some".split())
_SINGLE = frozenset("clearance registration accreditation competency certification".split())
_SPOKEN = re.compile(r"^(\w+), ((?:fluent|conversational|basic|native|intermediate|advanced|business)(?: level)?)$")
_LEVEL_OF = re.compile(
    r" ?\((?:spoken|fluent|native|basic|conversational|[ABC][12])\)$| (?:to|at) [ABC][12]$", re.IGNORECASE
)


def credentials(text: str) -> dict[str, str]:
    """Return what the writer has, holds or speaks, where every item of a list is known to be such a thing."""
    text = _SPOKEN.sub(r"\2 \1", _RANK.sub(r"Level \1", text))
    text = _LEVEL.sub(lambda found: found[0].capitalize(), _PAIR.sub(r" (\1)", text))
    if (found := _FINISHING.match(text)) and _item(found["what"], last=found["what"]):
        return {"do": f"have {found['much'].lower()} finished my {found['what']}"}
    if found := re.match(r"^(\w+) \((?:reading|to read)(?: only)?\)$", text):
        return {"do": f"read {language}"} if (language := _language(found[1])) else {}
    if _UNFINISHED.search(text):
        return {}
    for cut in _CUTS:
        pieces = [piece for piece in cut.split(text) if piece]
        whole = cut is not _CUTS[0] and any(
            re.search(r",| and | \+ ", piece) and not _is_one(piece) for piece in pieces
        )
        if not whole and (said := _said(pieces)):
            return said
    return {}


def _is_one(piece: str) -> bool:
    """Say whether a piece with "and" in it is one certificate: "moving and handling trainer certificate"."""
    return "," not in piece and piece.rsplit(maxsplit=1)[-1].lower() in CREDENTIALS


def _said(pieces: list[str]) -> dict[str, str]:
    pieces = list(pieces)
    # "Class 1 licence, clean": what stands behind the last comma says what the licence is like.
    while len(pieces) > 1 and pieces[-1].lower() in _STATE:
        state = _STATE[pieces.pop().lower()]
        pieces[-1] = f"{state} {re.sub('^an? ', '', pieces[-1])}"
    if len(pieces) == 2 and _FIRST_OF_TWO.match(pieces[0]) and _SECOND_OF_TWO.match(pieces[1]):
        both = f"{pieces[0]} and {pieces[1]}s"
        return {"have": both, "do": f"hold {both}"}
    items = [_item(piece, last=pieces[-1]) for piece in pieces]
    read = [item for item in items if item is not None]
    if len(read) < len(items) or not read or {item.kind for item in read} == {"thing"}:
        return {}
    said = _listed([item.text for item in read])
    match {item.kind for item in read}:
        case kinds if kinds == {"award"}:
            return {"have": said, "do": f"hold {said}"}
        case kinds if kinds == {"skill"}:
            return (
                {"have": said}
                if "training" in said or "(" in said or said[0].isdigit()
                else {"do": f"am trained in {said}"}
            )
        case kinds if kinds == {"language"}:
            plain = read[0].text.split()[0].lower() not in FLUENCIES
            return {"do": f"speak {said}"} if plain else {"do": f"speak {said}", "have": said}
        case kinds if kinds == {"tool"}:
            return {"do": f"know {said}"}
        case kinds if kinds == {"time"}:
            return {"years": said}
        case kinds if "tool" in kinds:
            return {}
    return {"have": said}


def _listed(items: list[str]) -> str:
    return items[0] if len(items) == 1 else f"{', '.join(items[:-1])} and {items[-1]}"


def _item(piece: str, *, last: str) -> _Item | None:
    """Return one item of the list with the article it wants, or None where nobody can tell what it is."""
    words = piece.split()
    if not words:
        return None
    if language := _language(piece):
        return _Item(language, "language")
    if re.sub("^(?:some|basic|a bit of|a little) ", "", piece.lower()) in TOOLS:
        return _Item(piece, "tool")
    if time := years(piece):
        return _Item(time, "time")
    if words[0].lower() == "own":
        return _Item(f"my {piece}", "owned")
    award = _award(piece, last)
    if award:
        return _Item(award, "award")
    head = [word.lower() for word in PREPOSITION.split(piece, maxsplit=1)[0].split()]
    if head and head[-1] in TRAINED_IN:
        return _Item(piece, "skill")
    return _Item(piece, "thing") if words[0].lower() in {"a", "an", "my"} and piece == last and len(words) < 6 else None


def _award(piece: str, last: str) -> str:
    """Return a licence, a certificate, a degree or a course with its article; empty where it is none."""
    words = piece.split()
    head = [word.lower() for word in PREPOSITION.split(piece, maxsplit=1)[0].split()]
    if not head:
        return ""
    if _COMPTIA.match(piece):
        return piece
    if (valid := _VALID.search(piece)) and _CODE.match(piece[: valid.start()]):
        return f"{a_or_an(words[0])} {piece}"
    determined = words[0].lower() in _DETERMINED or words[0].isdigit()
    articled = piece if determined else f"{a_or_an(words[0])} {piece}"
    if head[-1] in CREDENTIALS:
        plural = head[-1].endswith("s") and head[-1] != "dbs"
        return piece if plural or head[-1] in _SINGLE else articled
    if _SHORT_AWARD.match(words[0]) and all(word[0] in "(A" or word[0].isupper() for word in words[1:]):
        return articled
    degree = next((word for word in head[:2] if word.rstrip("0123456789") in DEGREES), "")
    if degree:
        return _with_field(articled, degree)
    if piece.startswith("City & Guilds") or set(head) & QUALIFICATIONS or _RANKED.search(piece):
        return _with_field(piece, "")
    common = last.rpartition(" ")[2].lower()
    shared = common in CREDENTIALS and common.endswith("s")
    coded = _CODE.match(piece) and (shared or piece != last or any(char.isdigit() for char in piece))
    return piece if coded or (shared and len(words) <= 2 and piece != last) else ""


def _with_field(award: str, degree: str) -> str:
    """Return an award with "in" before its subject: "City & Guilds Level 3 in bakery", "a BSc in Nursing"."""
    award, aside, year = award.partition(" (")
    if not PREPOSITION.search(award):
        ranked = re.match(r"^(.*\S+ Level \d) ([a-z][a-z ]+)$", award)
        named = (
            re.match(rf"^(.*\b{re.escape(degree)}) ((?!Level\b)[A-Za-z][A-Za-z ]+)$", award, re.IGNORECASE)
            if degree
            else None
        )
        found = named or ranked
        if found and found[2].split()[-1] not in CREDENTIALS:
            award = f"{found[1]} in {found[2]}"
    return award + aside + year


def _language(piece: str) -> str:
    """Return "fluent Welsh" for "fluent welsh", "Polish" for "polish"; empty where it is no language."""
    tail = _LEVEL_OF.search(piece)
    words = (piece[: tail.start()] if tail else piece).split()
    if not words or words[-1].lower() not in LANGUAGES or any(word.lower() not in FLUENCIES for word in words[:-1]):
        return ""
    name = words[-1].upper() if words[-1].lower() == "bsl" else words[-1].capitalize()
    return " ".join([*(word.lower() for word in words[:-1]), name]) + (tail[0] if tail else "")
