"""A kind of note as a row and as a page: its size, when it is sent, what it is for."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from thanknote.kinds import Kind


def size(kind: Kind) -> str:
    """Return how long a kind of note may be."""
    words = f"{kind.words[0]}-{kind.words[1]} words" if kind.words else ""
    characters = f"up to {kind.characters} characters" if kind.characters else ""
    return ", ".join(filter(None, (words, characters)))


def when(kind: Kind) -> str:
    """Return when a kind of note is sent."""
    if isinstance(kind.send, str):
        return {"after decision": "after the date they gave"}.get(kind.send, kind.send)
    first, last = kind.send
    if last:
        return f"{first} to {last} hours after" if first else f"up to {last} hours after"
    return f"{first} hours after, or later" if first else "any day"


def standing(kind: Kind) -> str:
    """Return how things stand for a kind of note that is of no use while the candidate waits."""
    return "" if "waiting" in kind.outcomes else f", outcome: {' or '.join(kind.outcomes)}"


def header(kind: Kind) -> str:
    """Return a kind's header lines as its page."""
    from thanknote.kinds import OUTCOMES

    rows = {
        "To": kind.to,
        "Medium": kind.medium,
        "Size": size(kind),
        "Lines": ", ".join(f"{name} {most}" for name, most in kind.lines.items()),
        "Leave out": ", ".join(kind.leave_out),
        "Send": when(kind),
        "Outcome": "" if kind.outcomes == OUTCOMES else ", ".join(kind.outcomes),
        "Plan": "yes" if kind.planned else "no, only by its name",
        "Template": kind.origin,
    }
    return "\n".join(
        [f"{kind.name}: a kind of note", "", *(f"  {key + ':':11} {value}" for key, value in rows.items() if value)]
    )
