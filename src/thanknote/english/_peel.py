"""A phrase without what stands around its one thing: cleaned, mended, peeled of who said it, by its field."""

from __future__ import annotations

import re
from dataclasses import replace

from thanknote.english._raw import Raw
from thanknote.english.cleaning import _case
from thanknote.english.cleaning._clean import clean
from thanknote.english.cleaning._frames import Peeled, peel, peel_liking, peel_sending, without_names
from thanknote.english.cleaning._mend import mend
from thanknote.english.cleaning._typos import spelled
from thanknote.english.forming._help import only_the_deed
from thanknote.english.forming._promise import in_order
from thanknote.english.forming._shared import together
from thanknote.english.forming._together import done_together, shown

QUESTION = re.compile(r"(?:how|why|what|when|where|which|who|whose|whether|if)", re.IGNORECASE)
_TO_WRITER = re.compile(
    r"(?:how|why|what|when|where|which|who)(?: \w+)? (?:would|do|did|have|could|can|should|am) I\b", re.IGNORECASE
)
_PERSON = re.compile(r"\b(?:I|my|me|they|he|she|their|his|her|you|your)\b", re.IGNORECASE)

_THAT = re.compile(r"^that (?=\S+ )", re.IGNORECASE)
"""How an interest point begins that was written as the end of "I like that"."""


def peeled_of(raw: Raw) -> tuple[Peeled, str]:
    """Return the one thing that a phrase says, with who said it, and the emoji that were taken out of it."""
    text, emoji = clean(_case.unshouted(raw.text))
    text, _ = spelled(text, raw.names)
    if raw.field in {"fit", "strength"}:
        return Peeled(_case.unshouted(text)), emoji
    text = without_names(_case.unshouted(text), raw.names)
    if raw.field == "connection":
        text = together(text)
    if raw.field == "help":
        text = only_the_deed(text, raw.names)
    if raw.field in {"connection", "help", "mention"}:
        return Peeled(text.replace(" + ", " and ")), emoji
    if raw.field == "promise":
        return Peeled(in_order(peel_sending(text)).replace(" + ", " and ")), emoji
    if raw.field == "topic" and (thing := shown(text)):
        return Peeled(mend(thing), "them", shown=True), emoji
    if raw.field == "topic" and (done := done_together(text)):
        return Peeled(mend(done)), emoji
    each = _asked(peel(text))
    rest = _THAT.sub("", peel_liking(each.text)) if raw.field == "interest" else each.text
    return Peeled(mend(rest), each.by, each.asked), emoji


def _asked(each: Peeled) -> Peeled:
    """Return what was peeled with its asker: a question about the writer was the reader's."""
    if (
        (each.asked or _TO_WRITER.match(each.text))
        and QUESTION.match(each.text)
        and (found := _PERSON.search(each.text))
        and found[0].upper()[:1] in "IM"
    ):
        return replace(each, by="them", asked=True)
    return each
