"""A full clause in the writer's own voice, a sentence as it stands: "our team got to five days by training first"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from thanknote.english.reading._gravity import is_grave
from thanknote.english.reading._proof import clause_frames, is_clause, is_long
from thanknote.english.reading._roots import is_finite, root, subject_of
from thanknote.english.reading._shapes import clipped, several
from thanknote.english.tables._parser import parse, parse_all
from thanknote.english.tables._pasts import base_of
from thanknote.english.tables._words import BETTER, REPORTING, WORKPLACES

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

_MINE = frozenset("my our".split())
# "We" alone could be the writer and the reader; a place of the writer's says who it is.
_ELSEWHERE = re.compile(
    r"\b(?:at|in|for) (?:the )?[A-Z]|\b(?:my|our) (?:last|old|previous|present|current|first|former)\b"
)
_UNWELCOME = frozenset(
    "apologise apologize apply blow botch break bungle close collapse crash fail flounder fold forget freeze lack leave"
    " lose mess miss panic quit ramble regret resign shrink shut struggle suffer waffle".split()
)
_NO_FACT = frozenset(
    "believe dislike enjoy expect feel find guess hate hope imagine intend like look love mean miss need plan prefer"
    " reckon seem suppose think try understand want wish wonder".split()
)
_NOBODY = frozenset("no nobody none nothing zero".split())
_UNTOLD = frozenset("it them this that these those there here one ones".split())
_TIMES = frozenset("year spring summer autumn winter month week season".split())
_PASSIVE = frozenset(
    "appoint ask award bear bring choose elect give name nominate pick promote raise rate second send teach train"
    " trust".split()
)
_UNCLEAR_PAST = re.compile(
    r"(?<!\bto )(?<!\bthe )(?<!\ba )(?<!\bof )\b"
    r"(?:beat|bought|brought|built|cut|found|held|hit|kept|led|put|read|sent|set|shut|split|taught|won)\b"
)
_THOUGH = re.compile(r", (?:though|although|if|albeit) (?:only|not|just) [^,]+$")
_FEWEST = 4
"""Words: "our team won" says too little."""


def own_clause(text: str, *, tie: bool = False) -> dict[str, str]:
    """Return a clause about the writer, or a team or place of theirs, that can stand alone; empty where that is unsure.

    Args:
        text: the phrase, already seen from the writer's side.
        tie: it is a connection, which the writer alone, or somebody of theirs, is the subject of.
    """
    clause = _joined(text)
    # "Our depot cut errors", "my team at Pell built the map": the parser takes such a past for a noun or a participle.
    sure = _UNCLEAR_PAST.sub("took", clause, count=1)
    doc = parse(f"{_THOUGH.sub('', sure)}.")
    verb = root(doc)
    subject = subject_of(verb)
    if (
        subject is None
        or len(clause.split()) < _FEWEST
        or is_long(clause)
        or several(clause)
        or (clause == text and clipped(doc))
        or (is_grave(clause) and not BETTER.search(clause))
        or re.search(r"[!?]", clause)
        or not (_is_own(subject, clause, tie=tie) and _opens(doc, subject))
        or not all(_is_fact(each, subject, tie=tie) for each in (verb, *verb.conjuncts))
        or any(_is_untold(token, subject) for token in doc)
    ):
        return {}
    return {"says": clause} if any(is_clause(each) for each in parse_all(clause_frames(sure))) else {}


def _joined(text: str) -> str:
    """Return deeds of one subject with "and" where a note has a comma: "we moved, took six weeks and lost nobody"."""
    pieces = re.split(r", (?:and )?", text)
    deeds = all(base_of(piece.split()[0]) for piece in pieces[1:] if piece)
    if len(pieces) == 1 or not deeds or not all(pieces) or " and " in pieces[-1]:
        return text
    return f"{', '.join(pieces[:-1])} and {pieces[-1]}"


def _is_own(subject: Token, clause: str, *, tie: bool) -> bool:
    """Say whether a subject is the writer, or a team or a place that is known to be the writer's."""
    low, first = subject.lower_, subject.left_edge.lower_
    if low == "i":
        return True
    if tie:
        return bool(first == "my")
    if low == "we":
        return bool(_ELSEWHERE.search(clause))
    return bool(first in _MINE and subject.lemma_.lower() in WORKPLACES)


def _opens(doc: Doc, subject: Token) -> bool:
    """Say whether the clause begins with its subject, or with the place: "at Corvedale we …"."""
    start = subject.left_edge.i
    placed = doc[0].lower_ in {"at", "in"} and doc[0].dep_ == "prep" and doc[0].right_edge.i == start - 1
    return bool(start == 0 or placed)


def _is_fact(verb: Token, subject: Token, *, tie: bool) -> bool:
    """Say whether a verb tells what is so and no trouble: no wish, no plan, no loss (but a loss may be shared)."""
    helpers = {child.lower_ for child in verb.children if child.tag_ == "MD"}
    if helpers - {"can", "could"} or ("could" in helpers and subject.lower_ == "i"):
        return False
    own = subject_of(verb)
    base = base_of(verb.text) or verb.lemma_.lower()
    if own in {None, subject} and base in _NO_FACT | REPORTING - {"show"}:
        return False
    shared = tie and verb.dep_ != "ROOT"
    if base in _UNWELCOME and not shared and not {word.lower_ for word in verb.subtree if word.i > verb.i} & _NOBODY:
        return False
    if base == "have" and verb.dep_ == "ROOT":
        had = {child.lower_ for child in verb.children if child.dep_ == "dobj"}
        return bool(subject.lower_ == "i") and "you" not in had
    passive = next((child.lower_ for child in verb.children if child.dep_ == "auxpass"), "")
    if passive:
        # "Our school got rid of homework" is none.
        return verb.lower_ == "rid" or (base in _PASSIVE and passive != "got")
    if any(child.dep_ == "neg" and child.lower_ != "never" for child in verb.children):
        return False
    if base == "be" and verb.dep_ == "ROOT":
        # How a team was is for others to say; what somebody was is a fact.
        told = {"attr", "prep"} if subject.lower_ == "i" else {"attr"}
        return any(child.dep_ in told for child in verb.children)
    return bool(is_finite(verb) or base_of(verb.text) or verb.dep_ != "ROOT")


def _is_untold(token: Token, subject: Token) -> bool:
    """Say whether a word points to something that the clause does not name before it."""
    if token.lower_ not in _UNTOLD or token.dep_ in {"mark", "expl", "nummod"} or token.tag_ in {"IN", "WDT"}:
        return False
    if token.dep_ == "det":
        return token.nbor().lower_ not in _TIMES
    if token.lower_ == "here":
        return True
    named = (word for word in token.doc[: token.i] if word.tag_.startswith("NN"))
    return not any(word != subject for word in named)
