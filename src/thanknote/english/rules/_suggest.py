"""What the underlined words should be: a template filled with forms of the words that a rule has named."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from thanknote.english.tables._articles import a_or_an
from thanknote.english.tables._inflect import gerund, past, third_person
from thanknote.english.tables._participles import participle
from thanknote.english.tables._plurals import plural

if TYPE_CHECKING:
    from spacy.tokens import Span, Token

SLOT = re.compile(r"\{(\w+)(?:\.(\w+))?\}")
# Number in the tense that was written: what stands with one, and with many.
_WITH_ONE = {"are": "is", "’re": "’s", "'re": "'s", "were": "was", "have": "has", "was": "was", "am": "is"}
_WITH_MANY = {"is": "are", "’s": "’re", "'s": "'re", "was": "were", "am": "are", "were": "were"}

FORMS: Mapping[str, Callable[[Token, bool], str]] = {
    "base": lambda word, _: str(word.lemma_),
    "gerund": lambda word, british: gerund(word.lemma_, british=british),
    "past": lambda word, british: past(word.lemma_, british=british),
    "participle": lambda word, british: participle(word.lemma_, british=british),
    "third": lambda word, _: third_person(word.lemma_),
    "plural": lambda word, _: plural(word.lemma_),
    "one": lambda word, _: _WITH_ONE.get(word.lower_) or third_person(word.lemma_),
    "many": lambda word, _: _WITH_MANY.get(word.lower_) or word.lemma_,
    "lower": lambda word, _: str(word.lower_),
    "a": lambda word, _: f"{a_or_an(word.text)} {word.text}",
    "phrase": lambda word, _: str(word.doc[word.left_edge.i : word.right_edge.i + 1]),
}
"""The forms of a word that a template may ask for, `{verb.gerund}`; `one` and `many` agree with a subject."""


def fill(template: str, bound: Mapping[str, Span | str], marked: str, *, british: bool) -> str:
    """Return the words that should stand in place of the marked ones, with the capital that those begin with."""

    def said(slot: re.Match[str]) -> str:
        found = bound.get(slot[1])
        if found is None or isinstance(found, str):
            return found or ""
        first = found[0]
        if slot[2]:
            # A form is a form of the first word; what else has the name stays as it is.
            return FORMS[slot[2]](first, british) + "".join(f" {word.text}" for word in found[1:])
        # A sentence's first word gives up its capital where it moves.
        moved = slot.start() > 0 and first.is_sent_start and first.is_title and first.pos_ != "PROPN"
        text: str = found.text
        return text[:1].lower() + text[1:] if moved and first.text != "I" else text

    text = " ".join(SLOT.sub(said, template).split())
    begins = any(not isinstance(words, str) and words[0].is_sent_start for words in bound.values())
    # The capital of "I" is its own.
    capital = marked[:1].isupper() and (begins or not re.match(r"I\b", marked))
    return text[:1].upper() + text[1:] if capital and marked != "I" else text
