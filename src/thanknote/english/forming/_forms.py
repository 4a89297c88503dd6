"""From the shape of a phrase to the forms that fit into sentences; a form that is not safe is left out."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Literal

from thanknote.english.cleaning._numbers import small_counts
from thanknote.english.forming._doings import deed_forms, gerund_forms, house_deed, names_a_kind, verb_forms
from thanknote.english.forming._help import helped
from thanknote.english.forming._mention import mentioned
from thanknote.english.forming._own import mine
from thanknote.english.forming._promise import promised
from thanknote.english.forming._question import question
from thanknote.english.forming._shared import shared
from thanknote.english.forming._their_clause import their_clause
from thanknote.english.forming._things import things
from thanknote.english.reading._headline import headline
from thanknote.english.reading._nominal import parts
from thanknote.english.reading._proof import with_articles
from thanknote.english.reading._shapes import Shape
from thanknote.english.reading._turn import turn, written
from thanknote.english.tables._words import REPORTING

if TYPE_CHECKING:
    from spacy.tokens import Doc

Field = Literal["topic", "detail", "interest", "strength", "fit", "connection", "promise", "help", "mention"]
Forms = dict[str, str]
_OF_HOUSE = {"interest", "detail"}
"""What was done is the reader's doing in these fields."""


def forms(doc: Doc, shape: Shape, field: Field, *, british: bool = False, stand: frozenset[str] = frozenset()) -> Forms:
    """Return the forms of a phrase of this shape for this field; empty where no reading is safe.

    Args:
        doc: the parse of the cleaned, peeled phrase.
        shape: its shape.
        field: what the phrase is for: a topic was talked about, a fit is the writer's own, and so on.
        british: whether to spell the British way.
        stand: pronouns that stand for something said before.
    """
    if field in {"help", "mention"}:
        found = helped(doc) if field == "help" else mentioned(doc)
        return {name: small_counts(form) for name, form in found.items()}
    words = turn(doc, we_is_mine=field in {"connection", "fit", "strength", "promise"}, stand=stand)
    if words is None:
        return {}
    if field == "connection":
        return shared(doc, words)
    if field in {"strength", "fit", "promise"}:
        found = promised(doc, words) if field == "promise" else mine(doc, shape, words)
        return {name: small_counts(form) for name, form in found.items()}
    makers: dict[Shape, Callable[[Doc, list[str]], Forms]] = {
        "noun": lambda d, w: _noun_forms(d, w, field),
        "gerund": lambda d, w: _noun_forms(d, w, field) if names_a_kind(d) else gerund_forms(d, w),
        "deed": lambda d, w: house_deed(d, w) if field in _OF_HOUSE else deed_forms(d, w, british=british),
        "verb": lambda d, w: verb_forms(d, w, 0, british=british),
        "infinitive": lambda d, w: verb_forms(d, w, 1 + (d[1].tag_ == "RB"), british=british),
        "question": question,
        "how": _how,
        "clause": lambda d, w: their_clause(d, w, field),
    }
    maker = makers.get(shape)
    return {name: text for name, text in maker(doc, words).items() if text} if maker else {}


def _how(doc: Doc, words: list[str]) -> Forms:
    text = written(doc, with_articles(doc, words), 0, len(doc) - (doc[-1].text == "?"))
    # "what she said" was said, not explained.
    said = doc[0].lower_ == "what" and len(doc) > 2 and doc[2].lemma_ in REPORTING
    return {"about": text} if said else {"about": text, "how": text}


def _noun_forms(doc: Doc, words: list[str], field: Field = "topic") -> Forms:
    if clipped := headline(doc, 0, len(doc), field):
        return clipped
    return things(doc, with_articles(doc, words), parts(doc, 0, len(doc)), field)
