"""A candidate's phrase into the forms that English has for it: clean, peel, parse, name the shape, turn, form."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import lru_cache
from typing import TYPE_CHECKING

from thanknote.draft import Phrase
from thanknote.english._peel import QUESTION, peeled_of
from thanknote.english._raw import Raw
from thanknote.english.cleaning import _case
from thanknote.english.cleaning._clean import clean
from thanknote.english.cleaning._figures import in_words
from thanknote.english.cleaning._frames import Peeled
from thanknote.english.cleaning._quoted import masked, unmasked
from thanknote.english.cleaning._typos import spelled
from thanknote.english.forming._character import character, compared
from thanknote.english.forming._forms import forms
from thanknote.english.forming._together import deed, done_together
from thanknote.english.reading._framed import framed, noun_in_frame
from thanknote.english.reading._gravity import is_grave
from thanknote.english.reading._pastimes import pastime
from thanknote.english.reading._proof import proved
from thanknote.english.reading._shapes import Shape, shape
from thanknote.english.reading._tails import may_be_joined, stands_for
from thanknote.english.reading._unread import LONGEST, no_reading
from thanknote.english.tables._parser import parse, parse_all

if TYPE_CHECKING:
    from spacy.tokens import Doc

_SAID = frozenset({"topic", "detail", "interest"})
Reading = tuple[dict[str, str], str]
"""The forms of a phrase, or the reason why it has none."""
_COUNTED = re.compile(r"(?:\d|(?:two|three|four|five|six|seven|eight|nine|ten)\b)")
_SHORTEST_CLAUSE = 3
"""Words: "tools supplied" is no clause."""
NOT_SURE = "no reading of it is sure"
_ONE_WORD = re.compile(r"[a-z]+(?:-[a-z]+)+")


def read_each(raws: Sequence[Raw], language: str, *, parts: bool = False) -> list[Phrase]:
    """Return each phrase in its forms, or with the reason why it has none.

    A part has to be more plainly one thing than a whole.
    """
    peeled = [peeled_of(raw) for raw in raws]
    shielded = [masked(text.text if len(text.text) <= LONGEST else "") for text, _ in peeled]
    texts = [text for text, _ in shielded]
    small = [_case.lowered(text) for text in texts]
    docs = iter(parse_all([text for pair in zip(texts, small, strict=True) for text in pair if text]))
    chosen = [_best(docs, text, low) for text, low in zip(texts, small, strict=True)]
    readings = [
        _read(raw, each, doc, language, part=parts) for raw, (each, _), doc in zip(raws, peeled, chosen, strict=True)
    ]
    readings = _proved(raws, _second_look(raws, chosen, readings))
    readings = [
        ({name: unmasked(_figured(raw, name, form), quotations) for name, form in found.items()}, reason)
        for raw, (found, reason), (_, quotations) in zip(raws, readings, shielded, strict=True)
    ]
    return [
        _phrase(raw, each, emoji, *reading) for raw, (each, emoji), reading in zip(raws, peeled, readings, strict=True)
    ]


def _best(docs: Iterator[Doc], text: str, low: str | None) -> Doc | None:
    """Take the parses of a phrase, and return the one in the right case."""
    if not text:
        return None
    as_written = next(docs)
    if not low:
        return as_written
    lower = next(docs)
    word = next((token.text for token in as_written if token.is_alpha), "")
    return lower if word and _case.is_common(word, as_written, lower) else as_written


def _read(raw: Raw, each: Peeled, doc: Doc | None, language: str, *, part: bool) -> Reading:
    """Return the forms of a phrase, or the reason why it has none.

    Of parts only clauses count that are long enough.
    """
    if raw.sentence:
        return {"sentence": raw.sentence}, ""
    if reason := no_reading(raw.text, each.text, raw.field):
        return {}, reason
    if raw.field in {"topic", "interest"} and _ONE_WORD.fullmatch(each.text):
        # "on-call", "walk-ins": parsed alone it falls apart.
        return {"about": each.text, "noun": each.text}, ""
    if raw.field in {"topic", "interest"} and (named := pastime(each.text)):
        return {"about": named, "noun": named}, ""
    if doc is None:
        return {}, NOT_SURE
    if raw.field == "topic" and not each.shown and done_together(each.text):
        found = deed(doc, british=language == "en-GB")
        return found, "" if found else NOT_SURE
    kind = shape(doc)
    if raw.before:
        return _following(raw, doc, kind, british=language == "en-GB")
    found = character(doc) if raw.field == "interest" and kind in {"noun", "other", "deed"} else {}
    found = found or ({} if compared(doc) else forms(doc, kind, raw.field, british=language == "en-GB"))
    found = _answering(raw, found)
    if part and "that" in found and len(found["that"].split()) < _SHORTEST_CLAUSE:
        found = {}
    return found, "" if found else NOT_SURE


def _answering(raw: Raw, found: dict[str, str]) -> dict[str, str]:
    """Return the forms of an answer with a clause, where only a thing was noted: "it is the phone tree"."""
    answer = raw.field == "detail" and raw.path and not raw.path.endswith(".detail")
    noun = found.get("noun", "")
    one = found.get("singular") or (noun if _COUNTED.match(noun) else "")
    return {**found, "that": f"it is {one}"} if answer and one and "that" not in found else found


def _following(raw: Raw, doc: Doc, kind: Shape, *, british: bool) -> Reading:
    """Return the forms of what follows the first part of a phrase: a clause, or another thing beside it."""
    before = _parsed(peeled_of(replace(raw, text=raw.before, before="", field="topic"))[0].text)
    if raw.field == "topic":
        if not may_be_joined(doc, before):
            return {}, ""
        found = forms(doc, kind, "topic", british=british)
        return {"noun": found["noun"]} if "noun" in found else {}, NOT_SURE
    stand = stands_for(doc, before, kind)
    found = forms(doc, kind, "detail", british=british, stand=stand) if stand is not None else {}
    return {"that": found["that"]} if "that" in found else {}, NOT_SURE


@lru_cache(maxsize=8)
def _parsed(text: str) -> Doc:
    """Return the parse of what stands before a piece, which is asked for once for each of its readings."""
    return parse(text)


def _second_look(raws: Sequence[Raw], docs: Sequence[Doc | None], readings: list[Reading]) -> list[Reading]:
    """Read what has no form yet inside a sentence, where only a noun phrase fits."""
    again = {
        number: sentence
        for number, (raw, doc, (_, reason)) in enumerate(zip(raws, docs, readings, strict=True))
        if doc is not None and reason == NOT_SURE and raw.field in {"topic", "interest"}
        if (sentence := framed(doc)) is not None
    }
    for number, doc in zip(again, parse_all(again.values()), strict=True):
        phrase = docs[number]
        if phrase is not None and (found := noun_in_frame(doc, phrase, raws[number].field)):
            readings[number] = found, ""
    return readings


def _figured(raw: Raw, name: str, form: str) -> str:
    return in_words(form) if raw.field in _SAID and name != "sentence" else form


def _proved(raws: Sequence[Raw], readings: list[Reading]) -> list[Reading]:
    """Return the readings with what holds inside a sentence, of the fields that a note says in sentences."""
    said = [number for number, raw in enumerate(raws) if raw.field in _SAID]
    for number, kept in zip(said, proved([readings[number][0] for number in said]), strict=True):
        found, reason = readings[number]
        readings[number] = kept, reason if kept or not found else NOT_SURE
    return readings


def _phrase(raw: Raw, each: Peeled, emoji: str, found: dict[str, str], reason: str) -> Phrase:
    by = raw.by or each.by
    # Nobody is known to have answered a question.
    if each.asked or (each.text.endswith("?") and by != "them"):
        found = {name: form for name, form in found.items() if name != "how"}
    asked = each.asked and by == "them" and bool(QUESTION.match(found.get("about", "")))
    if each.shown:
        found = {name: form for name, form in found.items() if name in {"noun", "that"}}
    return Phrase(
        text=raw.text,
        path=raw.path,
        by=by,
        grave=is_grave(f"{raw.text} {each.text}"),
        shown=each.shown and "noun" in found,
        question=asked,
        reason=reason,
        emoji=emoji,
        mended="" if raw.sentence else spelled(clean(raw.text)[0], raw.names)[1],
        **found,
    )
