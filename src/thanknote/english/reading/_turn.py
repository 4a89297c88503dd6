"""Turning a phrase to the writer's side: "they own" becomes "you own", where only the reader can be meant."""

from __future__ import annotations

from typing import TYPE_CHECKING

from thanknote.english.reading._meant import (
    SUBJECT,
    YOU,
    are_two,
    bound,
    everybody_is_you,
    is_about_the_person,
    is_about_the_writer,
    is_another,
    low_of,
)
from thanknote.english.tables._parser import lexicon
from thanknote.english.tables._words import TIME_NOUNS

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

_GOING = {"be", "get", "go", "come", "arrive", "travel", "move", "drive", "walk", "stay", "live"}
"""Verbs that say nothing without their "there"."""
_OURS = {"we", "us", "our", "ours", "ourselves"}
_NOMINAL = {"NN", "NNS", "NNP", "NNPS"}
_FULL = {"n't": "not", "'re": "are", "'ve": "have", "'ll": "will", "'m": "am"}


def turn(doc: Doc, *, we_is_mine: bool, stand: frozenset[str] = frozenset()) -> list[str] | None:
    """Return the words of a phrase seen from the writer's side, one for each token, or None where that is unsure.

    Contractions are written out. Empty strings stand for words that go.

    Args:
        doc: the parse of a cleaned phrase.
        we_is_mine: "we" means the writer and others ("we both …"); elsewhere it cannot be told who said it.
        stand: pronouns that stand for something said before, and so stay.
    """
    if everybody_is_you(doc):
        return None
    if not we_is_mine and (
        is_about_the_writer(doc) or is_about_the_person(doc) or any(low_of(token) in _OURS for token in doc)
    ):
        return None
    words = [_expanded(token) for token in doc]
    _smooth(doc, words)
    turned: set[str] = set()
    kept: set[str] = set()
    for token in doc:
        low = low_of(token)
        if low not in YOU or low in stand:
            continue
        inside = _is_own_subject(token, words) if low.endswith(("self", "selves")) else bound(token, low)
        if inside is None:
            return None
        if inside:
            kept.add(low)
            continue
        if is_another(token, low, words):
            return None
        turned.add(low)
        words[token.i] = "you" if low == "her" and token.tag_ == "PRP" else YOU[low]
        if token.dep_ in SUBJECT:
            for verb in _finite(token.head):
                words[verb.i] = _agreeing(verb)
    return None if are_two(turned, kept) or (turned and _hidden_verb(doc)) else words


def _hidden_verb(doc: Doc) -> bool:
    """Say whether a verb joined to another was taken for a noun: "has run the choir for years and sings in it"."""
    return any(
        token.tag_ == "NNS"
        and token.dep_ == "conj"
        and token.head.lemma_.lower() in TIME_NOUNS
        and token.lemma_.lower() not in TIME_NOUNS
        for token in doc
    )


def _smooth(doc: Doc, words: list[str]) -> None:
    """Mend what only a note says: a "there" that means the reader's house, "by hand not by machine"."""
    if len(doc) > 3 and doc[-1].lower_ == "there" and doc[-1].head.dep_ == "ROOT" and doc[-1].head.lemma_ not in _GOING:
        words[-1] = ""
    for here in doc[2:]:
        # "Here" is the reader's house, from which nobody writes.
        if here.lower_ == "here" and here.tag_ == "RB" and (here.i + 1 == len(doc) or here.nbor().tag_ in {"IN", "CC"}):
            words[here.i] = "there" if doc[here.i - 1].lemma_ in _GOING or here.head.lemma_ in _GOING else ""
    for before, negation, after in zip(doc, doc[1:], doc[2:], strict=False):
        if (
            negation.lower_ == "not"
            and before.tag_ in _NOMINAL | {"CD"}
            and after.tag_ in _NOMINAL | {"IN", "CD", "JJ"}
        ):
            words[negation.i] = "rather than"


