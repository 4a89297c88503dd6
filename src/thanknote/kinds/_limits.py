"""The kinds of note with the length that debrief and account want, so that notes are planned for it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from thanknote.kinds._kind import Kind

_PREMIUM = 300
"""Characters that LinkedIn lets the invitation of a premium account have."""


def limited(kinds: Mapping[str, Kind], length: Mapping[str, Any], *, premium: bool = False) -> dict[str, Kind]:
    """Return the kinds of note by name, with the length that is wanted.

    Args:
        kinds: the kinds as their templates have them.
        length: settings of the check `length`.
        premium: whether the writer has a premium account at LinkedIn.
    """
    return {name: _limited(kind, length, premium=premium) for name, kind in kinds.items()}


def _limited(kind: Kind, wishes: Mapping[str, Any], *, premium: bool) -> Kind:
    if premium and kind.medium == "linkedin" and kind.characters:
        kind = replace(kind, characters=max(kind.characters, _PREMIUM))
    fewest, most = kind.words or (0, None)
    most = wishes.get("max_words") or most
    if most is not None:
        kind = replace(kind, words=(wishes.get("min_words", fewest), most))
    return replace(kind, characters=wishes.get("max_characters") or kind.characters)
