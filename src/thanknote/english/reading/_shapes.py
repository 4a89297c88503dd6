"""The shape of a phrase: noun phrase, gerund, bare verb, infinitive, question, how or why clause, full clause, deed."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Literal

from thanknote.english.reading._bare_verbs import has_purpose, is_before_purpose, is_sure_verb, takes_object, verb_after
from thanknote.english.reading._doubt import (
    PLAIN_VERBS,
    SAME_PARTICIPLE,
    agrees,
    has_loose_aside,
    is_headline,
    lacks_articles,
    lacks_verb,
    may_be_noun,
    names_a_state,
)
from thanknote.english.reading._inversion import inversion
from thanknote.english.reading._roots import FINITE, WH, is_finite, low_of, root, subject_of
from thanknote.english.tables._inflect import PAST_FORMS
from thanknote.english.tables._parser import lexicon
from thanknote.english.tables._words import KINDS_IN_ING

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

Shape = Literal["noun", "gerund", "verb", "infinitive", "question", "how", "clause", "deed", "other"]
_AUX = frozenset(
    "do does did is are was were has have had can could will would should must may might isn't aren't don't"
    " doesn't".split()
)
_NOMINAL = {"NN", "NNS", "NNP", "NNPS"}
_GOES_ON = frozenset(
    "and but or so not which who where when because if not even including especially from with without in for".split()
)
_STARTS_THING = {"DT", "PRP$", "NN", "NNS", "JJ"}
_GOING = {"going", "moving", "switching", "changing", "migrating", "coming", "growing"}
_ANSWER = re.compile(
    r"\b(?:and|but|so|,)\s+(?:he|she|they)\s+(?:said|told|explained|replied|answered|showed)\b", re.IGNORECASE
)
_SEVERAL = re.compile(r"[;]|\.\s+[A-Z]|\s[-–—]{1,2}\s|\s->|→|\S:\s|\?\s*\S|=|\s\+\s|/{2}")


def several(text: str) -> bool:
    """Say whether the phrase is more than one thing: two sentences, a dash, an arrow, a colon, an aside."""
    return bool(_SEVERAL.search(text) or _ANSWER.search(text))


def shape(doc: Doc) -> Shape:
    """Return the shape of a parsed phrase; `other` where none of the common ones is sure."""
    text = doc.text
    if several(text) or clipped(doc) or has_loose_aside(doc) or sum(token.dep_ == "ROOT" for token in doc) > 1:
        return "other"
    first, head = doc[0], root(doc)
    low = first.lower_.replace("’", "'")
    if low in WH or (low in _AUX and (low not in {"did", "had"} or inversion(doc) is not None)):
        return _asking(doc, low)
    if low in {"did", "had"} and len(doc) > 1 and doc[1].tag_ != "PRP":
        return "deed"
    if low == "got" and head.i == 1 and head.tag_ == "VBN":
        return "deed"
    # "the way referrals get bounced" is no clause, though it has one.
    if text.endswith("?") or (low == "the" and low_of(doc, 1) in {"way", "reason", "moment"}):
        return "other"
    return _telling(doc, first, head, low)


def _telling(doc: Doc, first: Token, head: Token, low: str) -> Shape:
    """Name the shape of what asks nothing."""
    if low == "to" and len(doc) > 1 and verb_after(doc, 0) is not None:
        return "infinitive"
    if _is_gerund(doc, head):
        return "gerund"
    if is_before_purpose(first, head):
        return "verb"
    subject = subject_of(head)
    if subject is not None:
        # "marking policy is one page long": a noun or somebody marking? Not to be told.
        told = (first.tag_ != "VBG" or doc[1].tag_ not in _NOMINAL) and not may_be_noun(head, subject)
        kind = first.tag_ == "VBG" and (first.lower_ in KINDS_IN_ING or _are_many(first, subject, head))
        counted = subject.tag_ == "CD" and head.tag_ == "VBZ"
        doubt = counted or lacks_verb(head, subject) or lacks_articles(head, subject) or not agrees(subject, head)
        sure = (told or kind) and not doubt and is_finite(head) and subject.i < head.i
        return "clause" if sure else "other"
    if head == first and (verbal := _verbal(doc, low)):
        return verbal
    if has_purpose(doc, low):
        return "verb"
    return "noun" if head.tag_ in _NOMINAL and not is_headline(doc, head) else "other"


def _are_many(first: Token, subject: Token, head: Token) -> bool:
    """Say whether a word in -ing only names the kind of its plural, which the verb agrees with: "running times are"."""
    verb = next((child for child in head.children if child.dep_ in {"aux", "auxpass"}), head)
    return bool(subject.tag_ == "NNS" and subject.i == first.i + 1 and verb.lower_ in {"are", "have"})


def _is_gerund(doc: Doc, head: Token) -> bool:
    """Say whether a phrase whose parse hangs elsewhere begins with a gerund all the same.

    "cross-docking the lines" (a verb with a hyphen), "moving it to tablets so nobody waits" (the clause after "so"
    is taken for the main one), "being trusted to fix it".
    """
    first, word = doc[0], doc.text.split()[0]
    if "-" in word and word.endswith("ing"):
        return True
    if first.lower_ == "not" and doc[1:2] and doc[1].tag_ == "VBG":
        return True
    if first.tag_ == "VBG" and low_of(doc, 0) in _GOING and low_of(doc, 1) in {"from", "to", "over", "away", "off"}:
        return True
    subject = subject_of(head)
    if first.tag_ == "VBG" and subject is not None and subject.pos_ == "PRON" and subject.i > 1 and "," not in doc.text:
        # "writing for people you'll meet": the clause belongs to the noun before it.
        return doc[subject.i - 1].tag_ in _NOMINAL
    if first.tag_ != "VBG" or first.head != head:
        return False
    so = any(token.lower_ == "so" and token.i < head.i for token in doc)
    return (first.dep_ == "advcl" and so) or (first.dep_ in {"aux", "auxpass"} and head.tag_ == "VBN")


def _verbal(doc: Doc, low: str) -> Shape | None:
    """Name the shape of a phrase that hangs on its first word, a verb without a subject."""
    tag = doc[0].tag_
    if tag == "VBG":
        return "gerund"
    if tag in {"VBD", "VBN"} and (low.endswith("ed") or low in PAST_FORMS):
        # "protected caseload" is one that is protected; "took the caseload down" is a deed.
        followed = len(doc) > 1 and doc[1].tag_ in {"NN", "NNS", "JJ"} and doc[1].text.islower()
        kind = followed and (low.endswith("ed") or low in SAME_PARTICIPLE or names_a_state(doc))
        moved = any(child.dep_ == "prep" and child.lower_ in {"by", "into", "from", "to"} for child in doc[0].children)
        return None if kind and not moved else "deed"
    if tag in {"VB", "VBP"} and low in lexicon()["verb"] and is_sure_verb(doc):
        return "verb"
    return "verb" if tag in {"VB", "VBP", "NN", "JJ"} and takes_object(doc) else None


def _asking(doc: Doc, low: str) -> Shape:
    """Tell a question from a how or why clause in statement order."""
    if inversion(doc) is not None:
        return "question"
    if any(token.tag_ == "CC" and token.i + 1 < len(doc) and token.nbor().lower_ in _AUX for token in doc):
        return "other"
    second = doc[1] if len(doc) > 1 else doc[0]
    if low in {"when", "where"} and first_verb_depends(doc):
        # "when the team takes a referral they write a summary" is a clause; it opens with another.
        return "clause"
    if low in _AUX or (low not in {"who", "what", "which"} and second.lower_ in _AUX):
        return "other"
    verbs = [
        token
        for token in doc
        if token.tag_ in FINITE
        or (token.tag_ == "VB" and (subject_of(token) is not None or doc[token.i - 1].lower_ == "to"))
    ]
    # "how the duty rota works": among nouns the parser takes the verb for one more.
    last = doc[-2] if doc[-1].text == "?" and len(doc) > 1 else doc[-1]
    many = low == "how" and second.lower_ in {"many", "much"} and len(doc) > 3
    return "how" if verbs or many or (low == "how" and last.lower_ in PLAIN_VERBS) else "other"


def first_verb_depends(doc: Doc) -> bool:
    """Say whether a first "when" belongs to a clause before the main one, which has a subject of its own."""
    verb, head = doc[0].head, root(doc)
    subject = subject_of(head)
    if verb.dep_ == "advcl" and verb.head == head and subject is not None and verb.i < subject.i and is_finite(head):
        return True
    # "when the team takes a referral they write": the parser ties "they write" to the referral.
    return verb == head and any(
        token.lower_ in {"they", "you", "we", "it"}
        and token.dep_ == "nsubj"
        and token.head.dep_ == "relcl"
        and token.i > verb.i + 1
        and not doc[token.i - 1].tag_.startswith("W")
        for token in doc
    )


def clipped(doc: Doc) -> bool:
    """Say whether a comma joins what only a note joins: "no upselling, he sacked a guy for it"."""
    commas = [token.i for token in doc if token.text == ","]
    if not commas:
        return False
    after = doc[commas[-1] + 1].lower_ if commas[-1] + 1 < len(doc) else ""
    if doc[0].lower_ in WH and after in WH:
        # "how it splits up, who grades, who runs the groups"
        return True
    head = root(doc)
    if len(commas) == 2 and head.i > commas[1]:
        # "the spindle moulder, new guards, nobody works it alone": three remarks.
        last = any(child.dep_ == "nsubj" and child.left_edge.i == commas[1] + 1 for child in head.children)
        return doc[0].tag_ in _STARTS_THING and last
    if after in _GOES_ON:
        return False
    # "the rota, the menu and the new oven"
    return not any(token.tag_ == "CC" and token.i > commas[-1] for token in doc) or is_finite(root(doc))
