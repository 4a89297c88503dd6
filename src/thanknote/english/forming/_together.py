"""What reader and writer did on the day: "walked the cellar" was enjoyed, and talked about by nobody."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from thanknote.english.reading._heads import head_of
from thanknote.english.reading._turn import turn, written
from thanknote.english.tables._articles import a_or_an, article
from thanknote.english.tables._inflect import gerund
from thanknote.english.tables._parser import lexicon

if TYPE_CHECKING:
    from spacy.tokens import Doc

_NUMBERED = r"(?:block|field|floor|deck|hall|ward|bay|unit|shed|plot|greenhouse|barn|row) \d+"
_THE = rf"(?:{_NUMBERED}|the|an?|her|his|their|its|some|all|both|two|three|four|[A-Z]\w+)\b"
_ROUND = "(?:round|around|through|over|along|up|down|out to|out on|in on|inside)"
_SESSION = (
    "(?:stage|shift|trial|tour|lesson|walk|walk-round|taster|class|session|exercise|case study|demo|round|ride-along)"
)
_MEAL = "(?:lunch|coffee|tea|breakfast|dinner|a cuppa)"
_DEED = re.compile(
    rf"^(?:(?:we|I|she and I|he and I|they and I)\s+)?(?:both |also |then |even )?(?="
    rf"walked (?:{_THE}|{_ROUND})|toured {_THE}|saw {_THE}(?!.*\b(?:rise|fall|grow|drop|double|halve)\b)"
    rf"|met (?!.*\b(?:targets?|deadlines?|standards?|demand|quotas?|budgets?|criteria)\b){_THE}"
    rf"|(?:tasted|sampled) {_THE}"
    rf"|looked {_ROUND} |visited {_THE}|(?:watched|observed|shadowed) {_THE}|sat in on |went {_ROUND} (?:on )?{_THE}"
    rf"|had (?:a (?:quick |good |proper )?(?:look|tour|walk|go|turn)\b|{_MEAL}(?: (?:with|in|at|on|together)\b|$))"
    rf"|did an? [\w -]*?{_SESSION}\b|taught (?:an? |her |his |their )(?:[\w-]+ )?(?:class|lesson|group)"
    rf"|(?:fed|milked|groomed|pruned|lit) the)"
)
_TAUGHT = re.compile(r"^((?:I )?taught) (?:for )?\S+[ -](?:minutes?|hours?) to (?=(?:her|his|their) class)")
_SHOWN = re.compile(
    r"^(?:(?:they|she|he)\s+)?(?:also |then |kindly |even )?(?:showed me(?: round| around| over| through)?"
    r"|(?:walked|led|drove) me (?:round|around|over|through|along)"
    r"|took me (?:round|around|over|through|to see|on (?:a|the) tour of)"
    r"|gave me an? (?:\w+ )?(?:tour|look) (?:of|at|round|around))\s+(?!how\b|why\b|that\b|what\b|where\b|who\b|when\b)",
    re.IGNORECASE,
)
_CLAUSE = {"nsubj", "nsubjpass"}


def done_together(text: str) -> str:
    """Return a phrase that tells what the two did on the day, from its verb on; empty for any other phrase."""
    text = _TAUGHT.sub(r"\1 ", text)
    text = text[:1].lower() + text[1:] if text[1:2].islower() else text
    found = _DEED.match(text)
    return text[found.end() :] if found else ""


def shown(text: str) -> str:
    """Return the thing that the reader showed the writer; empty where nothing was shown."""
    found = _SHOWN.match(text)
    return text[found.end() :] if found else ""


def deed(doc: Doc, *, british: bool) -> dict[str, str]:
    """Return what the two did as a gerund, which fits after "I enjoyed"."""
    verb = doc[0]
    base = verb.lemma_ if verb.lemma_ in lexicon()["verb"] else ""
    words = turn(doc, we_is_mine=True)
    if words is None or not base or any(token.text in ",;:()" or token.dep_ in _CLAUSE for token in doc[1:]):
        return {}
    words[0] = gerund(base, british=british)
    at = 2 if doc[1].tag_ in {"IN", "RP"} else 1
    head = head_of(doc, at, len(doc))
    # "walked deck 4": a number says which.
    if head is not None and not doc[head.i + 1 : head.i + 2].text[:1].isdigit():
        words[at] = f"{article(head, at)} {words[at]}".strip()
    text = re.sub(r"\b[Aa]n? (?=([a-z]+))", lambda found: f"{a_or_an(found[1])} ", written(doc, words))
    return {"doing": text}
