"""What a note itself says twice: a sentence, or its beginning."""

from __future__ import annotations

from collections.abc import Iterator

from thanknote.checks._sentences import full_sentences, words_of
from thanknote.checks.sameness._finding import finding
from thanknote.draft import Draft, Finding

_TWICE = "This sentence stands here twice; keep it once."
_FEWEST = 4
"""Words from which a sentence can begin like its neighbour."""


def within(draft: Draft) -> Iterator[Finding]:
    """Yield what the note itself says twice."""
    said: set[tuple[str, ...]] = set()
    before: tuple[str, ...] = ()
    for found in full_sentences(draft.body):
        start = found.end() - len(found[0].lstrip())
        sentence = tuple(words_of(found[0]))
        if len(sentence) >= _FEWEST and sentence in said:
            yield finding(draft, "said-twice", "warning", _TWICE, (start, found.end()))
        elif len(sentence) >= _FEWEST and sentence[:2] == before[:2]:
            end = start + len(" ".join(found[0].split()[:2]))
            message = "The sentence before this one begins alike; begin one of them otherwise."
            yield finding(draft, "begins-alike", "advice", message, (start, end))
        said.add(sentence)
        before = sentence
