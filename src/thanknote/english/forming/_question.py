"""A question in statement order: "how is it priced" as "how it is priced"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from thanknote.english.reading._inversion import inversion
from thanknote.english.reading._proof import with_articles
from thanknote.english.reading._roots import low_of, root
from thanknote.english.reading._turn import written
from thanknote.english.tables._inflect import past, third_person
from thanknote.english.tables._parser import lexicon

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

_AFTER_SUBJECT = {"IN", "JJ", "RB", "RP", "VBN", "VBG"}


def question(doc: Doc, words: list[str]) -> dict[str, str]:
    """Return a question in statement order; a yes-or-no question begins with "whether"."""
    turned = inversion(doc)
    words = with_articles(doc, words)
    if turned is None or any(token.dep_ == "neg" and token.head == root(doc) for token in doc):
        return {}
    if re.search(r"\bor (?:is|are|do|does|did|was|were|can|will)\b", doc.text):
        # Two questions: "is there any left or is it all gone".
        return {}
    if doc[0].lower_ in {"is", "are", "was", "were"} and low_of(doc, 1) == "there":
        return {"about": f"whether there {words[0].lower()} {written(doc, words, 2, len(doc) - (doc[-1].text == '?'))}"}
    helper, subject = turned
    # "what is the first thing I look at": put in order it would be torn.
    torn = helper.lemma_ == "be" and any(child.dep_ == "relcl" for child in subject.children)
    if subject.tag_ in {"VBG", "RB"} or torn:
        return {}
    verb = helper.head if helper.dep_ in {"aux", "auxpass"} else helper
    end = len(doc) - (doc[-1].text == "?")
    left, right = max(subject.left_edge.i, helper.i + 1), subject.right_edge.i + 1
    if subject.left_edge.i < helper.i:
        right = subject.i + 1
    if helper.i + 1 < len(doc) and left != helper.i + 1:
        return {}
    # The subject must not swallow what follows it: "is the lab open" is a lab that is open.
    if helper == verb:
        right = next((token.i for token in doc[subject.i + 1 : end] if token.tag_ in _AFTER_SUBJECT), right)
    words = list(words)
    carried = words[helper.i]
    if helper.lemma_ == "do":
        carried = ""
        if verb.tag_ != "VB" and verb.lower_ not in lexicon()["verb"]:
            return {}
        words[verb.i] = _tensed(helper, verb, words[subject.i].lower() == "you")
    start = written(doc, words, 0, helper.i)
    gap = [written(doc, words, left, right), carried, written(doc, words, right, end)]
    text = " ".join(part for part in (start, *gap) if part)
    return {"about": text if start else f"whether {text}"}


def _tensed(helper: Token, verb: Token, you: bool) -> str:  # noqa: FBT001 - the one fact agreement needs
    """Return the verb in the tense that "do", "does" or "did" carried."""
    base = str(verb.lemma_)
    if helper.lower_ == "did":
        return past(base) if base != "be" else "were"
    return third_person(base) if helper.lower_ == "does" and not you else base
