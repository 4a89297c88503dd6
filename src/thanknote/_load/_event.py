"""What a YAML or JSON text consists of, one event after the other, each with its place."""

from __future__ import annotations

from typing import Literal, NamedTuple

from thanknote.debrief import Place

Kind = Literal["document", "mapping", "list", "scalar", "alias", "close"]


class Event(NamedTuple):
    """A value, or the beginning or end of several."""

    kind: Kind
    place: Place
    start: int
    """Offset of the first character."""
    stop: int
    """Offset after the last character; where a block ends, that of whatever comes next."""
    end: Place
    """The place of `stop`."""
    value: str = ""
    plain: bool = False
    """Of a scalar: it stands without quotes."""
    reference: bool = False
    """An anchor, an alias or a tag stands here."""


END = Event("close", Place(1, 1), 0, 0, Place(1, 1))
"""What follows when the text breaks off."""
