"""The parts of a phrase that says too much at once: "the rota, one late night a week" is about the rota."""

from __future__ import annotations

import re

_CUT = re.compile(
    r"\s+[-–—]+\s+|;\s*|:\s+|,\s+|\s*\((?=\w)|\)\s*|\.\s+(?=[A-Z])|(?<=[a-z]{4})\.\s+(?=[a-z])|\s+[/=]\s+"
    r"|\s+so (?=\w+ing\b)|\s+(?:and|&|\+)\s+(?=(?:how|who|why|what|when|where)\b)|\s+(?=(?:if all|if it)\b)"
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
_ORDINARY = re.compile(r"(?<![\w-])(?!the\b|and\b|for\b|our\b|its\b)[a-z]{3,}(?![\w-])|^[A-Z][a-z]{3,}$")
_LETTER = re.compile(r"(?<![\w'’.-])(?![aAIi]\b)[A-Za-z](?![\w'’.-])")
_ERRANDS = frozenset(
    "ask bring buy chase check confirm find follow google look remember ring sort thank try watch".split()
)
_MOVE = re.compile(r"[A-Za-z][\w .'-]{1,30} ?(?:->|→|=>) ?[A-Za-z][\w .'-]{1,30}")
_MOST = 4
"""Parts that are tried: a longer list is no phrase any more."""


def parts_of(text: str, *, own: bool) -> list[str]:
    """Return the parts of a phrase that could stand alone, in their order; none where nothing can be cut safely.

    Args:
        text: the phrase as the candidate wrote it.
        own: whether it is about the candidate, so that any part will do; of a topic only the first says what it is.
    """
    pieces = [piece.strip() for piece in _CUT.split(text.strip()) if piece.strip()]
    if len(pieces[0].split() if pieces else ()) > _LONG:
        pieces = [piece.strip() for piece in _LONG_CUT.split(pieces[0])] + pieces[1:]
    if len(pieces) == 1 or any(_TURNS.match(piece) for piece in pieces[1:]):
        return []
    # What "we" did goes on being what we did after the comma.
    pieces = pieces[:_MOST] if own and not pieces[0].lower().startswith("we ") else pieces[:1]
    return [piece for piece in pieces if _stands_alone(piece, own=own)]


def _stands_alone(piece: str, *, own: bool) -> bool:
    if re.search(r"\b(?:incl|esp|approx|avg|ave|dept|mr|mrs|dr|st|no|vs|e\.g|i\.e)$", piece, re.IGNORECASE):
        return False
    if not own and _MOVE.fullmatch(piece):
        return True
    if not own and re.match(r"(?:no|zero|to)[ -]", piece, re.IGNORECASE):
        return bool(_ORDINARY.search(piece))
    if (
        (not own and piece.split(maxsplit=1)[0].lower() in _ERRANDS)
        or _DEPENDS.match(piece)
        or _LETTER.search(piece)
        or not _ORDINARY.search(piece)
    ):
        return False
    return own or not _COUNTED.match(piece)
