"""A candidate's phrase into the forms that English has for it: clean, peel, parse, name the shape, turn, form."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from thanknote.draft import Phrase
from thanknote.english import _case
from thanknote.english._clean import clean
from thanknote.english._forms import Field, forms
from thanknote.english._frames import Peeled, peel, peel_liking, peel_sending
from thanknote.english._parser import parse_all
from thanknote.english._shapes import shape
from thanknote.english._words import GRAVE, NO_TOPIC

if TYPE_CHECKING:
    from spacy.tokens import Doc

_UNSURE = re.compile(
    r"\?{2,}|\(\?\)|\bnot sure\b|\bi (?:think|guess|believe|forget)\b|\bmaybe\b|\bprobably\b|\bor something\b|\bsomething like\b"
    r"|\bapparently\b|\bi forget\b|\bdidn'?t catch\b|\bcan'?t remember\b|\bsp\?|\bidk\b|\biirc\b|\bno idea\b|\bsame as \w+$|\btbc\b|\btbd\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Raw:
    """A phrase as the debrief has it, with what is known about it."""

    text: str
    field: Field
    path: str = ""
    by: Literal["them", "me", "both"] | None = None
    sentence: str | None = None
    names: tuple[str, ...] = ()
    """What the reader is called."""


def phrases(raws: Sequence[Raw], *, language: str = "en-US") -> list[Phrase]:
    """Return each phrase in the forms it has; one that has no safe reading has no form, and says why in `reason`."""
    peeled = [_peel(raw) for raw in raws]
    texts = [text.text for text, _ in peeled]
    small = [_case.lowered(text) for text in texts]
    docs = iter(parse_all([text for pair in zip(texts, small, strict=True) for text in pair if text]))
    out = []
    for raw, (each, emoji), text, low in zip(raws, peeled, texts, small, strict=True):
        as_written = next(docs) if text else None
        if as_written is not None and low:
            lower = next(docs)
            word = next(token.text for token in as_written if token.is_alpha)
            doc: Doc | None = lower if _case.is_common(word, as_written, lower) else as_written
        else:
            doc = as_written
        out.append(_phrase(raw, each, emoji, doc, british=language == "en-GB"))
    return out


def _peel(raw: Raw) -> tuple[Peeled, str]:
    text, emoji = clean(raw.text)
    text = _case.unshouted(text)
    for name in raw.names:
        text = re.sub(rf"\b{re.escape(name)}['’]s\b", "their", text)
    each = peel(text, names=raw.names)
    if raw.field == "interest":
        return Peeled(peel_liking(each.text), each.by, each.asked), emoji
    if raw.field == "promise":
        return Peeled(peel_sending(text)), emoji
    return (Peeled(text) if raw.field in {"connection", "fit", "strength"} else each), emoji


def _phrase(raw: Raw, each: Peeled, emoji: str, doc: Doc | None, *, british: bool) -> Phrase:
    by = raw.by or each.by
    found = {"sentence": raw.sentence} if raw.sentence else {}
    reason = ""
    if not raw.sentence:
        reason = _no_reading(raw, each)
        if not reason and doc is not None:
            found = forms(doc, shape(doc), raw.field, british=british)
            reason = "" if found else "no reading of it is sure"
        if "how" in found and each.asked and by != "them":
            del found["how"]
    words = {word.strip(".,!?()").lower() for word in each.text.split()}
    return Phrase(text=raw.text, path=raw.path, by=by, grave=bool(words & GRAVE), reason=reason, emoji=emoji, **found)


def _no_reading(raw: Raw, each: Peeled) -> str:
    """Return why a phrase is not to be read at all, or nothing."""
    if raw.text.strip(" .!").lower() in NO_TOPIC or each.text.strip(" .!").lower() in NO_TOPIC:
        return "it names nothing"
    if _UNSURE.search(raw.text):
        return "it is unsure of itself"
    return ""
