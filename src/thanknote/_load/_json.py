"""JSON, read by Python's json, with the place of every value."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator

from thanknote._load._build import DEEPEST, Builder
from thanknote._load._event import END, Event
from thanknote._load._reading import Reading
from thanknote._load._slip import places_in
from thanknote.debrief import Place

# A string that is never closed ends with the text, so that no character is looked at twice.
_TOKEN = re.compile(r'"(?:[^"\\]|\\.)*+(?:"|\Z)|[\[\]{}:,]|[^\s"\[\]{}:,]+', re.DOTALL)
_SENTENCES = {
    "Expecting property name": "a key in double quotes belongs here; look for a comma too many before it",
    "Illegal trailing comma": "the comma before the closing bracket is one too many; delete it",
    "Expecting ',' delimiter": "a comma is missing before this",
    "Expecting ':' delimiter": "a colon is missing after the key",
    "Expecting value": "a value is missing here; text stands in double quotes",
    "Extra data": "the debrief ends before this; delete what follows",
    "Unterminated string": "the quote that opens here is never closed; close it",
    "Invalid control character": "a line break or a tab stands inside quotes; close the quotes before it",
    "Invalid \\": "a backslash in quotes is written twice",
}


def read(text: str) -> Reading:
    """Return the values and places in a JSON text, and where it stops being JSON."""
    place = places_in(text)
    message, at = _break(text)
    tokens = (token for token in _TOKEN.finditer(text) if token.end() <= at)
    reading = Builder(_events(tokens, place), text, slips=False).build()
    if message:
        reading.broken = place(at)
        reading.refuse(message, reading.broken)
    for token in _TOKEN.finditer(text, 0, at):
        if token[0] in ("NaN", "Infinity", "-Infinity"):
            reading.refuse(f"{token[0]} is no value; write a number or text", place(token.start()))
    return reading


def _break(text: str) -> tuple[str, int]:
    """Return what breaks JSON's grammar and where, or nothing and the end of the text."""
    depth = 0
    for token in _TOKEN.finditer(text):
        depth += (token[0] in ("[", "{")) - (token[0] in ("]", "}"))
        if depth > DEEPEST:
            return "", token.end()
    try:
        # Numbers stay text: Python refuses to read one of thousands of digits.
        json.loads(text, parse_int=str, parse_float=str)
    except json.JSONDecodeError as error:
        known = (sentence for start, sentence in _SENTENCES.items() if error.msg.startswith(start))
        return next(known, f"this is not JSON: {error.msg}"), error.pos
    return "", len(text)


def _events(tokens: Iterator[re.Match[str]], place: Callable[[int], Place]) -> Iterator[Event]:
    yield END._replace(kind="document")
    for token in tokens:
        at = place(token.start()), token.start(), token.end(), place(token.end())
        match token[0][0]:
            case "{":
                yield Event("mapping", *at)
            case "[":
                yield Event("list", *at)
            case "}" | "]":
                yield Event("close", *at)
            case '"':
                yield Event("scalar", *at, value=json.loads(token[0]))
            case ":" | ",":
                pass
            case _:
                yield Event("scalar", *at, value=token[0], plain=True)
