"""What to call somebody: an honorific and family name, or a given name, only where the name can be read safely."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from thanknote.english._bare_name import NICKNAME, bare_name, is_nicknamed, parted
from thanknote.english._short_name import family_name, given_name
from thanknote.english.tables._words import HONORIFICS, HONORIFICS_WITH_GIVEN_NAME, PARTICLES


@dataclass(frozen=True, slots=True)
class Called:
    """What to call somebody in a note."""

    greeting: str
    """Without its final punctuation: "Dear Dr. Okafor", "Hi Amara"."""
    name: str
    """In running text: "Dr. Okafor", "Amara"."""
    unsure: bool = False
    """The name could not be read safely, so it stands in full."""


def call(name: str, *, greeting: str | None = None, tone: str = "warm", language: str = "en-US") -> Called:
    """Return what to call somebody.

    Args:
        name: as the debrief writes it; an honorific in front counts, is kept as written, and none is added.
        greeting: what the candidate wants to call them; it wins, and may hold the opening word ("Dear Ruth").
        tone: `warm` says "Hi Amara"; the others say "Dear …".
        language: British English writes "Dr" without a full stop.
    """
    british = language == "en-GB"
    if greeting and (plain := greeting.rstrip(" ,:;")):
        opened = re.match(r"(?:dear|hi|hello|hey|good (?:morning|afternoon|evening))\b", plain, re.IGNORECASE)
        running = plain[opened.end() :].strip(" ,") if opened else plain
        return Called(plain if opened else f"{_opening(plain, tone)} {plain}", running or name)
    nickname = NICKNAME.search(name)
    honorific, rest = parted(name, british=british)
    parts = rest.split()
    if nickname and not honorific and tone != "formal":
        return Called(f"{_opening(nickname[1], tone)} {nickname[1]}", nickname[1])
    short, unsure = (
        (family_name(parts) if honorific.lower().rstrip(".") not in HONORIFICS_WITH_GIVEN_NAME else given_name(parts))
        if honorific
        else given_name(parts)
    )
    unsure = unsure or is_nicknamed(name)
    # "The Hon." goes with the whole name.
    if not unsure and (honorific or tone != "formal") and honorific.lower().rstrip(".") != "hon":
        rest = short
    called = f"{honorific} {rest}".strip()
    unsure = unsure and len(parts) > 1
    return Called(f"{'Dear' if unsure else _opening(called, tone)} {called}", called, unsure)


@lru_cache(maxsize=4096)
def names_of(name: str, *, greeting: str | None = None) -> tuple[str, ...]:
    """Return what notes may call somebody: the full name, its parts, what they are called; for finding them in text."""
    rest = bare_name(name)
    if not rest:
        return ()
    called = call(name, greeting=greeting)
    parts = [part for part in rest.split() if len(part) > 1 and part.lower() not in PARTICLES]
    return tuple(dict.fromkeys([name, rest, called.name, *parts]))


def _opening(called: str, tone: str) -> str:
    return "Hi" if tone == "warm" and called.split(maxsplit=1)[0].lower().rstrip(".") not in HONORIFICS else "Dear"
