"""Proof of a form: read once more in sentences where only a clause, or only a thing, can stand."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

from thanknote.english.reading._doubt import agrees
from thanknote.english.reading._roots import WH, is_finite, root, subject_of
from thanknote.english.tables._articles import a_or_an, article, is_counted
from thanknote.english.tables._parser import lexicon, parse_all
from thanknote.english.tables._words import CALLINGS, PLACES_BARE, POSTS, TIME_NOUNS, TOOLS

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

_FINITE = {"VBZ", "VBP", "VBD", "MD"}
_OPENS = WH | set("that if because while before after until since so as than though although unless once till".split())
_OF_NOUNS = {"relcl", "pobj", "compound", "dobj"}
_WITH_ARTICLE = {"dobj", "pobj", "attr", "nsubj", "nsubjpass", "dative"}
_DETERMINERS = {"DT", "PRP$", "CD", "POS", "PDT", "WP$"}
_BETWEEN = {"JJ", "JJR", "JJS", "NN", "NNP", "NNS", "HYPH", "VBN", "VBG", "RB"}
# After these a thing without an article is a way: "by phone call", "from job to job".
_BARE_AFTER = frozenset("by from to without per of under".split())
# "Before spring orientation", "after Christmas week": a time, and as bare as one.
_SEASONS = frozenset("spring summer autumn fall winter christmas easter".split())
_NEVER_VERBS = re.compile(
    r"\b(?:book|cast|design|film|light|paint|plan|record|score|sound|staff|stage|tour)(?= their own )"
)
# "every resident cooks": it takes them for cooks.
_EVERY = re.compile(r"^((?:every|each) [a-z]+) (?!(?:has|is|was|does|gets)\b)[a-z]{2,}s\b(?=.)")
_LONGEST = 25
"""Words of a form; what is longer nobody says in one breath."""


# What stands or falls with the form that is proved.
_PROVED = {"noun": "about", "singular": "about", "plural": "about", "doing": "about"}


def proved(readings: Sequence[dict[str, str]]) -> list[dict[str, str]]:
    """Return the forms of several phrases without those that, read inside a sentence, are no clause or no thing."""
    frames: list[tuple[int, str, str]] = []
    for number, found in enumerate(readings):
        if "that" in found:
            frames += [(number, "that", frame) for frame in clause_frames(found["that"])]
        if "about" in found and "how" not in found:
            frames.append((number, "about", thing_frame(found["about"])))
    holds: dict[tuple[int, str], bool] = {}
    for (number, name, _), doc in zip(frames, parse_all(frame for *_, frame in frames), strict=True):
        holds[number, name] = holds.get((number, name), False) or (is_clause(doc) if name == "that" else is_thing(doc))
    return [
        {
            name: form
            for name, form in found.items()
            if holds.get((number, _PROVED.get(name, name)), True) and (name == "sentence" or not is_long(form))
        }
        for number, found in enumerate(readings)
    ]


def clause_frames(clause: str) -> tuple[str, str]:
    """Return the sentences in which a clause is proved; one that holds in neither is none."""
    # The parser never takes these for verbs.
    clause = _NEVER_VERBS.sub("made", clause.replace(" loans out ", " lends out "))
    clause = _EVERY.sub(r"\1 makes", clause)
    return f"It was good to hear that {clause}.", f"He said that {clause}."


def is_clause(doc: Doc) -> bool:
    """Say whether what follows "that" in such a sentence is one finite clause with its own subject."""
    that = next(token for token in doc if token.lower_ == "that")
    verb = that.head
    # Of "you like a report" the parser says that "like" is a preposition.
    liked = verb.lower_ == "like" and subject_of(verb) is not None
    if that.dep_ != "mark" or not (is_finite(verb) or liked) or sum(token.dep_ == "ROOT" for token in doc) > 1:
        return False
    subject = subject_of(verb)
    if subject is None or not agrees(subject, verb) or _is_unknown(subject):
        return False
    # "only four pupils this year but the school will run it", "snow contracts so crew is not laid off": two remarks.
    twice = sum(child.dep_ in {"nsubj", "nsubjpass"} for child in verb.children) > 1
    torn = any(
        token.lower_ == "but" or (token.lower_ == "so" and token.nbor().tag_ not in {"JJ", "RB"})
        for token in doc[that.i + 1 : verb.i]
    )
    return not twice and not torn and not any(_lacks_article(token) for token in doc[that.i + 1 :])


def thing_frame(thing: str) -> str:
    """Return the sentence in which a noun phrase or a gerund is proved."""
    return f"We talked about {thing}."


def is_thing(doc: Doc) -> bool:
    """Say whether what follows "about" in that sentence is no clause of its own."""
    head = root(doc)
    if head.i != 1 or sum(token.dep_ == "ROOT" for token in doc) > 1:
        return False
    for token in doc[3:]:
        if token.tag_ == "VBZ" and token.i == len(doc) - 2 and token.lemma_.lower() in lexicon()["noun"]:
            # "handling for cat blood draws"
            continue
        opened = any(word.lower_ in _OPENS or word.tag_ in {"WDT", "WP", "WRB"} for word in doc[3 : token.i])
        finite = token.tag_ in _FINITE and token.dep_ not in _OF_NOUNS and token.head.dep_ != "relcl"
        if finite and not opened:
            return False
    return True


def is_long(form: str) -> bool:
    """Say whether a form is too long for one sentence."""
    return len(form.split()) > _LONGEST


def with_articles(doc: Doc, words: list[str]) -> list[str]:
    """Return the words with "the" before a compound after a preposition, and "a" before what somebody starts as."""
    words = list(words)
    for noun in doc:
        start = noun.left_edge.i
        if noun.dep_ != "pobj" or noun.tag_ != "NN" or _is_determined(noun) or not words[start]:
            continue
        named = any(word.text[0].isupper() and not word.text.isupper() for word in doc[start : noun.i])
        low = noun.lower_
        if noun.head.lower_ == "as" and start == noun.i and low in CALLINGS - POSTS:
            words[start] = f"{a_or_an(low)} {words[start]}"
        elif (
            not named
            and _lacks_article(noun)
            and all(child.dep_ == "compound" for child in noun.children if child.i < noun.i)
        ):
            words[start] = f"the {words[start]}"
    return words


def _is_unknown(subject: Token) -> bool:
    """Say whether a subject without an article is no word known here, so that it may want one: "sheeter is old"."""
    low = subject.lower_
    bare = subject.tag_ == "NN" and subject.left_edge == subject and subject.pos_ != "PRON"
    return bare and subject.text.isalpha() and subject.text.islower() and low not in lexicon()["noun"] | TOOLS


def _lacks_article(noun: Token) -> bool:
    """Say whether a person would say this noun with an article: "do independent check", "with early shift"."""
    if noun.tag_ == "NN" and noun.dep_ == "appos" and noun.doc[noun.left_edge.i - 1].tag_ == "IN":
        # "with kids photo on it"
        return not _is_determined(noun) and noun.left_edge != noun
    if noun.tag_ != "NN" or noun.pos_ == "PRON" or noun.dep_ not in _WITH_ARTICLE:
        return False
    if _is_determined(noun) or article(noun) != "the":
        return False
    if noun.dep_ == "dobj" and noun.head.lemma_ in {"leave", "attend"} and noun.lower_ in PLACES_BARE:
        # "people leave eviction court"
        return False
    alone = noun.left_edge == noun or noun.lemma_.lower() in TIME_NOUNS or noun.left_edge.lower_ in _SEASONS
    if noun.dep_ == "pobj" and alone:
        place = noun.head.lower_ in {"in", "on", "at", "with", "into"} and noun.left_edge == noun == noun.right_edge
        return place and is_counted(noun.lower_) and noun.lower_ not in PLACES_BARE | TIME_NOUNS
    if noun.dep_ == "pobj":
        return noun.head.lower_ not in _BARE_AFTER
    return noun.dep_ == "dobj" and not alone


def _is_determined(noun: Token) -> bool:
    """Say whether an article, a number or an owner stands before a noun; the parser ties a hyphened one elsewhere."""
    at = noun.i - 1
    while at > 0 and noun.doc[at].tag_ in _BETWEEN and noun.doc[at].lower_ != "no":
        at -= 1
    return noun.doc[at].tag_ in _DETERMINERS or noun.doc[at].lower_ in {"no", "any", "every"}
