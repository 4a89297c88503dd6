"""The parts of a phrase that says too much at once: "the rota, one late night a week" is about the rota."""

from __future__ import annotations

import re

from thanknote.english.tables._parser import lexicon
from thanknote.english.tables._words import NAMES_THAT_ARE_WORDS

_CUT = re.compile(
    r"\s+[-–—]+\s+|;\s*|(?<!\basked)(?<!\bview)(?<!\btake)(?<!\btheory):\s+|,\s+|\s*\((?=\w)|\)\s*|[.!]+\s+(?=[A-Z])|(?<=[a-z]{3})(?<!\b(?:max|min|ext|int|tel|sec|gen|rep|dep|gov|hrs|yrs|wks|avg|ave|vol|inc|ltd|esp|etc))(?<!\b(?:mins|asst|cert|temp|dept|incl))[.!]+\s+(?=[a-z])|\s+[/=]\s+"
    r"|\s+and (?=(?:he|she)(?:['’]s| is| has)\b)|\s+so (?=\w+ing\b)"
    r"|\s+(?:and|&|\+)\s+(?=(?:how|who|why|what|when|where)\b)|\s+(?=(?:if all|if it)\b)"
)
_LONG_CUT = re.compile(
    r"\s+(?=(?:where|which|because|so that|although|whereas)\b)|\s+and (?=(?:the|they|each|he|she)\b)"
)
_LONG = 22
"""Words from which a phrase is cut before a further clause too."""
_DEPENDS = re.compile(
    r"(?:and|but|or|so|then|plus|with|without|in|on|at|for|from|by|to|of|as|which|who|where|when|while|if|not|no|incl"
    r"|including|especially|esp|even|also|his words|her words)\b",
    re.IGNORECASE,
)
# What these open changes what stands before them, so that a part would say something else.
_TURNS = re.compile(
    r"(?:then|but|not|no longer|instead|except|unless|only|until|rather|though|although|was|were)\b", re.IGNORECASE
)
_COUNTED = re.compile(r"(?:\d|(?:one|two|three|four|five|six|seven|eight|nine|ten|a few|several)\b)", re.IGNORECASE)
_ORDINARY = re.compile(
    r"(?<![\w-])(?!the\b|and\b|for\b|our\b|its\b)[a-z]{3,}(?![\w-])|^[A-Z][a-z]{3,}$|\b[A-Z][A-Za-z]+\+"
)
_WITH = re.compile(r"(?<!\S)w(?:/|(?= (?:the|an?|her|his|our|their|each|every|no)\b))")
_LETTER = re.compile(r"(?<![\w'’.-])(?![aAIi]\b)[A-Za-z](?![\w'’.-])")
# Figures that say what of: "one kiln at a time", "200 days no lost parcel", "38-minute turns".
_ONE_BY_ONE = re.compile(
    r"one [a-z]+ at a time|\d+ (?:days|weeks|months|years),? (?:no|zero) [a-z -]+"
    r"|\d+[ -](?:minute|hour|day|week|month|year|mile|bed|seat) [a-z]+s(?: (?:on|in|at|for) [\w ]+)?",
    re.IGNORECASE,
)
# "route 14: bunching after the stop": a number says what of, and not what about.
_NUMBERED = re.compile(r"[A-Za-z]+ #?\d+[a-z]?", re.IGNORECASE)
_ERRANDS = frozenset(
    "ask bring buy chase check confirm find follow google look remember ring sort thank try watch".split()
)
# A head that says nothing without what follows: "goal = passwordless".
_EMPTY = re.compile(
    r"(?:(?:the|a|an|my|her|his|their|your|our|one|main|big|biggest|key|real|only|first|best|other|good|great) )*"
    r"(?:goal|plan|aim|target|idea|thing|point|reason|issue|question|answer|problem|challenge|focus|priority|rule|trick"
    r"|catch|upshot|result|outcome|hope|dream|view|fact|secret|difference|news|word|topic)s?",
    re.IGNORECASE,
)
# "Bay 12 used to be the one everyone avoided": alone it says the contrary of what follows.
_USED_TO = re.compile(r"\bused to (?!\d|it\b|the\b|working\b).*\b(?:so|but|now|until|then|and)\b", re.IGNORECASE)
_MOVE = re.compile(r"[A-Za-z][\w .'-]{1,30} ?(?:->|→|=>) ?[A-Za-z][\w .'-]{1,30}")
_THIRD = re.compile(r"\b(?:he|she|her|him|his|hers)\b")
_MOST = 4
"""Parts that are tried: a longer list is no phrase any more."""
_BEFORE_YEARS = re.compile(r"^[A-Za-z][\w /-]{2,30}?,? (?:and )?then (?=\d+\+? ?(?:years?|yrs?)\b)")
"""Of a history in two steps the one that says how long: "rotational then 4 yrs neuro rehab"."""
_GOES_ON = re.compile(r"([a-z]+s) (?:the|an?|her|his|their|no|every|each|them|it|people|everyone|to)\b")


