"""The writer's own side (strengths, fit): what they did, are, have and can do, never more than the phrase says."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from thanknote.english.forming._callings import being, called, calling
from thanknote.english.forming._credentials import credentials
from thanknote.english.forming._deeds import deed, lasting
from thanknote.english.forming._own_clause import own_clause
from thanknote.english.forming._years import years
from thanknote.english.reading._shapes import Shape, clipped
from thanknote.english.reading._turn import written
from thanknote.english.tables._articles import is_mass
from thanknote.english.tables._parser import lexicon
from thanknote.english.tables._words import (
    BOASTS,
    CREDENTIALS,
    LANGUAGES,
    QUALIFICATIONS,
    STANDING,
    STATES,
    TO_DO,
    TOOLS,
)

if TYPE_CHECKING:
    from spacy.tokens import Doc

_OTHERS = frozenset("they she he you your their his her him them".split())
_ALSO = re.compile(r"^(?:also|plus|and) |,? (?:too|also|as well|aswell)$", re.IGNORECASE)
_HAVING = re.compile(r"^(?:I )?(?:also )?(?:have(?: got)?|got|hold|holding|with) (?!been\b|to\b)", re.IGNORECASE)
_APART = re.compile(r"[;=?]|:\s|//|\s[-–—]\s|\s\+\s|->|\.\s")
_NOTHING_NAMED = re.compile(
    r"^(?:I )?(?:did|done|have done|do) (?:that|it|this|the same|same|all of it|both)\b"
    r"(?! \w* ?(?:job|role|work))(?!(?<=same) (?!(?:after|again|as|at|before|by|during|for|from|here|in|last|on"
    r"|over|there|through|to|too|under|until|when|while|with|once|twice|two|three|four|five)\b)"
    r"[a-z]+[ -](?:[a-z]+ )?[a-z]+s\b)"
    r"|\bsame (?:here|thing)\b",
    re.IGNORECASE,
)
# A slip of one's own, however well it was dealt with, is no fact to close a note with.
_SLIP = re.compile(
    r"\bmy own (?:\w+ ){0,2}(?:slips?|mistakes?|errors?|blunders?|oversights?|failings?|failures?|miss(?:es)?"
    r"|cock-?ups?|accidents?|spills?|mix-?ups?)\b|\bmy own near[- ]miss"
    r"|\bowned up to\b|\bafter (?:my|a) (?:mistake|slip|error)\b",
    re.IGNORECASE,
)
_NOT_TOLD = re.compile(f"{_NOTHING_NAMED.pattern}|{_SLIP.pattern}", re.IGNORECASE)
_SAME_JOB = re.compile(r"^(?:the )?same (?=(?:job|role|work)\b)", re.IGNORECASE)
_SINCE = re.compile(r"^(?:my |a |an )?(?P<what>[\w ]+?),? since (?P<when>(?:\w+ )?\d{4})$")
# Time that was spent as somebody or somewhere, and no date: "eight years as a journeyman", "three seasons on pens".
_SPENT = re.compile(
    r"^(?!.*\b(?:19|20)\d\d\b)(?:couple of |(?!of )\S+ ){1,4}?"
    r"(?:decade|year|season|summer|winter|harvest|month|term)s? (?:as|in|on|at|behind|across|around|under|between) "
)
_PRAISE = re.compile(
    r"\bteam player|people person|(?:quick|fast) learner|can do attitude|(?:people|communication) skills"
)
# "CeMAP + 5-year branch manager" has been one for five years.
_A_TIME = re.compile(r"(?<=[+,] )(\d+)-(year|month|season) (?=[a-z])")
_COUNTED_DEED = re.compile(
    r"^(?P<number>(?:over |about |nearly |more than )?\d[\d,]*\+?) (?P<what>[a-z-]+(?: [a-z-]+)?s) "
    r"(?P<done>led|run|taught|delivered"
    r"|hosted|edited|written|sold|built|fitted|served|catalogued|translated|planted|trained|repaired|managed|cleared)$"
)
_LIGHT = frozenset("i am a an very really and i'm real always".split())
_OF_STATE = frozenset("to in with on for by as".split())
_FEELINGS = frozenset(
    "want hope love like enjoy think feel plan need believe wish guess hate know prefer try look mean be do".split()
)
_WISHING = frozenset(
    "looking hoping trying wanting thinking wishing planning willing being having getting going".split()
)
_LEARNING = re.compile(r"^(?:studying|learning|working (?:towards|on|as)|training (?:for|as)|taking) ")
_LONGEST_STATE = 6
_EACH_DID = "ran|did|used|taught|worked|served|cooked|covered|brewed|milked|lambed|sailed|toured|nursed|played"
_IN_LANGUAGES = re.compile(
    rf"^bilingual (?:in )?(?:{'|'.join(LANGUAGES)})(?:(?: and |/)(?:{'|'.join(LANGUAGES)}))?$", re.IGNORECASE
)


def mine(doc: Doc, shape: Shape, words: list[str]) -> dict[str, str]:
    """Return what the writer did, is, has or can do; empty for praise, feelings, and what only they could read."""
    text = _A_TIME.sub(r"\1 \2s ", _ours(_ALSO.sub("", written(doc, words))))
    if any(token.lower_ in _OTHERS for token in doc) or boasts(text) or _NOT_TOLD.search(text):
        return {}
    if _SAME_JOB.match(text):
        return {} if clipped(doc) else {"did": lasting(_SAME_JOB.sub("did the same ", text))}
    if text.split()[0].lower() in STANDING and (found := being(text)):
        return found
    if counted := _COUNTED_DEED.match(text):
        return {"did": f"have {counted['done']} {counted['number']} {counted['what']}"}
    if done := deed(doc, _arrowless(text)):
        return {"did": done}
    held = _HAVING.sub("", text)
    if length := years(held):
        return {"years": length, "did": f"have spent {length}"} if _SPENT.search(length) else {"years": length}
    if found := being(text) or credentials(held):
        return found
    if _APART.search(text):
        return {}
    return _since(text) or _state(text) or _having(doc, text, held) or _doing(doc, shape, text) or own_clause(text)


def _ours(text: str) -> str:
    """Return what the writer did with others as done by the writer too, where each of them did it: "we ran …"."""
    return re.sub(rf"^we (?=(?:{_EACH_DID}) )", "I ", text, flags=re.IGNORECASE)


def boasts(text: str) -> bool:
    """Say whether a phrase only praises its writer: "hard-working", "good with people", "a real team player"."""
    words = [word for word in re.findall(r"[\w'-]+", text.lower()) if word not in _LIGHT]
    if not words or _PRAISE.search(text.lower()):
        return True
    return words[0] in BOASTS or (words[0] == "good" and not re.search(r"\b[A-Z]", text[1:]))


def _arrowless(text: str) -> str:
    """Return "the Oracle-to-Snowflake move" for "the Oracle -> Snowflake move", "(9 to 4)" for "(9 -> 4)"."""
    text = re.sub(r"\b(the|a|our|whole) (\S+) (?:->|→) (\S+) (?=[a-z])", r"\1 \2-to-\3 ", text)
    return re.sub(r"\((\w+) (?:->|→) (\w+)\)", r"(\1 to \2)", text)


def _since(text: str) -> dict[str, str]:
    """Return "have had my IV competency since 2019"."""
    found = _SINCE.match(text)
    if not found:
        return {}
    what, low = found["what"], found["what"].lower()
    if low in TOOLS:
        return {"do": f"have used {what[:1].upper()}{what[1:]} since {found['when']}"}
    held = low.split()[-1] in CREDENTIALS or low in QUALIFICATIONS
    return {"do": f"have had my {what} since {found['when']}"} if held else {}


def _state(text: str) -> dict[str, str]:
    """Return what the writer is: "am used to 5 a.m. starts", "am AWS certified"."""
    said = re.sub(r"^(?:I am|am) ", "", text)
    words = said.split()
    first, second, last = words[0].lower(), words[1].lower() if len(words) > 1 else "", words[-1].lower()
    if "," in said:
        return {}
    if (first == "good" and second in {"with", "at"}) or (first in STATES and second in _OF_STATE):
        return {"do": f"am {said}"}
    if first == "bilingual":
        return {"do": f"am bilingual {said.partition(' ')[2]}"} if _IN_LANGUAGES.match(said) else {}
    if last in STATES and first not in STATES and len(words) < _LONGEST_STATE:
        # "gas Safe registered": a name that lost its first capital.
        named = len(words) > 2 and words[1].istitle()
        return {"do": f"am {words[0].capitalize() if named else words[0]} {' '.join(words[1:])}".strip()}
    if said != text and calling(said):
        return {"do": f"am {called(said)}"}
    return {"do": f"am {said}"} if said != text and first.endswith("ing") else {}


def _having(doc: Doc, text: str, held: str) -> dict[str, str]:
    """Return what the writer says to have, where the phrase says so."""
    if text == held or clipped(doc):
        return {}
    return {"have": held} if re.match(r"(?:a|an|my|the|both|some|two|three|\d+)\b", held, re.IGNORECASE) else {}


def _doing(doc: Doc, shape: Shape, text: str) -> dict[str, str]:
    """Return what the writer does or can do now, or has experience of doing."""
    said = re.sub(r"^(?:I |currently |now )+", "", text)
    first = said.split()[0].lower()
    if text.startswith(("I have been ", "have been ")):
        return {"do": text.removeprefix("I ")}
    if clipped(doc) or " " not in said:
        return {}
    if first == "can":
        return {"do": said}
    if shape == "gerund" and first.endswith("ing") and first not in _WISHING:
        if _LEARNING.match(said):
            return {"do": f"am {said}"}
        # "checking tech": a thing of that kind, or checking something?
        unsure = doc[1].tag_ in {"NN", "NNP"} and not is_mass(doc[1])
        return {} if unsure else {"have": f"experience of {said}"}
    present = shape == "verb" or (shape == "clause" and text.startswith("I ")) or first == "read"
    felt = first in _FEELINGS | (TO_DO - {"read"}) and not said.startswith("look after ")
    return {"do": said} if present and first in lexicon()["verb"] and not felt else {}
