"""The claims and sayings of a note of which the debrief has next to nothing."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from thanknote.checks._given import Given, says_of_own
from thanknote.checks._letter import Span
from thanknote.checks._stems import stem
from thanknote.checks._words import words_in
from thanknote.checks.grounding._claims import claims
from thanknote.checks.grounding._finding import finding
from thanknote.checks.grounding._sayings import sayings
from thanknote.contracts import Context
from thanknote.draft import Draft, Finding

if TYPE_CHECKING:
    from spacy.tokens import Token

_ENOUGH = 0.34
"""The share of its telling words that the debrief has to have of what is said: people put things their own way."""
_TELLING = frozenset({"NOUN", "PROPN", "ADJ", "VERB", "NUM"})


def clauses(draft: Draft, context: Context, known: Given) -> Iterator[Finding]:
    """Yield what the note says of the writer, or that the reader said, of which the debrief has next to nothing."""
    doc = context.doc("body")
    for tokens in claims(doc):
        if _share(tokens, known, known.stems) < _ENOUGH:
            message = "Nothing in your debrief says this of you; add it there, or leave it out."
            yield finding(draft, "claim", "warning", message, _span(tokens))
    theirs = known.own(draft.to.path)
    for tokens in sayings(doc):
        if _share(tokens, known, theirs) >= _ENOUGH:
            continue
        # Of a note that says only what somebody else talked about, `recipient` says so.
        elsewhere = _share(tokens, known, known.stems) >= _ENOUGH
        if elsewhere and not says_of_own(draft.body, known, draft.to.path):
            continue
        who = draft.to.name or "your reader"
        message = (
            f"This stands in your debrief with somebody else, not with {who}; was it them?"
            if elsewhere
            else f"Nothing in your debrief says that {who} said this; add it there, or leave it out."
        )
        yield finding(draft, "words", "warning", message, _span(tokens))


def _share(tokens: list[Token], known: Given, words: frozenset[str]) -> float:
    """Return the share of the telling words that stand among the debrief's, 1 where none tells anything."""
    telling = [
        token
        for token in tokens
        if (token.pos_ in _TELLING or token.like_num) and token.lemma_.lower() not in words_in("general")
        if stem(token.text) and token.lower_ not in words_in("general")
    ]
    if not telling:
        return 1.0
    return sum(_is_given(token, known, words) for token in telling) / len(telling)


def _is_given(token: Token, known: Given, words: frozenset[str]) -> bool:
    if token.like_num:
        return known.has_number(token.text)
    return bool({stem(token.text), stem(token.lemma_)} & words)


def _span(tokens: list[Token]) -> Span:
    """Return where words stand, without the marks and little words around them."""
    words = sorted((token for token in tokens), key=lambda token: token.i)
    while words and (words[0].is_punct or words[0].is_space or words[0].lower_ in {"that", "about", "on", "of", "and"}):
        words.pop(0)
    while words and (words[-1].is_punct or words[-1].is_space):
        words.pop()
    return Span(words[0].idx, words[-1].idx + len(words[-1])) if words else Span(0, 0)
