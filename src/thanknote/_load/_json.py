"""JSON, read by Python's json, with the place of every value."""

from __future__ import annotations

import json
import re
from bisect import bisect_right
from collections.abc import Iterator

from yaml import Mark
from yaml import events as yaml

from thanknote._load._build import DEEPEST, Builder
from thanknote._load._reading import Reading
from thanknote._load._slip import place_at

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
    message, at = _break(text)
    tokens = (token for token in _TOKEN.finditer(text) if token.end() <= at)
    reading = Builder(_events(tokens, text), text, slips=False).build()
    if message:
        reading.broken = place_at(text, at)
        reading.refuse(message, reading.broken)
    for token in _TOKEN.finditer(text, 0, at):
        if token[0] in ("NaN", "Infinity", "-Infinity"):
            reading.refuse(f"{token[0]} is no value; write a number or text", place_at(text, token.start()))
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


def _events(tokens: Iterator[re.Match[str]], text: str) -> Iterator[yaml.Event]:
    """Yield the events that YAML has for the same values."""
    lines = [0, *(found.end() for found in re.finditer("\n", text))]

    def mark(offset: int) -> Mark:
        line = bisect_right(lines, offset) - 1
        return Mark("", offset, line, offset - lines[line], None, None)

    for token in tokens:
        at = {"start_mark": mark(token.start()), "end_mark": mark(token.end())}
        match token[0][0]:
            case "{":
                yield yaml.MappingStartEvent(None, None, implicit=True, flow_style=True, **at)
            case "[":
                yield yaml.SequenceStartEvent(None, None, implicit=True, flow_style=True, **at)
            case "}":
                yield yaml.MappingEndEvent(**at)
            case "]":
                yield yaml.SequenceEndEvent(**at)
            case '"':
                yield yaml.ScalarEvent(None, None, (False, True), json.loads(token[0]), style='"', **at)
            case ":" | ",":
                pass
            case _:
                yield yaml.ScalarEvent(None, None, (True, False), token[0], **at)
