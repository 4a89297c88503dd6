"""The forms of what is done: a gerund from a gerund, a bare verb, an infinitive or a past deed, with its articles."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from thanknote.english.reading._doubt import BY_ITSELF, SAME_PARTICIPLE
from thanknote.english.reading._heads import head_of
from thanknote.english.reading._proof import with_articles
from thanknote.english.reading._roots import root, subject_of
from thanknote.english.reading._turn import written
from thanknote.english.tables._articles import article
from thanknote.english.tables._inflect import PAST_FORMS, gerund
from thanknote.english.tables._parser import lexicon
from thanknote.english.tables._words import (
    BARE_OBJECTS,
    KINDS_IN_ING,
    NAMES_THAT_ARE_WORDS,
    PERSON_NOUNS,
    REPORTING,
    TO_DO,
)

if TYPE_CHECKING:
    from spacy.tokens import Doc

Forms = dict[str, str]
_NOMINAL = {"NN", "NNS", "NNP", "NNPS"}
_OF_DEED = {"DT", "PRP$", "CD", "RP", "IN", "PDT", "TO"}
HOSPITALITY = frozenset("tea coffee lunch breakfast dinner cake biscuits drinks sandwiches tour".split())
_REFLEXIVE = {"themselves": "yourselves", "herself": "yourself", "himself": "yourself"}


def names_a_kind(doc: Doc) -> bool:
    """Say whether a first word in -ing only tells of what kind a thing is: "weeding policy"."""
    head = head_of(doc, 1, len(doc)) if _may_name_a_kind(doc) else None
    return head is not None and bool(article(head, 1))


def _may_name_a_kind(doc: Doc) -> bool:
    return len(doc) > 1 and doc[1].tag_ in _NOMINAL and doc[0].lower_ in KINDS_IN_ING


def gerund_forms(doc: Doc, words: list[str]) -> Forms:
    """Return a gerund with the article its object lacks."""
    if _may_name_a_kind(doc):
        # "mentoring students", "opening hours": right in either reading, and plural in one.
        text = written(doc, words)
        return {"about": text, "noun": text} if _kinds_only(doc) else _both(text)
    words = with_articles(doc, _with_object(doc, words, 0))
    if doc[0].lower_ in {"moving", "going", "switching", "changing", "migrating"}:
        words = _with_ends(doc, words)
    return {} if _lacks_inner_article(doc, words) else _both(written(doc, words))


def deed_forms(doc: Doc, words: list[str], *, british: bool) -> Forms:
    """Return what was done as a gerund, which leaves open who did it: "moving from casks to kegs"."""
    verb = doc[0]
    mine = any(token.lower_ in {"i", "my", "me"} for token in doc)
    if mine or verb.lemma_ in REPORTING or root(doc) not in {verb, verb.head}:
        return {}
    if HOSPITALITY & {child.lower_ for child in verb.children if child.dep_ == "dobj"}:
        # "made the tea": nobody would talk about that.
        return {}
    words = list(words)
    if verb.lower_ in {"got", "was", "were"} and len(doc) > 1 and doc[1].tag_ in {"VBN", "VBD"}:
        words[0] = "being"
        return _both(written(doc, words))
    if not any(child.dep_ in {"dobj", "prt"} for child in verb.children) and verb.lower_ not in BY_ITSELF:
        return {}
    # Who did it themselves is the reader: of the writer's own deeds it would be "myself".
    words = [_REFLEXIVE.get(word, word) for word in words]
    for each in (verb, *(other for other in verb.conjuncts if other.tag_ == "VBD" and subject_of(other) is None)):
        words[each.i] = gerund(each.lemma_, british=british)
    return _both(written(doc, words))


def house_deed(doc: Doc, words: list[str]) -> Forms:
    """Return what the reader or the reader's house did as a clause: "you scrapped written marking in KS1"."""
    verb = doc[0]
    after = doc[1].tag_ if len(doc) > 1 else ""
    joined = any(other.tag_ == "VBD" for other in verb.conjuncts)
    # "built in 1911", "trained by the makers" say what was done to it.
    acted = any(child.dep_ in {"dobj", "prt"} for child in verb.children) or verb.lower_ in {
        "started",
        "moved",
        "stopped",
        "switched",
    }
    sure = (acted and after in _OF_DEED) or joined or (verb.lower_ in PAST_FORMS and verb.lower_ not in SAME_PARTICIPLE)
    sure = sure and not any(child.lower_ == "by" for child in verb.children)
    mine = any(token.lower_ in {"i", "my", "me"} for token in doc)
    if mine or not sure or verb.lower_ in {"had", "was", "were", "got", "did"} or verb.tag_ not in {"VBD", "VBN"}:
        return {}
    return {"that": f"you {written(doc, [_REFLEXIVE.get(word, word) for word in words])}"}


