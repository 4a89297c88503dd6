"""Phrases in their forms; one that says too much at once is cut, and what follows its first part is kept beside it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from thanknote.draft import Phrase
from thanknote.english._phrase import NOT_SURE, read_each
from thanknote.english._raw import Raw
from thanknote.english.cleaning._case import unshouted
from thanknote.english.forming._beside import beside
from thanknote.english.forming._promise import is_indivisible
from thanknote.english.reading._parts import parts_of, tails_of
from thanknote.english.reading._pointing import REASON as POINTS

if TYPE_CHECKING:
    from thanknote.english.forming._forms import Field

Tail = tuple[str, Phrase, Phrase]
"""What follows the first part of a phrase: as it was written, read as a clause, and read as a thing."""


def phrases(raws: Sequence[Raw], *, language: str = "en-US") -> list[Phrase]:
    """Return each phrase in the forms it has; one that has no safe reading has no form, and says why in `reason`.

    Of a phrase that says too much at once the part that can be read is used, and `partly` says which. Of a topic what
    follows that part is kept where it can be said beside it.
    """
    found = read_each(raws, language)
    parts = [
        (number, replace(raws[number], text=part))
        for number, phrase in enumerate(found)
        if phrase.reason in {NOT_SURE, POINTS}
        if not (raws[number].field == "promise" and is_indivisible(phrase.text))
        for part in parts_of(unshouted(phrase.text), own=raws[number].field in {"fit", "strength"})
    ]
    cut = list(zip(parts, read_each([raw for _, raw in parts], language, parts=True), strict=True))
    tails = _tails(raws, [number for number, phrase in enumerate(found) if phrase.reason == NOT_SURE], language)
    for (number, raw), part in cut:
        whole = found[number]
        if part.usable and not whole.usable:
            part = replace(part, partly=raw.text)  # noqa: PLW2901 # the part with what it is
            found[number] = _instead(whole, beside(part, raw.text, tails.pop(number, [])))
    for number, pieces in tails.items():
        if not found[number].usable:
            found[number] = _instead(found[number], beside(None, "", pieces))
    return found


def _instead(whole: Phrase, part: Phrase) -> Phrase:
    """Return what is said of a phrase that cannot be said as it is, with what is known of the whole."""
    if not part.usable:
        return whole
    return replace(
        part,
        text=whole.text,
        path=whole.path,
        by=part.by or whole.by,
        grave=part.grave if part.further else whole.grave,
        emoji=whole.emoji,
    )


def _tails(raws: Sequence[Raw], numbers: Sequence[int], language: str) -> dict[int, list[Tail]]:
    """Return what follows the first part of these topics, piece by piece, read as a clause and as a thing."""
    pieces = [
        (number, *each)
        for number in numbers
        if raws[number].field == "topic"
        for each in tails_of(unshouted(raws[number].text))
    ]
    fields: tuple[Field, Field] = ("detail", "topic")
    again = [
        replace(raws[number], text=piece, before=before, field=field)
        for number, before, _, piece in pieces
        for field in fields
    ]
    read = iter(read_each(again, language))
    found: dict[int, list[Tail]] = {}
    for number, _, sign, piece in pieces:
        clause, thing = next(read), next(read)
        # After a dash or a bracket a thing is what the first one is.
        found.setdefault(number, []).append((piece, clause, thing if sign in {",", ";"} else Phrase()))
    return found