def _is_own_subject(reflexive: Token, words: list[str]) -> bool:
    """Say whether "himself" stands for a subject that stays a third person; it goes with its clause's subject."""
    verbs = (token for token in reflexive.ancestors if any(child.dep_ in SUBJECT for child in token.children))
    verb = next(verbs, None)
    subject = next((child for child in verb.children if child.dep_ in SUBJECT), None) if verb is not None else None
    return subject is None or words[subject.i] != "you"


def written(doc: Doc, words: list[str], start: int = 0, end: int | None = None) -> str:
    """Return the words from one token to another as text, with the spaces of the phrase."""
    out = ""
    for token in doc[start : len(doc) if end is None else end]:
        word = words[token.i]
        # A contraction that was written out needs the space it did not have.
        if word and out and not out[-1].isspace() and word != token.text and _is_contracted(token):
            out += " "
        out += word + (token.whitespace_ if word else "")
    return " ".join(out.split()).replace("can not ", "cannot ")


def _is_contracted(token: Token) -> bool:
    return "'" in low_of(token) or low_of(token) in {"ca", "wo"}


def _expanded(token: Token) -> str:
    low = low_of(token)
    following = token.nbor().lower_.replace("’", "'") if token.i + 1 < len(token.doc) else ""
    if following == "n't" and low in {"ca", "wo", "sha"}:
        return {"ca": "can", "wo": "will", "sha": "shall"}[low]
    if low in _FULL:
        return _FULL[low]
    if low == "'s" and token.tag_ == "VBZ":
        return "has" if _is_perfect(token) else "is"
    if low == "'d" and token.tag_ in {"MD", "VBD"}:
        return "had" if token.head.tag_ in {"VBN", "VBD"} else "would"
    return str(token.text)


def _is_perfect(token: Token) -> bool:
    """Say whether 's is "has": "she's been here", "he's built it"."""
    if token.lemma_ == "have" or token.head.lower_ in {"been", "had"}:
        return True
    # "he's written a program" has its object; of "it's written" it cannot be told, and the parser is trusted.
    active = token.dep_ == "auxpass" and any(child.dep_ == "dobj" for child in token.head.children)
    return (token.dep_ == "aux" or active) and token.head.tag_ in {"VBN", "VBD"}


def _finite(head: Token) -> list[Token]:
    """Return the verbs that agree with the subject of `head`: itself, those joined to it, or their auxiliaries."""
    joined = [
        other
        for other in head.conjuncts
        if not any(child.dep_ in SUBJECT for child in other.children) and _goes_on(other)
    ]
    out = []
    for verb in (head, *joined):
        helpers = sorted((child for child in verb.children if child.dep_ in {"aux", "auxpass"}), key=lambda t: t.i)
        out.append(helpers[0] if helpers else verb)
    return out


def _goes_on(verb: Token) -> bool:
    """Say whether a joined verb stands right after its "and", so that no subject of its own was overlooked."""
    before = verb.i - 1
    while before > 0 and verb.doc[before].tag_ in {"RB", "MD", "VBZ", "VBP", "VBD"} and verb.doc[before].dep_ != "ROOT":
        before -= 1
    return verb.doc[before].tag_ in {"CC", ","}


def _agreeing(verb: Token) -> str:
    """Return the verb as it stands after "you"."""
    low = low_of(verb)
    if low == "'s":
        return "have" if _is_perfect(verb) else "are"
    if low in {"is", "am"}:
        return "are"
    if low == "was":
        return "were"
    if verb.tag_ == "VBZ":
        return _base(verb)
    return _expanded(verb)


def _base(verb: Token) -> str:
    """Return the base form of a third person; of "hopes" the parser thinks that it is one of "hop"."""
    shorter = verb.lower_[:-1]
    return shorter if verb.lower_.endswith("es") and shorter in lexicon()["verb"] else str(verb.lemma_)
