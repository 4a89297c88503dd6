"""Reading a template file: its header lines into a Kind, each with a sentence for what it cannot be."""

from __future__ import annotations

import difflib
import re
from collections.abc import Callable, Iterable
from typing import Any, NamedTuple

from thanknote.errors import TemplateError
from thanknote.kinds._kind import FACTS, MEDIA, OUTCOMES, RECIPIENTS, Kind

_HEADER = re.compile(r"([A-Z][A-Za-z ]*):[ \t]*(.*)")
_UNSEEN = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f]")


class _Header(NamedTuple):
    """What a header line is called in a Kind, and how its value is read; reading raises ValueError with the way out."""

    field: str
    read: Callable[[str], Any]


def _one_of(known: Iterable[str]) -> Callable[[str], str]:
    def read(value: str) -> str:
        if value not in known:
            raise ValueError(f"one of {', '.join(known)}")
        return value

    return read


def _words(value: str) -> tuple[int, int]:
    found = re.fullmatch(r"(\d+)-(\d+)", value)
    if not found:
        raise ValueError("the fewest and most words, such as 60-150")
    fewest, most = int(found[1]), int(found[2])
    if fewest > most:
        raise ValueError(f"the fewest words first: {most}-{fewest}")
    return fewest, most


def _characters(value: str) -> int:
    if not value.isdecimal():
        raise ValueError("a number, such as 200")
    return int(value)


def _lines(value: str) -> dict[str, int]:
    pairs = [pair.split() for pair in value.split(",")]
    if not all(len(pair) == 2 and pair[1].isdecimal() for pair in pairs):
        raise ValueError("a thought and its most lines, such as interest 5")
    return {name: int(most) for name, most in pairs}


def _thoughts(value: str) -> tuple[str, ...]:
    return tuple(name.strip() for name in value.split(",") if name.strip())


def _some_of(known: tuple[str, ...], *, fewest: int) -> Callable[[str], tuple[str, ...]]:
    def read(value: str) -> tuple[str, ...]:
        names = _thoughts(value)
        if len(names) < fewest or not set(names) <= set(known):
            raise ValueError(f"some of {', '.join(known)}")
        return names

    return read


def _send(value: str) -> tuple[int, int | None] | str:
    if value in {"after decision", "at once"}:
        return value
    found = re.fullmatch(r"(\d+)h-(?:(\d+)h)?", value)
    if not found:
        raise ValueError("hours after the conversation, such as 2h-48h or 24h-, or after decision, or at once")
    return int(found[1]), int(found[2]) if found[2] else None


def _yes(value: str) -> bool:
    if value not in {"yes", "no"}:
        raise ValueError("yes, or no")
    return value == "yes"


_HEADERS = {
    "To": _Header("to", _one_of(RECIPIENTS)),
    "Medium": _Header("medium", _one_of(MEDIA)),
    "Facts": _Header("facts", _some_of(FACTS, fewest=0)),
    "Words": _Header("words", _words),
    "Characters": _Header("characters", _characters),
    "Lines": _Header("lines", _lines),
    "Leave out": _Header("leave_out", _thoughts),
    "Send": _Header("send", _send),
    "Outcome": _Header("outcomes", _some_of(OUTCOMES, fewest=1)),
    "Plan": _Header("planned", _yes),
    "Subject": _Header("subject", str),
}


def read_kind(name: str, text: str, origin: str) -> Kind:
    """Return the kind that a template's text describes.

    Args:
        name: what the kind is called: the file's name without its suffix.
        text: the file's text.
        origin: the file, for messages.

    Raises:
        TemplateError: a header line is missing, unknown, doubled or cannot be read; says file and line.
    """
    if mark := _UNSEEN.search(text):
        line = text.count("\n", 0, mark.start()) + 1
        raise TemplateError(f"{origin}:{line}: an unseen character (U+{ord(mark[0]):04X}) stands here; delete it")
    values: dict[str, Any] = {}
    places: dict[str, int] = {}
    lines = text.splitlines()
    for number, line_text in enumerate(lines, start=1):
        if not line_text.strip():
            break
        key, value = _split(line_text, f"{origin}:{number}")
        header = _HEADERS[key]
        if header.field in values:
            raise TemplateError(f"{origin}:{number}: {key}: stands here twice; delete one of the two lines")
        try:
            values[header.field] = header.read(value)
        except ValueError as error:
            raise TemplateError(f"{origin}:{number}: write {key}: and {error}, not {value!r}") from None
        places[header.field] = number
    for key in ("To", "Medium"):
        if _HEADERS[key].field not in values:
            raise TemplateError(f"{origin}:1: a template begins with the header lines To: and Medium:; add {key}:")
    for thought in values.get("leave_out", ()):
        # What stands in an included file is not seen from here.
        if "include" not in text and not re.search(rf"\bvary\s+{re.escape(thought)}\b", text):
            line = places["leave_out"]
            raise TemplateError(f"{origin}:{line}: no vary block is called {thought!r}; leave out one that exists")
    return Kind(
        name=name,
        origin=origin,
        body="\n".join(lines[len(places) :]),
        body_line=len(places) + 1,
        subject_line=places.get("subject", 1),
        **values,
    )


def _split(line: str, place: str) -> tuple[str, str]:
    """Return the name and the value of a header line."""
    found = _HEADER.fullmatch(line)
    if not found or found[1] not in _HEADERS:
        near = difflib.get_close_matches(line.partition(":")[0], _HEADERS, 1)
        hint = f"did you mean {near[0]!r}?" if near else f"the header lines are {', '.join(_HEADERS)}."
        raise TemplateError(f"{place}: {line!r} is not a header line; {hint} An empty line ends the headers.")
    return found[1], found[2].strip()
