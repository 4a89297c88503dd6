"""Turning a phrase to the writer's side: "they own" becomes "you own", where only the reader can be meant."""

from __future__ import annotations

from typing import TYPE_CHECKING

from thanknote.english._words import HOUSE, PERSON_NOUNS, THINGS_IN_ER, TIME_NOUNS

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
_INDEFINITE = frozenset(
    "everyone everybody anyone anybody someone somebody nobody each every people half some most many few others"
    " none".split()
)
_HE, _SHE = frozenset("he him his himself".split()), frozenset("she her hers herself".split())
_OBJECTS = frozenset({"them", "him", "her"})
_FULL = {"n't": "not", "'re": "are", "'ve": "have", "'ll": "will", "'m": "am"}


def turn(doc: Doc, *, we_is_mine: bool) -> list[str] | None:
    """Return the words of a phrase seen from the writer's side, one for each token, or None where that is unsure.

    Contractions are written out. Empty strings stand for words that go.

    Args:
        doc: the parse of a cleaned phrase.
        we_is_mine: "we" means the writer and others ("we both …"); elsewhere it cannot be told who said it.
    """
    if _everybody_is_you(doc) or (not we_is_mine and (_is_about_me(doc) or any(_low(token) in _OURS for token in doc))):
        return None
    words = [_expanded(token) for token in doc]
    _smooth(doc, words)
    turned: set[str] = set()
    kept: set[str] = set()
    for token in doc:
        low = _low(token)
        if low not in _YOU:
            continue
        bound = _is_own_subject(token, words) if low.endswith(("self", "selves")) else _bound(token, low)
        if bound is None:
            return None
        if bound:
            kept.add(low)
            continue
        if _is_another(token, low, words):
            return None
        turned.add(low)
        words[token.i] = "you" if low == "her" and token.tag_ == "PRP" else _YOU[low]
        if token.dep_ in _SUBJECT:
            for verb in _finite(token.head):
                words[verb.i] = _agreeing(verb)
    return None if _are_two(turned, kept) or (turned and _hidden_verb(doc)) else words


def _is_another(token: Token, low: str, words: list[str]) -> bool:
    """Say whether an object is somebody else than the reader, who is its clause's subject: "she is proud of them"."""
    if low not in _OBJECTS or token.tag_ != "PRP":
        return False
    if token.dep_ in _SUBJECT:
        return True
    verb = _verb_of(token)
    subject = next((child for child in verb.children if child.dep_ in _SUBJECT), None) if verb is not None else None
    return subject is not None and words[subject.i] == "you"


def _are_two(turned: set[str], kept: set[str]) -> bool:
    """Say whether he or she is two persons in one phrase: "he told her", "her boss lets her choose"."""
    if turned & _HE and turned & _SHE:
        return True
    return any(turned & one and kept & one for one in (_HE, _SHE))


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


def _is_about_me(doc: Doc) -> bool:
    """Say whether a clause says something of the writer's: "my hands were shaking" is nothing to be glad to hear."""
    return any(
        token.dep_ == "poss" and token.lower_ == "my" and token.head.dep_ in _SUBJECT and token.head.head.dep_ == "ROOT"
        for token in doc
    )


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
    if token.lemma_ == "have" or token.head.lower_ == "been":
        return True
    return token.dep_ == "aux" and token.head.tag_ in {"VBN", "VBD"}


def _bound(pronoun: Token, low: str) -> bool | None:
    """Say whether a pronoun stands for something in the phrase itself; None where that cannot be told."""
    subject = unsure = False
    for token in pronoun.doc[: pronoun.i]:
        if low in _MANY:
            could = token.tag_ in {"NNS", "NNPS"} or _is_anybody(token) or token.lower_ in HOUSE
            # Only people (and the house) are sure to be meant by "they"; after other things it cannot be told.
            person = _is_anybody(token) or token.lower_ in HOUSE or _is_person(token.lemma_.lower())
        else:
            could = token.lemma_.lower() in PERSON_NOUNS or _is_anybody(token) or token.tag_ == "NNP"
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
        given = token.dep_ == "dative" and pronoun.dep_ == "poss" and pronoun.head.head == token.head
        # "teams pick their own tools"
        if token.dep_ in _SUBJECT and token.head == _verb_of(pronoun) and pronoun.doc[pronoun.i + 1 : pronoun.i + 2].text == "own":
            person = True
        doing = could and person and token in pronoun.ancestors and pronoun.dep_ == "poss"
        if doing or token.dep_ in _SUBJECT or (token.dep_ == "det" and token.head.dep_ in _SUBJECT) or given:
            subject, unsure = person, not person
        else:
            unsure = True
    return True if subject else None if unsure else False


def _verb_of(pronoun: Token) -> Token | None:
    """Return the verb whose clause the pronoun stands in."""
    return next((token for token in pronoun.ancestors if token.pos_ in {"VERB", "AUX"}), None)


def _is_anybody(token: Token) -> bool:
    """Say whether this is everyone, nobody and the like, or an "every" before a person."""
    before = token.nbor(-1).lower_ if token.i else ""
    if token.lower_ == "one":
        return before in {"no", "every", "any", "some", "-"}
    thing = token.dep_ in {"det", "amod"} and token.head.tag_ in _NOMINAL and not _is_person(token.head.lemma_.lower())
    # "they each have a key": each of them is they.
    return token.lower_ in _INDEFINITE and not thing and before not in _YOU


def _is_person(noun: str) -> bool:
    if noun in PERSON_NOUNS or noun == "child":
        return True
    return noun.endswith(("er", "or", "ist", "ant", "ee", "ian", "man", "woman")) and noun not in THINGS_IN_ER


def _finite(head: Token) -> list[Token]:
    """Return the verbs that agree with the subject of `head`: itself, those joined to it, or their auxiliaries."""
    joined = [
        other
        for other in head.conjuncts
        if not any(child.dep_ in _SUBJECT for child in other.children) and _goes_on(other)
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
