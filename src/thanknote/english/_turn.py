"""Turning a phrase to the writer's side: "they own" becomes "you own", where only the reader can be meant."""

from __future__ import annotations

from typing import TYPE_CHECKING

from thanknote.english._words import HOUSE, PERSON_NOUNS

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

_YOU = {
    "they": "you", "them": "you", "their": "your", "theirs": "yours",
    "themselves": "yourselves", "themself": "yourself",
    "he": "you", "him": "you", "his": "your", "himself": "yourself",
    "she": "you", "her": "your", "hers": "yours", "herself": "yourself",
}  # fmt: skip
_OURS = {"we", "us", "our", "ours", "ourselves"}
_SUBJECT = {"nsubj", "nsubjpass"}
_NOMINAL = {"NN", "NNS", "NNP", "NNPS"}
_MANY = {"they", "them", "their", "theirs", "themselves", "themself"}
_INDEFINITE = frozenset("everyone everybody anyone anybody someone somebody nobody each every people".split())
_FULL = {"n't": "not", "'re": "are", "'ve": "have", "'ll": "will", "'m": "am"}


def turn(doc: Doc, *, we_is_mine: bool) -> list[str] | None:
    """Return the words of a phrase seen from the writer's side, one for each token, or None where that is unsure.

    Contractions are written out. Empty strings stand for words that go.

    Args:
        doc: the parse of a cleaned phrase.
        we_is_mine: "we" means the writer and others ("we both …"); elsewhere it cannot be told who said it.
    """
    if _everybody_is_you(doc) or (not we_is_mine and any(_low(token) in _OURS for token in doc)):
        return None
    words = [_expanded(token) for token in doc]
    _smooth(doc, words)
    for token in doc:
        low = _low(token)
        if low not in _YOU:
            continue
        bound = _is_own_subject(token, words) if low.endswith(("self", "selves")) else _bound(token, low)
        if bound is None:
            return None
        if bound:
            continue
        words[token.i] = "you" if low == "her" and token.tag_ == "PRP" else _YOU[low]
        if token.dep_ in _SUBJECT:
            for verb in _finite(token.head):
                words[verb.i] = _agreeing(verb)
    return words


def _smooth(doc: Doc, words: list[str]) -> None:
    """Mend what only a note says: a "there" that means the reader's house, "by hand not by machine"."""
    if len(doc) > 3 and doc[-1].lower_ == "there" and doc[-1].head.dep_ == "ROOT":
        words[-1] = ""
    for before, negation, after in zip(doc, doc[1:], doc[2:], strict=False):
        if (
            negation.lower_ == "not"
            and before.tag_ in _NOMINAL | {"CD"}
            and after.tag_ in _NOMINAL | {"IN", "CD", "JJ"}
        ):
            words[negation.i] = "rather than"


def _is_own_subject(reflexive: Token, words: list[str]) -> bool:
    """Say whether "himself" stands for a subject that stays a third person; it goes with its clause's subject."""
    verbs = (token for token in reflexive.ancestors if any(child.dep_ in _SUBJECT for child in token.children))
    verb = next(verbs, None)
    subject = next((child for child in verb.children if child.dep_ in _SUBJECT), None) if verb is not None else None
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
    return " ".join(out.split())


def _everybody_is_you(doc: Doc) -> bool:
    """Say whether "you" stands for people in general beside "they" for the reader: "you can train and they pay"."""
    low = {_low(token) for token in doc}
    return "you" in low and bool(low & {"they", "he", "she"})


def _low(token: Token) -> str:
    return str(token.lower_).replace("’", "'")


def _is_contracted(token: Token) -> bool:
    return "'" in _low(token) or _low(token) in {"ca", "wo"}


def _expanded(token: Token) -> str:
    low = _low(token)
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
    return token.lemma_ == "have" or (token.dep_ == "aux" and token.head.tag_ in {"VBN", "VBD"})


def _bound(pronoun: Token, low: str) -> bool | None:
    """Say whether a pronoun stands for something in the phrase itself; None where that cannot be told."""
    subject = unsure = False
    for token in pronoun.doc[: pronoun.i]:
        if low in _MANY:
            could = token.tag_ in {"NNS", "NNPS"} or token.lower_ in _INDEFINITE or token.lower_ in HOUSE
            # Only people (and the house) are sure to be meant by "they"; after other things it cannot be told.
            person = token.lower_ in _INDEFINITE or token.lower_ in HOUSE or _is_person(token.lemma_.lower())
        else:
            could = token.lemma_.lower() in PERSON_NOUNS or token.lower_ in _INDEFINITE or token.tag_ == "NNP"
            person = True
            could = could and not (token.tag_ == "NNP" and token.dep_ == "compound")
        # "clients want them": its own verb's subject is not what an object stands for.
        own = token.dep_ in _SUBJECT and pronoun.dep_ in {"dobj", "pobj", "dative"} and token.head in pronoun.ancestors
        if (
            not could
            or (own and token.head == _verb_of(pronoun))
            or token.dep_ in {"npadvmod", "compound", "nmod", "poss"}
        ):
            continue
        if token.dep_ in _SUBJECT or (token.dep_ == "det" and token.head.dep_ in _SUBJECT):
            subject, unsure = person, not person
        else:
            unsure = True
    return True if subject else None if unsure else False


def _verb_of(pronoun: Token) -> Token | None:
    """Return the verb whose clause the pronoun stands in."""
    return next((token for token in pronoun.ancestors if token.pos_ in {"VERB", "AUX"}), None)


def _is_person(noun: str) -> bool:
    return (
        noun in PERSON_NOUNS
        or noun.endswith(("er", "or", "ist", "ant", "ee", "ian", "man", "woman"))
        or noun == "child"
    )


def _finite(head: Token) -> list[Token]:
    """Return the verbs that agree with the subject of `head`: itself, those joined to it, or their auxiliaries."""
    joined = [other for other in head.conjuncts if not any(child.dep_ in _SUBJECT for child in other.children)]
    out = []
    for verb in (head, *joined):
        helpers = sorted((child for child in verb.children if child.dep_ in {"aux", "auxpass"}), key=lambda t: t.i)
        out.append(helpers[0] if helpers else verb)
    return out


def _agreeing(verb: Token) -> str:
    """Return the verb as it stands after "you"."""
    low = _low(verb)
    if low == "'s":
        return "have" if _is_perfect(verb) else "are"
    if low in {"is", "am"}:
        return "are"
    if low == "was":
        return "were"
    if verb.tag_ == "VBZ":
        return str(verb.lemma_)
    return _expanded(verb)
