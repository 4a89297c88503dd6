"""Whom a pronoun can mean: the reader and the reader's house, somebody else in the phrase, or nobody sure."""

from __future__ import annotations

from typing import TYPE_CHECKING

from thanknote.english.tables._words import HOUSE, PERSON_NOUNS, THINGS_IN_ER

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

FEARS = frozenset(
    "afraid anxious concerned frightened nervous scared sceptical skeptical stressed terrified wary worried".split()
)
"""What somebody is about something that troubles them."""
YOU = {
    "they": "you", "them": "you", "their": "your", "theirs": "yours",
    "themselves": "yourselves", "themself": "yourself",
    "he": "you", "him": "you", "his": "your", "himself": "yourself",
    "she": "you", "her": "your", "hers": "yours", "herself": "yourself",
}  # fmt: skip
SUBJECT = frozenset({"nsubj", "nsubjpass"})
_NOMINAL = {"NN", "NNS", "NNP", "NNPS"}
_MANY = {"they", "them", "their", "theirs", "themselves", "themself"}
_INDEFINITE = frozenset(
    "everyone everybody anyone anybody someone somebody nobody each every people half some most many few others"
    " none".split()
)
_HE, _SHE = frozenset("he him his himself".split()), frozenset("she her hers herself".split())
_OBJECTS = frozenset({"them", "him", "her"})


def bound(pronoun: Token, low: str) -> bool | None:
    """Say whether a pronoun stands for something in the phrase itself; None where that cannot be told."""
    subject = unsure = False
    for token in pronoun.doc[: pronoun.i]:
        if _is_within(pronoun, token):
            continue
        if low in _MANY:
            could = token.tag_ in {"NNS", "NNPS"} or _is_anybody(token) or token.lower_ in HOUSE
            # Only people (and the house) are sure to be meant by "they"; after other things it cannot be told.
            person = _is_anybody(token) or token.lower_ in HOUSE or is_person(token.lemma_.lower())
        else:
            could = token.lemma_.lower() in PERSON_NOUNS or _is_anybody(token) or token.tag_ == "NNP"
            person = True
            could = could and not (token.tag_ == "NNP" and token.dep_ == "compound")
        # "every associate gets their own nurse"
        if (
            token.dep_ == "det"
            and token.lower_ in {"every", "each"}
            and pronoun.doc[pronoun.i + 1 : pronoun.i + 2].text == "own"
        ):
            could = person = True
        # "clients want them": its own verb's subject is not what an object stands for.
        own = token.dep_ in SUBJECT and pronoun.dep_ in {"dobj", "pobj", "dative"} and token.head in pronoun.ancestors
        if (
            not could
            or (own and token.head == _verb_of(pronoun))
            or token.dep_ in {"npadvmod", "compound", "nmod", "poss"}
        ):
            continue
        given = token.dep_ == "dative" and pronoun.dep_ == "poss" and pronoun.head.head == token.head
        # "teams pick their own tools"
        if (
            token.dep_ in SUBJECT
            and token.head == _verb_of(pronoun)
            and pronoun.doc[pronoun.i + 1 : pronoun.i + 2].text == "own"
        ):
            person = True
        doing = could and person and token in pronoun.ancestors and pronoun.dep_ == "poss"
        if doing or token.dep_ in SUBJECT or (token.dep_ == "det" and token.head.dep_ in SUBJECT) or given:
            subject, unsure = person, not person
        else:
            unsure = True
    return True if subject else None if unsure else False


def _is_within(pronoun: Token, quantity: Token) -> bool:
    """Say whether a possessive stands in what "many", "half" or "everyone" is of: "many of her staff"."""
    of = quantity.doc[quantity.i + 1 : quantity.i + 2].text.lower()
    team = of == "on" and pronoun.head.lower_ in HOUSE
    return pronoun.i == quantity.i + 2 and (of == "of" or team) and low_of(quantity) in _INDEFINITE | {"all", "each"}


def _verb_of(pronoun: Token) -> Token | None:
    """Return the verb whose clause the pronoun stands in."""
    return next((token for token in pronoun.ancestors if token.pos_ in {"VERB", "AUX"}), None)


def _is_anybody(token: Token) -> bool:
    """Say whether this is everyone, nobody and the like, or an "every" before a person."""
    before = token.nbor(-1).lower_ if token.i else ""
    if token.lower_ == "one":
        return before in {"no", "every", "any", "some", "-"}
    thing = token.dep_ in {"det", "amod"} and token.head.tag_ in _NOMINAL and not is_person(token.head.lemma_.lower())
    # "they each have a key": each of them is they.
    return token.lower_ in _INDEFINITE and not thing and before not in YOU


def is_person(noun: str) -> bool:
    """Say whether a noun in small letters names a person, also one that no table has: "every rigger"."""
    if noun in PERSON_NOUNS or noun in {"child", "analyst"}:
        return True
    return noun.endswith(("er", "or", "ist", "ant", "ee", "ian", "man", "woman")) and noun not in THINGS_IN_ER


def low_of(token: Token) -> str:
    """Return a word in small letters with a straight apostrophe."""
    return str(token.lower_).replace("’", "'")


def everybody_is_you(doc: Doc) -> bool:
    """Say whether "you" stands for people in general beside "they" for the reader: "you can train and they pay"."""
    low = {low_of(token) for token in doc}
    return "you" in low and bool(low & {"they", "he", "she"})


def is_about_the_writer(doc: Doc) -> bool:
    """Say whether a clause says something of the writer's: "my hands were shaking", "she would hire me tomorrow"."""
    head = next(token for token in doc if token.dep_ == "ROOT")
    subject = next((child for child in head.children if child.dep_ in SUBJECT), None)
    if subject is None:
        return False
    if any(child.dep_ == "poss" and child.lower_ == "my" for child in subject.children):
        return True
    return subject.lower_ in {"he", "she", "they"} and any(token.lower_ in {"me", "my", "i"} for token in doc)


def is_about_the_person(doc: Doc) -> bool:
    """Say whether a clause says what he or she is, not what they do: "she's on blood thinners", "he's a councillor"."""
    head = next(token for token in doc if token.dep_ == "ROOT")
    subject = next((child for child in head.children if child.dep_ in SUBJECT), None)
    if subject is None or subject.lower_ not in {"he", "she"} or head.lower_ not in {"is", "'s", "’s"}:
        return False
    if any(child.lower_ in FEARS for child in head.children):
        return False
    # "She's on the ward by six" is a place of work.
    place = next((child for child in head.children if child.dep_ == "prep" and child.i > head.i), None)
    return place is None or not any(token.lower_ == "the" for token in place.subtree)


def is_another(token: Token, low: str, words: list[str]) -> bool:
    """Say whether an object is somebody else than the reader, who is its clause's subject: "she is proud of them"."""
    if low not in _OBJECTS or token.tag_ != "PRP":
        return False
    if token.dep_ in SUBJECT:
        return True
    verb = _verb_of(token)
    subject = next((child for child in verb.children if child.dep_ in SUBJECT), None) if verb is not None else None
    return subject is not None and words[subject.i] == "you"


def are_two(turned: set[str], kept: set[str]) -> bool:
    """Say whether he or she is two persons in one phrase: "he told her", "her boss lets her choose"."""
    if turned & _HE and turned & _SHE:
        return True
    return any(turned & one and kept & one for one in (_HE, _SHE))
