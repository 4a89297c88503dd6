"""A value that YAML cannot read as it stands, in quotes or brackets that it can."""

from __future__ import annotations

import re
from collections.abc import Iterator

from thanknote._load._slip import TYPOGRAPHIC, quoted
from thanknote.debrief import Debrief
from thanknote.debrief._fields import keys

_KEYS = "|".join(sorted(keys(Debrief), key=len, reverse=True))
# A word before a colon is a key at the start of a line, and after a dash only if a debrief has such a key.
_LINE = re.compile(
    rf"(?P<head>\s*(?:(?:- +)+(?:(?:{_KEYS}):\s+)?|\w+:\s+)?)(?P<value>\S.*?)(?P<comment>\s{{2,}}\#.*|\s*)"
)
_APOSTROPHE = re.compile(r"'(?:\d\ds?|t(?:is|was|il)|em|n|cause|round)\b", re.IGNORECASE)
# What a phrase cannot begin with.
_FIRST = "@`%*&!|>,]}?:-[{"


def requoted(line: str) -> Iterator[tuple[int, str, str]]:
    """Yield column (from 0), what happened, and the line mended, the most probable first."""
    if found := _LINE.fullmatch(line):
        head, value, comment = found.group("head", "value", "comment")
        for offset, what, mended in _values(value, keyed=head.rstrip().endswith(":")):
            yield len(head) + offset, what, f"{head}{mended}{comment}"


def _values(value: str, *, keyed: bool) -> Iterator[tuple[int, str, str]]:
    first = value[0]
    if first in "\"'":
        yield from _in_quotes(value)
        return
    if first in TYPOGRAPHIC:
        yield (
            0,
            "typographic quotes are text for YAML; use straight ones",
            quoted(value[1:].rstrip(TYPOGRAPHIC + "\"'")),
        )
    if first in "[{":
        yield from _in_brackets(value)
    if keyed and value.startswith("- "):
        yield 0, "beside its key a phrase takes no dash; leave it out", value[2:]
    if first in _FIRST and not re.match(rf"{{ *({_KEYS}):", value):
        yield 0, f"a phrase that begins with {first} must stand in quotes", quoted(value)
    elif not re.match(rf"(?:{_KEYS}):", value) and (colon := re.search(r":(?=\s|$)", value)):
        yield colon.start(), "a phrase with a colon and a space in it must stand in quotes", quoted(value)
    elif " #" in value:
        yield value.index(" #") + 1, "a space and a # begin a comment; put the phrase in quotes", quoted(value)


def _in_quotes(value: str) -> Iterator[tuple[int, str, str]]:
    """A value that begins with a quote, which may be the phrase's own."""
    quote, inner = value[0], value[1:-1]
    whole = f"a phrase that begins with {quote} must stand in other quotes as a whole", quoted(value)
    if _APOSTROPHE.match(value):
        yield 0, *whole
    if value.count(quote) == 1:
        yield 0, "the quote that opens here is never closed; close it", value + quote
    elif value[-1] == quote and "\\" in inner and quote == '"':
        yield (
            value.index("\\"),
            "a backslash is no plain character inside double quotes; use single ones",
            quoted(inner),
        )
    elif value[-1] == quote:
        at = value.index(quote, 1)
        yield at, "this quote ends the phrase too early; use the other kind around it", quoted(inner)
    yield 0, *whole


def _in_brackets(value: str) -> Iterator[tuple[int, str, str]]:
    """A list or mapping on one line, not closed or with an item that needs quotes."""
    opening, closing = value[0], "]" if value[0] == "[" else "}"
    if value[-1] == closing:
        items = re.split(r",\s+", value[1:-1].strip())
        quoted_items = [_item(item, keyed=opening == "{") for item in items]
        mended = ", ".join(quoted_items)
        at = next((value.index(item) for item, new in zip(items, quoted_items, strict=True) if item != new), 0)
        yield at, "this needs quotes inside the brackets", opening + mended + closing
    elif closing not in value and ("," in value or re.match(r"\{ *\w+:", value)):
        yield 0, "the bracket that opens here is never closed; close it", value + closing


def _item(item: str, *, keyed: bool) -> str:
    """Return one item of a list on one line, the value in quotes if it cannot stand without them."""
    key = found[0] if keyed and (found := re.match(r"\w+: +", item)) else ""
    value = item.removeprefix(key)
    needs = value[:1] in _FIRST or re.search(r":(?:\s|$)|\s#", value)
    return f"{key}{quoted(value)}" if value and needs else item