def verb_forms(doc: Doc, words: list[str], start: int, *, british: bool) -> Forms:
    """Turn a bare verb (and those joined to it) into a gerund; what people tell themselves to do is none."""
    verb = doc[start]
    if len(doc) > start + 1 and doc[start + 1].text == "-":
        # "cross-docking", "de-icing": the verb is the word's other half, and its form is there already.
        last = doc[start + 2] if len(doc) > start + 2 else verb
        if last.lower_ in lexicon()["verb"] and not last.lower_.endswith("ing"):
            words = list(words)
            words[last.i] = gerund(last.text, british=british)
            return _both(written(doc, words, start))
        return _both(written(doc, words, start)) if last.text.endswith("ing") else {}
    if start == 0 and verb.lower_ in TO_DO and doc[1:2].text not in {"back", "in"}:
        return {}
    words = with_articles(doc, _with_object(doc, words, start))
    for each in (
        verb,
        *(other for other in verb.conjuncts if other.tag_ in {"VB", "VBP"} and subject_of(other) is None),
    ):
        words[each.i] = gerund(each.text, british=british)
    if _lacks_inner_article(doc, words):
        return {}
    # "to finally do": the adverb comes along.
    return _both(written(doc, words, 1 if start == 2 else start))


def _with_object(doc: Doc, words: list[str], verb: int) -> list[str]:
    """Return the words with the article that a bare object right after its verb lacks: "updating (the) website"."""
    at = verb + 1
    if at >= len(doc) or doc[at].tag_ not in {"NN", "JJ"} or doc[at].lower_ in BARE_OBJECTS:
        return words
    head = head_of(doc, at, len(doc))
    if head is None or head.tag_ != "NN" or head.pos_ == "PRON" or head.lower_ in BARE_OBJECTS:
        return words
    if head.head.i != verb or head.dep_ != "dobj":
        return words
    words = list(words)
    words[at] = f"{article(head, at)} {words[at]}".strip()
    return words


def _lacks_inner_article(doc: Doc, words: list[str]) -> bool:
    """Say whether an inner verb has a bare object: "learn to swim programme" is no learning to do anything."""
    for token in doc[2:]:
        if token.dep_ == "dobj" and token.tag_ == "NN" and token.pos_ != "PRON" and token.head.tag_ in {"VB", "VBP"}:
            bare = token.left_edge.i == token.head.i + 1 and words[token.left_edge.i] == doc[token.left_edge.i].text
            if bare and article(token) and token.head.i > 0:
                return True
    return False


def _with_ends(doc: Doc, words: list[str]) -> list[str]:
    """Return the words with the articles that the two ends of a change lack: "moving from (the) mixer to tablets"."""
    words = list(words)
    if _is_plain_pair(doc):
        return words
    for preposition in doc:
        if preposition.lower_ in {"from", "to"} and preposition.i + 1 < len(doc):
            head = head_of(doc, preposition.i + 1, len(doc))
            # "moving from picker to lead": what somebody is takes none.
            if head is None or head.lower_ in PERSON_NOUNS | NAMES_THAT_ARE_WORDS:
                continue
            if head.lower_ in lexicon()["noun"] or head.lower_ not in lexicon()["adj"]:
                words[preposition.i + 1] = f"{article(head, preposition.i + 1)} {words[preposition.i + 1]}".strip()
    return words


def _is_plain_pair(doc: Doc) -> bool:
    """Say whether both ends are one noun each, which stand bare: "from gas to induction"."""
    ends = [doc[token.i + 1 : token.i + 3] for token in doc if token.lower_ in {"from", "to"} and token.i < 5]
    return len(ends) == 2 and all(
        end[:1].text.islower() and end[0].tag_ in _NOMINAL and (len(end) == 1 or end[1].tag_ in {"TO", "IN"})
        for end in ends
    )


def _kinds_only(doc: Doc) -> bool:
    return all(token.tag_ in _NOMINAL for token in doc[1:])


def _both(text: str) -> Forms:
    # As a subject it would want a second comma.
    text = re.sub(
        r", not (?=(?:\w+(?:ed|ing)|stuck|by|in|on|at|from|with|through|behind)\b[^,]*$)", " rather than ", text
    )
    return {"about": text, "doing": text}
