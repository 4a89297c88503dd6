"""Thanks for what somebody did, as seen by the writer: "moving the last interview", "your quick replies"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from thanknote.english.forming._belongings import belonging
from thanknote.english.reading._heads import head_run
from thanknote.english.reading._meant import is_person
from thanknote.english.reading._roots import WH, subject_of
from thanknote.english.reading._shapes import several
from thanknote.english.reading._turn import written
from thanknote.english.tables._articles import a_or_an, article, is_plural
from thanknote.english.tables._inflect import gerund
from thanknote.english.tables._parser import lexicon
from thanknote.english.tables._pasts import base_of
from thanknote.english.tables._words import GIVEN

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

READER = frozenset("he she they you".split())
_FULL = {"n't": "not", "'ve": "have", "'m": "am", "'re": "are", "'ll": "will", "ca": "can", "wo": "will"}
_PASSED = frozenset("has have had 's 've thank thanks you for".split())
_VERY = frozenset("always really so very".split())
_SUBORDINATE = WH | {"because", "so", "that", "while", "after", "before", "if", "since", "as", "until"}
_JOINS = frozenset(", and & then plus".split())
ADVERBS = frozenset("also even kindly always really just so never then once often quickly promptly personally".split())


_KIND = (
    "kind|lovely|nice|sweet|helpful|thoughtful|generous|decent|good|great|star|legend|angel|hero|gem|lifesaver"
    "|life-saver|gent|bless (?:him|her|them)"
)
_TAIL = re.compile(
    r"(?:\s*[,;(–-]\s*|\s+)(?:(?:which|that|it) was )?(?:(?:so|very|really|too|such a|what a|a|an|absolute|total)\b ?)*"
    rf"(?:{_KIND})(?: (?:of|to) (?:him|her|them|me))?[)!. ]*$",
    re.IGNORECASE,
)
_NAMED = re.compile(r"^([A-Z][a-z]+(?: [A-Z][a-z]+)?)\s*(?:[-–—:,]|\s[-–—]|\()\s*(?=([a-z]+)\b)")
# What is the writer's own among what a helper sorts out, and what is found or lent for the first time.
_MINE = frozenset(
    "appointment application badge booking claim expenses form forms interview lanyard locker login panel parking pass"
    " passes room seat slot ticket tickets timetable train travel trial visit".split()
)
_FIRST_TIME = frozenset("find lend get book arrange give draw make bring fetch borrow order leave rustle dig".split())
_ALWAYS_KNOWN = frozenset("NDA JD".split())


NOT_ONLY = re.compile(
    r"^not (?:just|only) (?:my|the|how|that) [^,]+?,? but (?:also )?(?:how|that|my|the) ", re.IGNORECASE
)


def only_the_deed(text: str, names: tuple[str, ...] = ()) -> str:
    """Return what a helper did without who did it and how kind that was; another's name stays, and is not thanked.

    Args:
        text: the phrase, cleaned.
        names: what the helper is called.
    """
    found = _NAMED.match(text)
    if found and base_of(found[2]) and (not names or found[1] in names):
        text = text[found.end() :].rstrip(")")
    shorter = _TAIL.sub("", text)
    apart = re.match(r"\s*[,;(–-]|\s+(?:so|very|what|which|such|bless|that|it)\b", text[len(shorter) :])
    text = shorter if apart and len(shorter.split()) > 1 else text
    return re.sub(
        r"(?<!the )(?<!very )\bsame (day|evening|afternoon|morning)(?=$| (?:about|with|after|when|to)\b)",
        r"the same \1",
        text,
    )


def _with_articles(doc: Doc, words: list[str], verbs: list[Token]) -> None:
    """Give each thing right behind a verb the article that a note leaves out: "my pass", "a taxi", "the NDA"."""
    for verb in verbs:
        start = verb.i + 1
        if start >= len(doc) or not doc[start].tag_.startswith(("NN", "JJ")):
            continue
        head, _ = head_run(doc, start, len(doc))
        if head is None or not (
            article(head, start) or head.lower_ == "parking" or head.text in _ALWAYS_KNOWN or head.lower_ == "room"
        ):
            continue
        if head.i == start and words[start].endswith("ing") and head.lower_ not in _MINE:
            continue
        base = base_of(verb.lower_) or verb.lemma_.lower()
        if head.lower_ in _MINE and base not in {"find", "lend", "leave", "fetch", "bring"}:
            said = "my"
        else:
            said = a_or_an(doc[start].text) if base in _FIRST_TIME else "the"
        words[start] = f"{said} {words[start]}"
    # "links, forms and map": the last of a list too.
    last = doc[-1]
    listed = last.dep_ == "conj" and last.i > 1 and doc[last.i - 1].lower_ == "and" and is_plural(last.head)
    if listed and last.tag_ == "NN" and article(last, last.i):
        words[last.i] = f"the {words[last.i]}"


def helped(doc: Doc) -> dict[str, str]:
    """Return what was done for the writer as it fits after "thank you for"; empty where that is unsure."""
    start = _start(doc)
    subject = subject_of(next(token for token in doc if token.dep_ == "ROOT"))
    # "Priya told me about the job": somebody else is not thanked here.
    other = subject is not None and subject.i >= start and not doc[start].tag_.startswith("VB")
    if several(doc.text) or other:
        return {}
    words = _yours(doc, seen_by_me(doc))
    first = doc[start]
    if is_adjective(doc[start + 1] if first.lower_ in _VERY and start + 1 < len(doc) else first):
        return {"doing": f"being {words_from(doc, words, start)}"}
    verbs = _verbs(doc, start)
    if not verbs:
        thing = belonging(doc, words, start, GIVEN, "your")
        # A person is no help: "Moira".
        nobody = len(doc) - start == 1 and (first.tag_ == "NNP" or first.lower_ not in lexicon()["noun"])
        return {"noun": thing.text} if thing and not nobody else {}
    if (commas := [token.i for token in doc[start:] if token.text == ","]) and not _is_series(doc, commas, verbs):
        return {}
    _with_articles(doc, words, verbs)
    for verb in verbs:
        base = base_of(verb.lower_) or verb.lower_
        words[verb.i] = verb.text if verb.lower_.endswith("ing") and not base_of(verb.lower_) else gerund(base)
    if len(verbs) == 2 and doc[verbs[1].i - 1].lower_ == "and":
        words[verbs[1].i] = f"for {words[verbs[1].i]}"
    elif len(verbs) > 1 and commas and all(doc[verb.i - 1].text == "," for verb in verbs[1:]):
        words[verbs[-1].i - 1] = " and"
    return {"doing": words_from(doc, words, start)} if len(doc) - start > 1 else {}


def _yours(doc: Doc, words: list[str]) -> list[str]:
    """Return the words with what is the helper's own as the reader's: "your", "yourself"."""
    words = list(words)
    for token in doc:
        owned = token.tag_ == "PRP$" or (token.lower_ == "her" and token.dep_ == "poss")
        if owned and token.lower_ in {"her", "his", "their"}:
            words[token.i] = "your"
        if token.lower_ in {"himself", "herself", "themselves", "themself"}:
            words[token.i] = _reflexive(token)
    return words


def _reflexive(token: Token) -> str:
    """Return "yourself" for "himself", who is the helper; nothing where it may be whoever stands before it."""
    before = token.nbor(-1) if token.i else token
    stressed = before.dep_ in {"dobj", "pobj", "dative"} and before.tag_ == "NN" and is_person(before.lemma_.lower())
    return "" if stressed else "yourself"


def _start(doc: Doc) -> int:
    """Return where the deed begins, after who did it: "she kindly | moved it"."""
    start = next((token.i for token in doc if token.lower_ not in READER | _PASSED), 0)
    after = next((token for token in doc[start:] if token.lower_ not in ADVERBS), doc[start])
    return int(after.i) if base_of(after.lower_) else start


def seen_by_me(doc: Doc) -> list[str]:
    return [_FULL.get(token.lower_.replace("’", "'"), token.text) for token in doc]


def words_from(doc: Doc, words: list[str], start: int) -> str:
    return written(doc, words, start)


def is_adjective(first: Token) -> bool:
    """Say whether the phrase begins with what somebody was: "patient with my questions", "so helpful"."""
    following = first.doc[first.i + 1] if first.i + 1 < len(first.doc) else None
    return first.tag_ == "JJ" and (following is None or following.tag_ in {"IN", "TO", "WRB", "CC"})


def _verbs(doc: Doc, start: int) -> list[Token]:
    """Return the verbs that say what was done: the first word, and those joined to it."""
    first = doc[start]
    if not _is_verb(first):
        return []
    out, inside = [first], False
    for token in doc[start + 1 :]:
        inside = inside or token.lower_ in _SUBORDINATE
        before = doc[token.i - 1]
        if before.lower_ in ADVERBS and token.i > start + 2:
            before = doc[token.i - 2]
        joined = before.lower_ in _JOINS and (not inside or (token.dep_ == "conj" and token.head in out))
        same = token.lower_.endswith("ing") == first.lower_.endswith("ing")
        if joined and same and _is_verb(token) and not token.tag_.startswith("NN"):
            out.append(token)
            inside = False
    return out


def _is_verb(token: Token) -> bool:
    """Say whether a word is a verb in its past, as a gerund, or (where the parse says so) plain."""
    low = token.lower_
    if base_of(low):
        return token.tag_ not in {"JJ", "NN"} or token.i == 0
    if low.endswith("ing"):
        return token.tag_ == "VBG" or (
            token.i == 0 and token.i + 1 < len(token.doc) and token.nbor().tag_ in {"PRP", "PRP$", "DT"}
        )
    known = lexicon()
    plain = token.tag_ in {"VB", "VBP"} and low in known["verb"]
    # "lift from the station", "help with the forms": a thing, unless an object follows.
    following = token.doc[token.i + 1 : token.i + 2]
    return plain and (low not in known["noun"] or any(word.tag_ in {"PRP", "PRP$", "DT"} for word in following))


def _is_series(doc: Doc, commas: list[int], verbs: list[Token]) -> bool:
    """Say whether each comma stands before a verb, an "and", or a clause of time or reason."""
    at = {verb.i for verb in verbs}
    if any(token.lower_ == "and" and token.i > commas[-1] + 1 for token in doc):
        return True
    return all(comma + 1 in at or doc[comma + 1].lower_ in _SUBORDINATE | {"and", "even"} for comma in commas)
