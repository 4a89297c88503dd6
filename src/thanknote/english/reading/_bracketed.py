"""A figure with its point, as it stands in brackets behind a phrase: "22% last year"."""

from __future__ import annotations

import re

from thanknote.english.reading._sour import is_sour

_NUMBER = r"(?:[£$€]?\d[\d,.]*(?: ?%|k|m)?|two|three|four|five|six|seven|eight|nine|ten)"
_POINT = (
    r"(?:last|this|next|in|of|a|an|per|each|every|on|since|over|under|by|to|up|down|for|ahead|more|fewer|less|closed"
    r"|settled|fixed|solved|answered|resolved|completed|recycled|reused|sold|repaired|booked|filled|delivered|retained)"
)
_FIGURE = re.compile(
    rf"(?:(?:over|under|about|around|nearly|almost|up|down|more than) )?{_NUMBER}"
    rf"(?:(?<=%) (?:there|done|complete|through|finished|built|moved)"
    rf"|(?<=%) {_POINT}(?: [\w%'.-]+)+"
    rf"| (?:[a-z]{{2,}}s|people|children|staff|men|women)(?: {_POINT}(?: [\w%'.-]+)+)?)"
)
_CHANGE = re.compile(rf"({_NUMBER})(?: [a-z]+)? to {_NUMBER}(?: [a-z]+)?")
_LONGEST_FIGURE = 6
"""Words in brackets."""


def in_brackets(piece: str) -> str:
    """Return a figure with its point as it stands in brackets ("22% last year"), or nothing if this is none."""
    if len(piece.split()) > _LONGEST_FIGURE or is_sour(piece):
        return ""
    return piece if _FIGURE.fullmatch(piece) or _CHANGE.fullmatch(piece) else ""
