"""A full clause about the reader's house, a sentence as it stands: "they brew twice a week"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from thanknote.english.forming._troubles import troubling
from thanknote.english.reading._doubt import SAME_PARTICIPLE
from thanknote.english.reading._headline import headline
from thanknote.english.reading._heads import head_of
from thanknote.english.reading._proof import with_articles
from thanknote.english.reading._roots import is_finite, low_of, root, subject_of
from thanknote.english.reading._turn import written
from thanknote.english.tables._articles import article
from thanknote.english.tables._inflect import PAST_FORMS, past
from thanknote.english.tables._words import BAD_NEWS, BETTER_LESS, GOOD_RIDDANCE, KINDS_IN_ING

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

    from thanknote.english.forming._forms import Field

_REPORTED = {"ask", "wonder", "say", "tell", "mention", "explain", "reckon"}
_NOMINAL = {"NN", "NNS", "NNP", "NNPS"}
_GIVES_UP = frozenset("axe cut drop halve scrap".split())


def _wants_perfect(verb: Token) -> bool:
    """Say whether "since" stands beside a plain present, which no English sentence has: "they bake since 2020"."""
    if verb.tag_ not in {"VBP", "VBZ"}:
        return False
    been = verb.lemma_ == "be" and any(_is_so_long(child) for child in verb.children)
    return been or any(child.lower_ == "since" and child.dep_ == "prep" for child in verb.children)


def _is_so_long(what: Token) -> bool:
    """Say whether what somebody is has its time behind it: "is (the same 11 people for 14 years)"."""
    long = (child for child in (*what.children, *what.head.children) if child.lower_ == "for" and child.i > what.i)
    times = (time for child in long for time in child.children if time.lower_ in {"years", "decades", "generations"})
    return what.dep_ == "attr" and any(token.like_num for time in times for token in time.children)


def _in_perfect(verb: Token, words: list[str]) -> list[str]:
    """Return the words with the verb in the perfect, or nothing where its participle is unsure."""
    base = verb.lemma_.lower()
    if base == "be":
        return [*words[: verb.i], f"{'has' if words[verb.i].lower() == 'is' else 'have'} been", *words[verb.i + 1 :]]
    if past(base) in PAST_FORMS and past(base) not in SAME_PARTICIPLE:
        return []
    words = list(words)
    words[verb.i] = f"{'have' if words[verb.i].lower() == base else 'has'} {past(base)}"
    return words


def _main_verb(doc: Doc) -> Token:
    """Return the verb of the main clause; the parser hangs "they brew twice" on the "so tanks turn" after it."""
    head = root(doc)
    if not any(child.lower_ == "so" and child.dep_ == "mark" for child in head.children):
        return head
    before = (child for child in head.children if child.dep_ == "ccomp" and child.i < head.i and subject_of(child))
    return next(before, head)


def _is_spliced(doc: Doc, subject: Token) -> bool:
    """Say whether a noun stands before the subject as if it were one too: "(the) repo nobody used"."""
    after_noun = doc[0].tag_ != "WRB" and any(
        token.pos_ == "PRON" and token.i > 0 and doc[token.i - 1].tag_ in _NOMINAL and token.i <= subject.i
        for token in doc
    )
    so = next(
        (token.i for token in doc if token.lower_ in {"so", "hence"} and subject.head.i < token.i < len(doc) - 1), None
    )
    loose = so is not None and not any(is_finite(token) for token in doc[so:] if token.tag_[:1] == "V")
    return after_noun or loose


def their_clause(doc: Doc, words: list[str], field: Field) -> dict[str, str]:
    """Return a full clause, unless the writer is its subject or nobody could be glad to hear it."""
    head = _main_verb(doc)
    subject = subject_of(head)
    if (
        subject is None
        or (subject.lower_ == "i" and not (field == "interest" and any(child.tag_ == "MD" for child in head.children)))
        or (subject.left_edge.i > 0 and doc[0].tag_ not in {"IN", "RB", "DT", "JJ", "CD", "WRB"})
    ):
        return {}
    if _wants_perfect(head):
        words = _in_perfect(head, words)
    if low_of(doc, subject.i + 1) in {"up", "down"} and subject.i + 1 < head.i:
        return headline(doc, 0, len(doc), field)
    if not words or (field == "topic" and _is_bad_news(head)) or head.lemma_ in _REPORTED:
        return {}
    if _is_spliced(doc, subject):
        return {}
    words = _lasting(doc, with_articles(doc, words))
    if (trouble := troubling(doc, words, head, subject)) is not None:
        return trouble if field == "topic" else {}
    if doc[0].tag_ == "VBG" and doc[0].lower_ in KINDS_IN_ING and (kind := head_of(doc, 0, head.i)) is not None:
        words[0] = f"{article(kind, 0)} {words[0]}".strip()
    elif subject.tag_ in {"NN", "NNP", "NNS"} and subject.pos_ != "PRON":
        first = article(subject)
        words[subject.left_edge.i] = f"{first} {words[subject.left_edge.i]}".strip()
    return {"that": written(doc, words)}


def _is_bad_news(verb: Token) -> bool:
    """Say whether nobody could be glad to hear it: "they lost the bid"; "would rather lose a sale" says what counts."""
    spared = verb.lemma_ in {"lose", "miss"}
    rather = any(child.lower_ == "rather" or (spared and child.dep_ == "neg") for child in verb.children)
    rid = any(child.dep_ == "dobj" and child.lower_ in BETTER_LESS | GOOD_RIDDANCE for child in verb.children)
    return verb.lemma_.lower() in BAD_NEWS and not rather and not (rid and verb.lemma_.lower() in _GIVES_UP)


def _lasting(doc: Doc, words: list[str]) -> list[str]:
    """Return the words with "for" before how long something was so: "you were a lineman (for) 12 years"."""
    last = doc[-1]
    start = last.left_edge.i
    counted = last.lower_ in {"years", "months", "weeks", "seasons"} and start < last.i and doc[start].tag_ == "CD"
    if not counted or last.dep_ != "npadvmod" or last.head.tag_ != "VBD" or doc[start - 1].tag_ not in _NOMINAL:
        return words
    words = list(words)
    words[start] = f"for {words[start]}"
    return words
