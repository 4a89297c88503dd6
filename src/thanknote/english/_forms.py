"""From the shape of a phrase to the forms that fit into sentences; a form that is not safe is left out."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Literal

from thanknote.english._articles import article
from thanknote.english._inflect import gerund, past, third_person
from thanknote.english._own import mine, shared
from thanknote.english._shapes import Shape, inversion, root, subject_of
from thanknote.english._turn import turn, written
from thanknote.english._words import BAD_NEWS, TIME_NOUNS, TO_DO, VAGUE

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

Field = Literal["topic", "detail", "interest", "strength", "fit", "connection", "promise", "help", "mention"]
Forms = dict[str, str]
_AFTER_SUBJECT = {"IN", "JJ", "RB", "RP", "VBN", "VBG"}


def forms(doc: Doc, shape: Shape, field: Field, *, british: bool = False) -> Forms:
    """Return the forms of a phrase of this shape for this field; empty where no reading is safe.

    Args:
        doc: the parse of the cleaned, peeled phrase.
        shape: its shape.
        field: what the phrase is for: a topic was talked about, a fit is the writer's own, and so on.
        british: whether to spell the British way.
    """
    words = turn(doc, we_is_mine=field in {"connection", "fit", "strength", "promise"})
    if words is None:
        return {}
    if field == "connection":
        return shared(doc, words)
    if field in {"strength", "fit"}:
        return mine(doc, shape, words)
    if field == "promise":
        # "two references by Friday" will be sent, and is not sent now.
        later = any(token.lower_ in {"by", "before", "after"} and token.dep_ == "prep" for token in doc)
        found = _noun_forms(doc, words) if shape == "noun" and not later else {}
        return {name: text for name, text in found.items() if text and name in {"noun", "singular", "plural"}}
    makers: dict[Shape, Callable[[Doc, list[str]], Forms]] = {
        "noun": lambda d, w: _noun_forms(d, w, field),
        "gerund": lambda d, w: _both(written(d, w)),
        "verb": lambda d, w: _doing(d, w, 0, british=british),
        "infinitive": lambda d, w: _doing(d, w, 1, british=british),
        "question": _question,
        "how": _how,
        "clause": lambda d, w: _clause(d, w, field),
    }
    maker = makers.get(shape)
    return {name: text for name, text in maker(doc, words).items() if text} if maker else {}


def _both(text: str) -> Forms:
    return {"about": text, "doing": text}


def _how(doc: Doc, words: list[str]) -> Forms:
    text = written(doc, words, 0, len(doc) - (doc[-1].text == "?"))
    return {"about": text, "how": text}


def _noun(doc: Doc, words: list[str]) -> str:
    """Return the noun phrase with its article, or nothing where the article is unsure."""
    head = root(doc)
    first = "a" if head.lower_ in {"copy", "link", "list", "photo", "summary"} and head.i == 0 else article(head)
    return "" if first is None else f"{first} {written(doc, words)}".strip()


def _is_time(preposition: Token) -> bool:
    return any(child.lemma_.lower() in TIME_NOUNS | {"day", "hour", "night", "shift"} for child in preposition.children)


def _is_indefinite(doc: Doc, head: Token) -> bool:
    """Say whether a noun phrase names some of a kind: "a dedicated nurse", "four seats", "better ratios"."""
    first = doc[head.left_edge.i]
    if first.tag_ == "PRP$" or first.lower_ in {"the", "this", "that", "these", "those", "every", "each", "all"}:
        return False
    return first.lower_ in {"a", "an"} or first.tag_ == "CD" or head.tag_ == "NNS"


def _noun_forms(doc: Doc, words: list[str], field: Field = "topic") -> Forms:
    head = root(doc)
    if head.lemma_.lower() in VAGUE or any(t.lower_ == "instead" and t.i > head.i for t in doc):
        return {}
    if doc[0].lower_ in {"no", "zero"}:
        verb = "are" if head.tag_ in {"NNS", "NNPS"} else "is"
        if any(
            t.dep_ == "prep"
            and t.lower_ in {"in", "since", "for"}
            and _is_time(t)
            and any(c.like_num for c in t.subtree)
            for t in doc
        ):
            verb = "have been" if verb == "are" else "has been"
        return {"that": f"there {verb} no {written(doc, words, 1)}"}
    if field == "interest" and _is_indefinite(doc, head):
        return {"that": f"you have {written(doc, words)}"}
    text = _noun(doc, words)
    many = head.tag_ in {"NNS", "NNPS"} or any(token.tag_ == "CC" for token in head.children)
    return {"about": text, "noun": text, "plural" if many else "singular": text}


def _doing(doc: Doc, words: list[str], start: int, *, british: bool) -> Forms:
    """Turn a bare verb (and those joined to it) into a gerund; what people tell themselves to do is none."""
    verb = doc[start]
    if len(doc) > start + 1 and doc[start + 1].text == "-":
        # "cross-docking", "de-icing": the verb is the word's other half, and its form is there already.
        return _both(written(doc, words, start)) if doc[start + 2 : start + 3].text.endswith("ing") else {}
    if start == 0 and verb.lower_ in TO_DO:
        return {}
    words = list(words)
    for each in (
        verb,
        *(other for other in verb.conjuncts if other.tag_ in {"VB", "VBP"} and subject_of(other) is None),
    ):
        words[each.i] = gerund(each.text, british=british)
    return _both(written(doc, words, start))


def _question(doc: Doc, words: list[str]) -> Forms:
    """Return a question in statement order; a yes-or-no question begins with "whether"."""
    turned = inversion(doc)
    if turned is None or any(token.dep_ == "neg" and token.head == root(doc) for token in doc):
        return {}
    helper, subject = turned
    verb = helper.head if helper.dep_ in {"aux", "auxpass"} else helper
    end = len(doc) - (doc[-1].text == "?")
    left, right = subject.left_edge.i, subject.right_edge.i + 1
    if helper.i + 1 < len(doc) and left != helper.i + 1:
        return {}
    # The subject must not swallow what follows it: "is the lab open" is a lab that is open.
    if helper == verb:
        right = next((token.i for token in doc[subject.i + 1 : end] if token.tag_ in _AFTER_SUBJECT), right)
    words = list(words)
    carried = words[helper.i]
    if helper.lemma_ == "do":
        carried = ""
        if verb.tag_ != "VB":
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


def _wants_perfect(verb: Token) -> bool:
    """Say whether "since" stands beside a plain present, which no English sentence has: "they bake since 2020"."""
    if verb.tag_ not in {"VBP", "VBZ"}:
        return False
    return any(child.lower_ == "since" and child.dep_ == "prep" for child in verb.children)


def _clause(doc: Doc, words: list[str], field: Field) -> Forms:
    """Return a full clause, unless the writer is its subject or nobody could be glad to hear it."""
    head = root(doc)
    subject = subject_of(head)
    if (
        subject is None
        or subject.lower_ == "i"
        or (subject.left_edge.i > 0 and doc[0].tag_ not in {"IN", "RB", "DT", "JJ", "CD"})
    ):
        return {}
    if _wants_perfect(head) or (field == "topic" and head.lemma_.lower() in BAD_NEWS):
        return {}
    words = list(words)
    if subject.tag_ in {"NN", "NNP", "NNS"} and subject.pos_ != "PRON":
        first = article(subject)
        if first is None:
            return {}
        words[subject.left_edge.i] = f"{first} {words[subject.left_edge.i]}".strip()
    return {"that": written(doc, words)}
