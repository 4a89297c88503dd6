"""From the shape of a phrase to the forms that fit into sentences; a form that is not safe is left out."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Literal

from thanknote.english.cleaning._numbers import small_counts
from thanknote.english.forming._doings import deed_forms, gerund_forms, house_deed, names_a_kind, verb_forms
from thanknote.english.forming._help import helped
from thanknote.english.forming._mention import mentioned
from thanknote.english.forming._own import mine
from thanknote.english.forming._promise import promised
from thanknote.english.forming._shared import shared
from thanknote.english.forming._things import things
from thanknote.english.reading._doubt import SAME_PARTICIPLE
from thanknote.english.reading._headline import headline
from thanknote.english.reading._heads import head_of
from thanknote.english.reading._nominal import parts
from thanknote.english.reading._proof import with_articles
from thanknote.english.reading._shapes import Shape, inversion, is_finite, low_of, root, subject_of
from thanknote.english.reading._turn import turn, written
from thanknote.english.tables._articles import article
from thanknote.english.tables._inflect import PAST_FORMS, past, third_person
from thanknote.english.tables._parser import lexicon
from thanknote.english.tables._words import BAD_NEWS, KINDS_IN_ING, REPORTING

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

Field = Literal["topic", "detail", "interest", "strength", "fit", "connection", "promise", "help", "mention"]
Forms = dict[str, str]
_REPORTED = {"ask", "wonder", "say", "tell", "mention", "explain", "reckon"}
_OF_HOUSE = {"interest", "detail"}
"""What was done is the reader's doing in these fields."""
_NOMINAL = {"NN", "NNS", "NNP", "NNPS"}
_AFTER_SUBJECT = {"IN", "JJ", "RB", "RP", "VBN", "VBG"}


def forms(doc: Doc, shape: Shape, field: Field, *, british: bool = False, stand: frozenset[str] = frozenset()) -> Forms:
    """Return the forms of a phrase of this shape for this field; empty where no reading is safe.

    Args:
        doc: the parse of the cleaned, peeled phrase.
        shape: its shape.
        field: what the phrase is for: a topic was talked about, a fit is the writer's own, and so on.
        british: whether to spell the British way.
        stand: pronouns that stand for something said before.
    """
    if field in {"help", "mention"}:
        found = helped(doc) if field == "help" else mentioned(doc)
        return {name: small_counts(form) for name, form in found.items()}
    words = turn(doc, we_is_mine=field in {"connection", "fit", "strength", "promise"}, stand=stand)
    if words is None:
        return {}
    if field == "connection":
        return shared(doc, words)
    if field in {"strength", "fit", "promise"}:
        found = promised(doc, words) if field == "promise" else mine(doc, shape, words)
        return {name: small_counts(form) for name, form in found.items()}
    makers: dict[Shape, Callable[[Doc, list[str]], Forms]] = {
        "noun": lambda d, w: _noun_forms(d, w, field),
        "gerund": lambda d, w: _noun_forms(d, w, field) if names_a_kind(d) else gerund_forms(d, w),
        "deed": lambda d, w: house_deed(d, w) if field in _OF_HOUSE else deed_forms(d, w, british=british),
        "verb": lambda d, w: verb_forms(d, w, 0, british=british),
        "infinitive": lambda d, w: verb_forms(d, w, 1 + (d[1].tag_ == "RB"), british=british),
        "question": _question,
        "how": _how,
        "clause": lambda d, w: _clause(d, w, field),
    }
    maker = makers.get(shape)
    return {name: text for name, text in maker(doc, words).items() if text} if maker else {}


def _how(doc: Doc, words: list[str]) -> Forms:
    text = written(doc, with_articles(doc, words), 0, len(doc) - (doc[-1].text == "?"))
    # "what she said" was said, not explained.
    said = doc[0].lower_ == "what" and len(doc) > 2 and doc[2].lemma_ in REPORTING
    return {"about": text} if said else {"about": text, "how": text}


def _noun_forms(doc: Doc, words: list[str], field: Field = "topic") -> Forms:
    if clipped := headline(doc, 0, len(doc), field):
        return clipped
    return things(doc, with_articles(doc, words), parts(doc, 0, len(doc)), field)


def _question(doc: Doc, words: list[str]) -> Forms:
    """Return a question in statement order; a yes-or-no question begins with "whether"."""
    turned = inversion(doc)
    words = with_articles(doc, words)
    if turned is None or any(token.dep_ == "neg" and token.head == root(doc) for token in doc):
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


def _wants_perfect(verb: Token) -> bool:
    """Say whether "since" stands beside a plain present, which no English sentence has: "they bake since 2020"."""
    if verb.tag_ not in {"VBP", "VBZ"}:
        return False
    return any(child.lower_ == "since" and child.dep_ == "prep" for child in verb.children)


def _in_perfect(verb: Token, words: list[str]) -> list[str]:
    """Return the words with the verb in the perfect, or nothing where its participle is unsure."""
    base = verb.lemma_.lower()
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


def _clause(doc: Doc, words: list[str], field: Field) -> Forms:
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
    if not words or (field == "topic" and _is_bad_news(head)) or head.lemma_ in _REPORTED:
        return {}
    if _is_spliced(doc, subject):
        return {}
    words = _lasting(doc, with_articles(doc, words))
    if doc[0].tag_ == "VBG" and doc[0].lower_ in KINDS_IN_ING and (kind := head_of(doc, 0, head.i)) is not None:
        words[0] = f"{article(kind, 0)} {words[0]}".strip()
    elif subject.tag_ in {"NN", "NNP", "NNS"} and subject.pos_ != "PRON":
        first = article(subject)
        words[subject.left_edge.i] = f"{first} {words[subject.left_edge.i]}".strip()
    return {"that": written(doc, words)}


def _is_bad_news(verb: Token) -> bool:
    """Say whether nobody could be glad to hear it: "they lost the bid"; "would rather lose a sale" says what counts."""
    rather = any(child.lower_ == "rather" for child in verb.children)
    return verb.lemma_.lower() in BAD_NEWS and not rather


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
