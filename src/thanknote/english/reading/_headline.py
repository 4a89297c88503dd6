"""A clause whose verb was left out, as in a headline: "sales up 12%", "tips split equally", "van supplied"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from thanknote.english.forming._things import said
from thanknote.english.reading._doubt import BY_ITSELF, SAME_PARTICIPLE
from thanknote.english.reading._growing import growing
from thanknote.english.reading._heads import head_of
from thanknote.english.reading._hidden_verbs import hidden_verb, is_irregular, is_with_particle
from thanknote.english.reading._nominal import Part
from thanknote.english.reading._turn import turn, written
from thanknote.english.tables._articles import article, is_mass, is_plural
from thanknote.english.tables._parser import lexicon
from thanknote.english.tables._words import BETTER_LESS, CONDITIONS, KINDS_IN_ING

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

_AFTER_STATE = {"IN", "TO", "CD", "RB", "RBR", "RP", "JJ"}
_SURE_ENDS = {"RB", "RBR"}
_NOT_PASSIVE = frozenset("grown become been gone come based".split())


def headline(doc: Doc, begin: int, end: int, field: str) -> dict[str, str]:
    """Return the forms of a stretch of a parse that lacks only its verb, or nothing.

    Args:
        doc: the parse.
        begin: its first token.
        end: past its last.
        field: what the phrase is for; what goes the wrong way is no good news, and a topic only.
    """
    if growth := growing(doc, begin, end):
        return growth
    head = head_of(doc, begin, end)
    if head is None or head.i + 1 >= end:
        return {}
    if any(token.text in ",;:" for token in doc[begin:end]):
        return hidden_verb(doc, begin, head, end) if is_with_particle(doc[head.i + 1], end) else {}
    if doc[begin].tag_ == "VBG" and doc[begin].lower_ not in KINDS_IN_ING:
        # "stepping families down slowly"
        return {}
    if told := hidden_verb(doc, begin, head, end):
        return told
    state = doc[head.i + 1]
    passive = _is_passive(state, end)
    if not (passive or _is_condition(state, end)) or _may_be_done(doc, begin, head, passive=passive):
        return {}
    words = turn(doc, we_is_mine=True)
    if words is None:
        return {}
    joined = any(token.tag_ == "CC" for token in doc[begin : head.i])
    many = joined or is_plural(head)
    subject = said(doc, words, [Part(begin, head, head.i + 1)])
    words = _since_things(doc, words)
    rest = written(doc, words, head.i + 1, end)
    rest_words = {token.lower_ for token in doc[state.i : end]}
    lasting = "since" in rest_words and "from" not in rest_words
    verb = ("have been" if many else "has been") if lasting else "are" if many else "is"
    clause = {"that": f"{subject} {verb} {rest}".replace(" with no ", ", with no ")}
    if passive:
        # "patients seen in A&E": they need not all be seen there.
        sure = field == "interest" or doc[end - 1] == state or doc[end - 1].tag_ in _SURE_ENDS
        topic = {"about": f"{subject} {rest}"} if doc[end - 1] != state else {"about": f"{subject} being {rest}"}
        sure = sure and (many or is_mass(head))
        # "no marking taken home": nobody would talk about that.
        alone = field == "interest" or doc[begin].lower_ == "no"
        return clause if alone else {**clause, **topic} if sure else topic
    if field == "interest":
        return clause if _is_good(head, state) else {}
    topic = {"about": f"{subject} being {rest}"}
    return {**clause, **topic} if _is_good(head, state) else topic


def _is_condition(state: Token, end: int) -> bool:
    """Say whether this tells how something is: "up 12%", "closed on Mondays", "home by six"."""
    after = state.nbor().tag_ if state.i + 1 < end else "IN"
    if state.lower_ == "home" and state.tag_ == "RB" and after in {"DT", "IN", "RB"}:
        return True
    return state.lower_ in CONDITIONS and after in _AFTER_STATE


def _may_be_done(doc: Doc, begin: int, head: Token, *, passive: bool) -> bool:
    """Say whether a verb was read as a state or as the noun: "sales doubled", "open up the yard"."""
    state = doc[head.i + 1]
    if state.lower_ in BY_ITSELF and state.lower_ not in CONDITIONS:
        return True
    bare = head.i == begin and not is_plural(head) and not is_mass(head)
    return not passive and bare and head.lower_ in lexicon()["verb"]


def _since_things(doc: Doc, words: list[str]) -> list[str]:
    """Return the words with an article after "since" before what did something then: "since (the) foyer went over"."""
    since = next((token.i for token in doc if token.lower_ == "since" and token.i + 2 < len(doc)), 0)
    if not since or not any(token.tag_ == "VBD" for token in doc[since:]):
        return words
    head = head_of(doc, since + 1, len(doc))
    if head is None or head.tag_ == "NNP" or not (head.lower_ in lexicon()["noun"] or is_plural(head)):
        return words
    words = list(words)
    words[since + 1] = (
        f"{article(head, since + 1) or ('the' if doc[since + 1].tag_ == 'NN' else '')} {words[since + 1]}".strip()
    )
    return words


def _is_passive(token: Token, end: int) -> bool:
    """Say whether this is a participle to which nothing more is done: "paid", "capped at 16", not "run by Tom"."""
    if token.tag_ not in {"VBN", "VBD"} or token.lower_ in _NOT_PASSIVE:
        return False
    # "apprentices weld from week one": the parser takes any verb after its doers for what is done to them.
    passive = token.lower_.endswith("ed") or token.lower_ in SAME_PARTICIPLE or is_irregular(token)
    if not passive or token.dep_ in {"aux", "auxpass"} or token.lemma_ in {"be", "have", "do"}:
        return False
    after = token.nbor().lower_ if token.i + 1 < end else ""
    return after != "by" and not any(child.dep_ in {"dobj", "aux", "auxpass"} for child in token.children)


def _is_good(head: Token, state: Token) -> bool:
    """Say whether what is up should be up, and what is down, down."""
    if state.lower_ not in {"up", "down"}:
        return True
    less = any(word in BETTER_LESS for word in (head.lower_, head.lemma_.lower()))
    return bool(less == (state.lower_ == "down"))
