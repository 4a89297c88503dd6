"""Phrases that are good YAML but do not say to YAML what they say to a person."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from thanknote._load._event import Event
from thanknote._load._slip import BULLETS, TYPOGRAPHIC, Slip, line_with, quoted
from thanknote.debrief import Topic
from thanknote.debrief._fields import Field, fields
from thanknote.debrief._problems import nearest

# A line that is broken before this width was not broken for its length.
_NARROW = 60


def in_scalar(text: str, event: Event, field: Field, *, item: bool) -> Slip | None:
    """Return what is wrong with a scalar."""
    start, end = event.start, event.stop
    if not event.plain:
        quotes = text[start] in "\"'"
        return (_comment(text, start, end) if quotes else _nothing(text, event)) if field.prose else None
    if slip := _no_space(text, start, end, field):
        return slip
    if not field.prose:
        return None
    return (
        _comment(text, start, end)
        or _dashes(text, start, end, single=field.many and not item)
        or _typographic(text, start, end)
    )


def in_mapping(text: str, start: int, end: int, values: Mapping[str, Any]) -> Slip | None:
    """Return the slip when a mapping is a phrase with a colon and a space in it, or one in braces."""
    raw = text[start:end].rstrip()
    end = start + len(raw)
    if "\n" in raw or any(nearest(key, [*fields(Topic)]) for key in values):
        return None
    first = raw[0]
    if first == "{" and any(value is not None for value in values.values()):
        return None
    if first in "{?":
        what, at = f"a phrase that begins with {first} must stand in quotes", start
    else:
        what = "a colon and a space make YAML take what is before them for a key; put the phrase in quotes"
        at = start + max(raw.find(": "), 0) if ": " in raw else end - 1
    phrase = raw[1:-1] if _in_typographic_quotes(raw) else raw
    return Slip(at, what, line_with(text, start, end, quoted(phrase)), phrase)


def in_reference(text: str, event: Event, field: Field) -> Slip:
    """Return the slip for what begins with `&`, `*` or `!`: a phrase, or something only programs write."""
    start, end = event.start, event.stop
    raw = text[start:end]
    if field.prose and "\n" not in raw and event.kind in ("scalar", "alias"):
        what = f"a phrase that begins with {raw[:1]} must stand in quotes"
        return Slip(start, what, line_with(text, start, end, quoted(raw)), raw)
    return Slip(start, "a debrief has no anchors (&), aliases (*) and tags (!); write the value itself here", "", None)


def _nothing(text: str, event: Event) -> Slip | None:
    """`| and other pipes`: a block of text without text, of which only the first line stands there."""
    if event.value.strip() or text[event.start] not in "|>":
        return None
    line_end = text.find("\n", event.start)
    raw = text[event.start : line_end if line_end >= 0 else len(text)].rstrip()
    what = f"a phrase that begins with {raw[0]} must stand in quotes"
    return Slip(event.start, what, line_with(text, event.start, event.start + len(raw), quoted(raw)), raw)


def _no_space(text: str, start: int, end: int, field: Field) -> Slip | None:
    """`name:Priya` where keys belong."""
    names = "|".join(fields(field.entry)) if field.entry else None
    found = re.match(rf"({names}):[^\S ]*(\S.*)", text[start:end]) if names else None
    if not found:
        return None
    key, value = found.groups()
    line = line_with(text, start, end, f"{key}: {value}")
    return Slip(start + found.end(1), "after the colon of a key belongs a space", line, {key: value})


def _comment(text: str, start: int, end: int) -> Slip | None:
    """`C# and #1 team`: the end is lost; two spaces before the # say that it is a comment."""
    plain = end > start and text[start] not in "\"'"
    # After nothing or after quotes a comment is likelier, and YAML's own rule, a space on either side, will do.
    found = re.compile(r" (#.*)" if plain else r" ?(#\S.*)").match(text, end)
    if not found:
        return None
    phrase = " ".join(text[start : found.end()].split())
    what = (
        "a space and a # begin a comment for YAML, and the rest is lost; "
        "put two spaces before the # of a real comment, or the phrase in quotes"
    )
    gap = " " if end == start else ""
    return Slip(found.start(1), what, line_with(text, start, found.end(), gap + quoted(phrase)), phrase)


def _dashes(text: str, start: int, end: int, *, single: bool) -> Slip | None:
    """Items that YAML joins to one: dashes that are missing, that lack their space, or stand too deep."""
    first, _, rest = text[start:end].partition("\n")
    alone = not text[text.rfind("\n", 0, start) + 1 : start].strip()
    if single and alone and re.match(r"-\S", first):
        return Slip(start, "after the dash of an item belongs a space", f"- {first[1:]}", first[1:])
    begun = start - text.rfind("\n", 0, start) - 1
    bullet = re.match(rf"[{BULLETS}]\s+|\d+[.)]\s+", first)
    if begun + len(first) >= _NARROW or not (rest or bullet):
        return None
    if single and alone:
        what = "lines without dashes are one phrase for YAML; begin each item with a dash and a space"
        return Slip(start, what, f"- {first[bullet.end() if bullet else 0 :]}", first)
    deeper = re.search(r"^[ \t]*(- ?(\S.*))", rest, re.MULTILINE)
    if not deeper:
        return None
    at = start + len(first) + 1 + deeper.start(1)
    what = (
        "this dash stands deeper than the line above, so YAML joins the two; begin it in the column of the dash above"
    )
    return Slip(at, what, f"- {deeper[2]}", first)


def _typographic(text: str, start: int, end: int) -> Slip | None:
    """`“Priya”`: quotes from a word processor are part of the text."""
    if not _in_typographic_quotes(text[start:end]):
        return None
    phrase = " ".join(text[start + 1 : end - 1].split())
    what = "typographic quotes are part of the text for YAML; use straight ones"
    return Slip(start, what, line_with(text, start, end, quoted(phrase)), phrase)


def _in_typographic_quotes(raw: str) -> bool:
    """Say whether the whole phrase stands in one pair of them; a quotation may have others inside."""
    pair = len(raw) > 2 and raw[0] in TYPOGRAPHIC and raw[-1] in TYPOGRAPHIC + '"'
    return pair and not set(raw[1:-1]) & set(TYPOGRAPHIC[2:])
