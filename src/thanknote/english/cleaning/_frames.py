"""Reporting frames: "she told me that …", "I asked how …", "we talked about …" are peeled off, keeping who spoke."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import Any, Literal

from thanknote._tables import table

Speaker = Literal["them", "me", "both"]


_THEY = "(?:he|she|they)"
_BEFORE_NAME = "me and|I (?:also )?(?:asked|told)|asked|told|send|sending|email|to send"


@dataclass(frozen=True, slots=True)
class Peeled:
    """A phrase without its reporting frame."""

    text: str
    by: Speaker | None = None
    asked: bool = False
    """The frame was a question, so nobody is known to have answered it."""
    shown: bool = False
    """It is a thing that the reader showed the writer."""


@dataclass(frozen=True, slots=True)
class _Frame:
    pattern: re.Pattern[str]
    by: Speaker | None
    asked: bool


@cache
def _data() -> dict[str, Any]:
    data: dict[str, Any] = table(__package__, "frames.yaml")
    return data


def _start(*patterns: str) -> re.Pattern[str]:
    return re.compile(f"^(?:{'|'.join(patterns)})", re.IGNORECASE)


@cache
def _lead_ins(name: str) -> re.Pattern[str]:
    if name == "filler":
        return re.compile(rf"^(?:(?:{'|'.join(_data()['filler'])})\b(?![-'’])[\s,:]*)+(?=\S)", re.IGNORECASE)
    return _start(*(pattern.replace("{they}", _THEY) for pattern in _data()[name]))


@cache
def _frames() -> tuple[_Frame, ...]:
    data = _data()
    pieces = {
        "{they}": _THEY,
        "{often}": f"(?:(?:{'|'.join(data['often'])}) )?",
        "{told}": f"(?:{'|'.join(data['told'])})",
        "{link}": data["link"],
    }
    out = []
    for frame in data["frames"]:
        pattern = frame["pattern"]
        for name, piece in pieces.items():
            pattern = pattern.replace(name, piece)
        out.append(_Frame(_start(pattern), frame.get("by"), frame.get("asked", False)))
    return tuple(out)


def without_names(text: str, names: tuple[str, ...]) -> str:
    """Return a phrase with a pronoun where a frame has the reader's own name: "Amara said" is "they said"."""
    if not names:
        return text
    called = "|".join(re.escape(name) for name in sorted(names, key=len, reverse=True))
    text = re.sub(rf"\b(?:{called})['’]s\b(?!\s+(?:been|got|a|the)\b)", "their", text)
    return re.sub(rf"^((?:{_BEFORE_NAME})\s+)?(?:{called})\b(?=\s+[a-z])", r"\1they", text, flags=re.IGNORECASE)


def peel(text: str) -> Peeled:
    """Return a cleaned phrase without fillers and reporting frame, with who said it."""
    by: Speaker | None = None
    asked = False
    text = _without("labels", _without("filler", text))
    for frame in _frames():
        rest = frame.pattern.sub("", text, count=1)
        if rest != text and rest:
            text, by, asked = rest, frame.by, frame.asked
            break
    if by == "them":
        text = re.sub(r"^(?:that|about)\s+(?=\S)", "", text, flags=re.IGNORECASE)
    return Peeled(_without("filler", text), by, asked)


def peel_liking(text: str) -> str:
    """Return an interest point without "I like that", "interested in" and their kin."""
    return _without("liking", text)


def peel_sending(text: str) -> str:
    """Return what was promised without "said I'd send her" and its kin."""
    return _without("sending", text)


def _without(lead_in: str, text: str) -> str:
    return _lead_ins(lead_in).sub("", text, count=1) or text
