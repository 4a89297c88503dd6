"""Superlatives of praise, as against those that measure."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from thanknote.checks.tone._manner import Manner

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

# What measures is a fact: the oldest kiln, the nearest depot, the latest release.
_MEASURES = frozenset(
    "latest largest biggest smallest oldest youngest newest highest lowest longest shortest nearest closest earliest"
    " slowest busiest heaviest cheapest coldest hottest furthest farthest tallest deepest widest next least most"
    " northernmost southernmost tightest hardest wettest driest quietest lightest thickest thinnest worst"
    " loudest".split()
)
_USUAL = frozenset(
    "recent common likely important relevant senior junior northern southern eastern western used".split()
)
_COURTEOUS = frozenset("regards wishes thanks practice practices of known before man men western".split())
_SET_OFF = frozenset("at all my your her his their our".split())


def superlatives(doc: Doc, most: int) -> Iterator[Manner]:
    """Yield the superlatives of praise, from the one that is one too many."""
    found = [token for token in doc if _praises(token)]
    for token in found[most:]:
        start = token.idx
        end = start + len(token)
        if token.lower_ == "most":
            end = token.nbor().idx + len(token.nbor())
        message = "Superlatives side by side sound like a brochure; keep one, and name what was good."
        yield Manner("superlatives", "warning", message, start, end)


def _praises(token: Token) -> bool:
    """Say whether this is a superlative that praises: "kindest", "most inspiring", not "largest", "most recent"."""
    following = token.nbor() if token.i + 1 < len(token.doc) else None
    before = token.nbor(-1).lower_ if token.i else ""
    if token.lower_ == "most":
        return following is not None and following.tag_ in {"JJ", "VBG", "VBN"} and following.lower_ not in _USUAL
    if token.tag_ not in {"JJS", "RBS"} or token.lower_ in _MEASURES:
        return False
    farewell = token.doc[max(0, token.i - 2) : token.i].text.lower() == "all the"
    if token.lower_ == "best" and (farewell or before in _SET_OFF or token.head.pos_ == "VERB"):
        return False
    return following is None or following.lower_ not in _COURTEOUS
