"""A thing with the word for whose it is: "my certificate", "your quick replies", else with its article."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from thanknote.english.forming._things import is_many, said
from thanknote.english.reading._nominal import Part, parts
from thanknote.english.reading._turn import written
from thanknote.english.tables._articles import is_plural
from thanknote.english.tables._words import PERSON_NOUNS

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

_DETERMINERS = {"DT", "PRP$", "PDT", "WP$", "CD"}
_DETERMINED = frozenset("all both some any more most no every each".split())
_SUBJECTS = frozenset("i we you they he she".split())


class Thing(NamedTuple):
    """A noun phrase as it is said."""

    text: str
    head: Token
    many: bool


def belonging(doc: Doc, words: list[str], start: int, whose: frozenset[str], owner: str) -> Thing | None:
    """Return the things a stretch of a parse names, or None where it is no noun phrase throughout.

    Args:
        doc: the parse.
        words: its words, one for each token.
        start: the token the things begin with.
        whose: nouns that are the owner's own when nothing else is said.
        owner: "my" or "your".
    """
    end = _relative(doc, start)
    found = parts(doc, start, end)
    head = found[0].head if found else None
    if head is None or found[-1].clause:
        return None
    words = list(words)
    owned = [part for part in found if part.head is not None and _is_bare(doc, part)]
    for part in owned:
        noun = part.head
        if noun is not None and noun.lower_ in whose:
            words[part.start] = f"{owner} {words[part.start]}"
    text = said(doc, words, found)
    for article in ("the", "a", "an"):
        text = text.replace(f"{article} {owner} ", f"{owner} ")
    first = text.partition(" ")[0].lower()
    goes_on = end < len(doc) or (head.i + 1 < len(doc) and doc[head.i + 1].tag_ == "IN")
    if (
        owned
        and owned[0] is found[0]
        and goes_on
        and first == words[start].lower()
        and (not is_plural(head) or (end < len(doc) and doc[end].lower_ == "i"))
        and not head.tag_.startswith("NNP")
    ):
        text = f"the {text}"
    return Thing(" ".join(f"{text} {written(doc, words, end)}".split()), head, is_many(found))


def _is_bare(doc: Doc, part: Part) -> bool:
    return doc[part.start].tag_ not in _DETERMINERS and doc[part.start].lower_ not in _DETERMINED


def _tells(who: Token) -> bool:
    """Say whether people right after a thing in the plural did something with it: "books | kids asked for"."""
    following = next((token for token in who.doc[who.i + 1 :] if token.tag_ != "RB"), None)
    people = who.lemma_.lower() in PERSON_NOUNS or who.lower_ in {"children", "people"}
    return people and who.nbor(-1).tag_ == "NNS" and following is not None and following.tag_ == "VBD"


def _relative(doc: Doc, start: int) -> int:
    """Return where a clause about the thing begins: "the breakfast survey | we used"."""
    for token in doc[start + 1 : len(doc) - 1]:
        if token.lower_ == "even":
            return int(token.i)
        if token.i > start + 1 and token.tag_ == "NNS" and _tells(token):
            return int(token.i)
        if token.lower_ in _SUBJECTS and doc[token.i - 1].tag_.startswith(("NN", "JJ", "VB")):
            return int(token.i)
    return len(doc)