def parts_of(text: str, *, own: bool) -> list[str]:
    """Return the parts of a phrase that could stand alone, in their order; none where nothing can be cut safely.

    Args:
        text: the phrase as the candidate wrote it.
        own: whether it is about the candidate, so that any part will do; of a topic only the first says what it is.
    """
    if own and (before := _BEFORE_YEARS.match(text)):
        return [text[before.end() :].strip()]
    text = text.strip().lstrip("*•·–—-> ")
    pieces = [piece.strip() for piece in _CUT.split(text) if piece.strip()]
    if len(pieces[0].split() if pieces else ()) > _LONG:
        pieces = [piece.strip() for piece in _LONG_CUT.split(pieces[0])] + pieces[1:]
    if not own and (_USED_TO.search(text) or _EMPTY.fullmatch(pieces[0].strip(" .") if pieces else "")):
        return []
    if own and re.match(r"(?:I )?(?:did|done) (?:the )?same\b", text):
        # "did same with …, started with a borrowed room": what was started there is not told.
        return []
    if len(pieces) == 1 or any(_TURNS.match(piece) for piece in pieces[1:]):
        return []
    first = text.split(maxsplit=1)[0]
    if not own and first.istitle() and first.lower() in NAMES_THAT_ARE_WORDS and _THIRD.search(text):
        # "Grace in the Thursday clinic, everyone adores her": she is no grace.
        return []
    # What "we" did goes on being what we did after the comma.
    labelled = not own and re.match(r"[\w -]+?:\s", text) and _NUMBERED.fullmatch(pieces[0])
    few = pieces[1:2] if labelled else pieces[:1]
    pieces = pieces[:_MOST] if own and not pieces[0].lower().startswith("we ") else few
    return [piece for piece in pieces if _stands_alone(piece, own=own)]


_GOES_ON_ASKING = re.compile(r"\s+(?:and|&|\+)\s+(?=(?:how|who|why|what|when|where)\b)")
"""What is cut off before such a word still belongs to its verb: "they test hop, strength and how scared the kid is"."""


def tails_of(text: str) -> list[tuple[str, str, str]]:
    """Return what follows the first part of a phrase, piece by piece: what stands before it, the sign between, it."""
    text = text.strip()
    ends = [found.span() for found in _CUT.finditer(text)]
    found: list[tuple[str, str, str]] = []
    for (start, begin), end in zip(ends[:_MOST], [*(start for start, _ in ends[1:]), len(text)], strict=False):
        piece = text[begin:end].strip(" .!)")
        if found and re.match(r"(?:he|she)\b", found[-1][2], re.IGNORECASE) and _goes_on(piece):
            found[-1] = (*found[-1][:2], f"{found[-1][2]} and {piece}")
        elif piece and start and not _GOES_ON_ASKING.match(text[end:]):
            found.append((text[:start], text[start:begin].strip(), piece))
    return [] if any(_TURNS.match(piece) for *_, piece in found) else found


def _goes_on(piece: str) -> bool:
    """Say whether this is a further verb of him or her: "trusts the pharmacists to titrate"."""
    third = _GOES_ON.match(piece)
    return third is not None and bool({third[1][:-1], third[1][:-2]} & lexicon()["verb"])


def _stands_alone(piece: str, *, own: bool) -> bool:
    if re.search(r"\b(?:incl|esp|approx|avg|ave|dept|mr|mrs|dr|st|no|vs|e\.g|i\.e)$", piece, re.IGNORECASE):
        return False
    if re.search(r" (?:has|have|had|is|are|was|were|does|do|did|can|will)$", piece):
        return False
    if not own and _MOVE.fullmatch(piece):
        return True
    if not own and re.match(r"(?:no|zero|to)[ -]", piece, re.IGNORECASE):
        return bool(_ORDINARY.search(piece))
    if (
        (not own and piece.split(maxsplit=1)[0].lower() in _ERRANDS)
        or _DEPENDS.match(piece)
        or _LETTER.search(piece if own else _WITH.sub("", piece))
        or not _ORDINARY.search(piece)
    ):
        return False
    return own or not _COUNTED.match(piece) or bool(_ONE_BY_ONE.fullmatch(piece))
