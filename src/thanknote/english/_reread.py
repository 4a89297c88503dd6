"""The second half of judging: a finished note is parsed again, and what the parse shows to be wrong is struck."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from thanknote.english._judge import Fault
from thanknote.english.reading._roots import WH, is_finite
from thanknote.english.tables._parser import parse

if TYPE_CHECKING:
    from spacy.tokens import Span, Token

_NOT_THIRD = frozenset({"i", "you", "we", "they"})
_THIRD = frozenset({"he", "she", "it"})
_FEWEST = 4
"""Words from which a line with a full stop has to be a sentence."""


def reread(text: str) -> Iterator[Fault]:
    """Yield what is wrong in a finished note: verbs that do not agree, clauses without a verb, spliced clauses."""
    # A sign-off is no sentence, though a name may end in a full stop: "Roy Castellanos Jr."
    doc = parse(text.rpartition("\n\n")[0] or text)
    for token in doc:
        if _disagrees(token) or _lacks_verb(token) or _is_spliced(token):
            yield Fault(token.idx, token.idx + len(token.text), hard=True)
    for sentence in doc.sents:
        if _is_fragment(sentence):
            yield Fault(sentence.start_char, sentence.end_char, hard=True)


def _disagrees(token: Token) -> bool:
    """Say whether this is a pronoun whose verb has the other number: "you owns", "she own"."""
    if token.dep_ not in {"nsubj", "nsubjpass"} or any(child.dep_ == "conj" for child in token.children):
        return False
    helpers = sorted((child for child in token.head.children if child.dep_ in {"aux", "auxpass"}), key=lambda t: t.i)
    verb = helpers[0] if helpers else token.head
    low = token.lower_
    return (low in _NOT_THIRD and verb.tag_ == "VBZ") or (low in _THIRD and verb.tag_ == "VBP" and verb.i > token.i)


def _lacks_verb(token: Token) -> bool:
    """Say whether this "that" opens a clause whose verb is not finite: "that juniors doing their own work"."""
    return (
        token.lower_ == "that"
        and token.dep_ == "mark"
        and token.head.tag_ in {"VBG", "VBN"}
        and not is_finite(token.head)
    )


def _is_spliced(token: Token) -> bool:
    """Say whether this "about" is followed by a bare clause: "about they moved to bay nursing"."""
    if token.lower_ != "about" or token.dep_ != "prep":
        return False
    clause = next((child for child in token.children if child.dep_ == "pcomp"), None)
    if clause is None or not is_finite(clause):
        return False
    return not any(word.lower_ in WH or word.tag_ in {"WDT", "WP", "WRB"} for word in clause.subtree)


def _is_fragment(sentence: Span) -> bool:
    """Say whether a line that ends like a sentence has no finite verb."""
    words = [token for token in sentence if token.is_alpha]
    # "Many thanks for your time." is all that it has to be.
    begins = sentence.start == 0 or sentence.doc[sentence.start - 1].text[-1:] in ".!?:\n"
    courteous = any(token.lower_ in {"thank", "thanks", "wishes"} for token in words[:4])
    if len(words) < _FEWEST or courteous or not begins or not sentence.text.rstrip().endswith("."):
        return False
    return not any(token.tag_ in {"VBZ", "VBP", "VBD", "MD"} for token in sentence)
