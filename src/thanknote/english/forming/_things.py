"""The forms of a noun phrase: each thing with its article, "there is no …", "you have …"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from thanknote.english.reading._meant import is_person
from thanknote.english.reading._nominal import Part
from thanknote.english.reading._turn import written
from thanknote.english.tables._articles import article, is_plural, is_set
from thanknote.english.tables._parser import lexicon
from thanknote.english.tables._words import TIME_NOUNS

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

_NOUN = {"NN", "NNS", "NNP", "NNPS"}
_HOUSES = {"employer", "company", "firm", "organisation", "organization", "business", "charity", "place"}
_INDEFINITE = frozenset(
    "own nobody everyone everybody everyones everybodys someone somebody anyone anybody noone who they".split()
)
_DEALINGS = frozenset("pays trains mentors sends supports sponsors hires rotates pairs lets gives puts keeps".split())
_TIMED = {"after", "before", "until", "till", "without"}
_TIMES_OF_DAY = frozenset("morning day night week month year evening afternoon shift term".split())
_PARTICULAR = {"the", "this", "that", "these", "those", "every", "each", "all", "both"}


def things(doc: Doc, words: list[str], found: list[Part], field: str) -> dict[str, str]:
    """Return the forms of the things that `found` tells in a parse, for this field.

    Args:
        doc: the parse.
        words: its words, turned to the writer's side.
        found: what is joined in the noun phrase.
        field: what the phrase is for.
    """
    if not found or doc[found[0].start].lower_ in _INDEFINITE:
        return {}
    first, head = doc[found[0].start], found[0].head
    if _is_no_thing(doc, first):
        return {}
    before = doc[found[-1].start - 2] if found[-1].clause else None
    if before is not None and doc[before.i + 1].text == "," and is_person(before.lower_):
        # "her deputy, who runs the nursery"
        return {}
    plain_end = found[-1].start if found[-1].clause else found[-1].end
    if any(
        token.lower_ == "instead" and token.i < plain_end and doc[token.i + 1 : token.i + 2].text != "of"
        for token in doc
    ):
        return {}
    if (
        head is not None
        and doc[first.i + 1 : first.i + 2].text != "-"
        and (first.lower_ == "no" or (first.lower_ == "zero" and is_plural(head)))
    ):
        alone = head.i == first.i
        return {} if alone or _may_be_verb(head) else {"that": _none(doc, words, found)}
    plain = head is not None and not found[-1].clause
    if field == "interest" and plain and len(found) == 1 and (doing := _done_by(doc, words, found[0])):
        return {"that": doing}
    if field == "interest" and first.lower_ in {"a", "an"} and head is not None and head.lower_ in _HOUSES:
        return {"that": f"you are {said(doc, words, found)}"}
    if field == "interest" and plain and _is_indefinite(found[0]):
        return {"that": f"you have {said(doc, words, found)}"}
    text = said(doc, words, found)
    forms = {"about": text, "noun": text}
    if plain and (len(found) == 1 or is_many(found)):
        forms["plural" if is_many(found) else "singular"] = text
    return forms


def _done_by(doc: Doc, words: list[str], part: Part) -> str:
    """Return "juniors do their own advocacy" for "juniors doing their own advocacy"; empty for other things."""
    at = part.head.i + 1 if part.head is not None else part.end
    if at >= part.end or part.head is None or not is_plural(part.head) or doc[at].tag_ != "VBG" or at + 1 == part.end:
        return ""
    words = list(words)
    words[at] = "are" if doc[at].lower_ == "being" else str(doc[at].lemma_)
    return said(doc, words, [part])


def _is_no_thing(doc: Doc, first: Token) -> bool:
    """Say whether a phrase begins with no thing: "every day", "out on the boat", "pays apprentices"."""
    second = doc[first.i + 1 : first.i + 3]
    if not second:
        return False
    if first.lower_ in _DEALINGS:
        return second[0].tag_ == "DT" or any(is_person(token.lemma_.lower()) for token in second)
    if first.lower_ in {"every", "each"}:
        return second[0].text in _TIMES_OF_DAY
    return first.lower_ in {"out", "off"} and second[0].tag_ == "IN"


def _may_be_verb(head: Token) -> bool:
    """Say whether what is read as the things of which there are none may be done: "no call sheet leaves after six"."""
    after = head.doc[head.i + 1 : head.i + 2].text.lower()
    compound = head.i - head.left_edge.i > 1
    return compound and head.tag_ == "NNS" and head.lemma_ in lexicon()["verb"] and after in _TIMED


def _none(doc: Doc, words: list[str], found: list[Part]) -> str:
    """Return "there is no …" as a clause; over a stretch of time it is "there has been no …"."""
    first, head = found[0].start, found[-1].head if len(found) == 1 else found[0].head
    many = head is not None and (is_plural(head) or head.lower_ == "staff")
    verb = "are" if many else "is"
    if any(_is_stretch(token) for token in doc):
        verb = "have been" if many else "has been"
    return f"there {verb} no {written(doc, words, first + 1, found[-1].end)}"


def _is_stretch(token: Token) -> bool:
    """Say whether this begins a stretch of time up to now: "in 400 days", "since March"."""
    if token.lower_ == "since":
        return True
    if token.dep_ != "prep" or token.lower_ not in {"in", "for"}:
        return False
    times = any(child.lemma_.lower() in TIME_NOUNS | {"day", "hour", "night", "shift"} for child in token.children)
    return times and any(word.like_num for word in token.subtree)


def _is_indefinite(part: Part) -> bool:
    """Say whether a noun phrase names some of a kind: "a dedicated nurse", "four seats", "better ratios"."""
    head = part.head
    if head is None:
        return False
    first = head.doc[part.start]
    if first.tag_ == "PRP$" or first.lower_ in _PARTICULAR:
        return False
    return (
        first.lower_ in {"a", "an"}
        or (first.tag_ == "CD" and head.doc[part.start + 1 : part.start + 2].text != "-")
        or is_plural(head)
    )


def said(doc: Doc, words: list[str], found: list[Part]) -> str:
    """Return joined things as text, each with the article it lacks."""
    words = list(words)
    first = found[0]
    if is_set(doc[first.start : found[-1].end].text):
        return written(doc, words, first.start, found[-1].end)
    if sum(part.head is not None or not part.clause for part in found) == 2 and first.end - first.start == 1:
        # "damp and mould team", "rota and kit room": one article does for both.
        second = found[1]
        together = doc[second.start].tag_ in _NOUN and second.head is not None and second.head.i > second.start
        if second.head is not None and (first.head is None or together):
            word = article(second.head, second.start)
            words[first.start] = f"{word} {words[first.start]}".strip()
            return _spelt(doc, words, found)
    own = doc[first.start : first.start + 2][-1].lower_ == "own"
    for part in found:
        # "your own glasshouse and nursery": what is joined is their own too.
        if part.head is not None and not (own and part is not first):
            words[part.start] = f"{article(part.head, part.start)} {words[part.start]}".strip()
    return _spelt(doc, words, found)


def _spelt(doc: Doc, words: list[str], found: list[Part]) -> str:
    """Return the text, with "and" instead of a comma before a clause."""
    for part in found[1:-1]:
        # "the matrix and sheets and who is late": only the last "and" of three stays.
        if doc[part.start - 1].lower_ == "and" and part.head is not None:
            words[part.start - 2] += ","
            words[part.start - 1] = ""
    last = found[-1]
    before = doc[last.start - 1]
    if last.clause and before.text == ",":
        words[before.i] = " and"
    return written(doc, words, found[0].start, last.end)


def is_many(found: list[Part]) -> bool:
    """Say whether joined things are plural."""
    head = found[0].head
    return len(found) > 1 or (head is not None and is_plural(head))
