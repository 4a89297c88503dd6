"""What the writer said they would send: the thing itself, as it fits after "As promised, I am sending"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from thanknote.english.forming._belongings import belonging
from thanknote.english.reading._turn import written
from thanknote.english.tables._words import OWN_PAPERS

if TYPE_CHECKING:
    from spacy.tokens import Doc

_SENT_ONCE = frozenset("copy link list photo photograph picture pic scan screenshot summary sample recording".split())
# "two references by Friday" will be sent, and is not sent now.
_DAY = "(?:mon|tues|wednes|thurs|fri|satur|sun)day"
_LATER = re.compile(
    rf"\bby (?:the end|end|next|then|noon|tomorrow|{_DAY}|the \d|\d)|\b(?:tomorrow|tonight|later|as soon as|once)\b"
    rf"|\b(?:next|this|on|before|after) (?:{_DAY}|week|weekend|month|the weekend|half term|easter)\b"
    rf"|(?<!of) (?:when|after|before) (?:I|it|they|we)\b|\b{_DAY}$",
    re.IGNORECASE,
)
_ELSEWHERE = re.compile(r"\bto (?:[A-Z][a-z]+|HR|the \w+|his|her|their|my)\b[\w ]*$")
_NOTHING_SENT = frozenset(
    "ask call chat check find have know let look meet ring see speak talk think visit work".split()
)
_PAPERS_OF = re.compile(
    r"\bof ((?!(?:the|my|our|his|her|their|a|an|both|all|your)\b)"
    r"(?:(?:[\w-]+ (?:(?:and|or) )?){1,3}(?:certificates?|licences?|licenses?|badge|passport|references|permit)"
    r"|[A-Z]{2}[\w-]* (?:(?:and|or) [A-Z]{2}[\w-]* )?(?:cards?|tickets?|badges?)))$"
)
_UNCOUNTED = frozenset("confirmation evidence feedback proof".split())
_TAKES_TO = frozenset(
    "access answer answers directions guide intro introduction invitation invite key letter link reply response".split()
)


_CARRIERS = (
    "photos?|photographs?|pictures?|pics?|scans?|screenshots?|videos?|drawings?|sketch(?:es)?|recordings?|extracts?"
)
_CARRIED = re.compile(rf"^(?P<thing>.+?),? (?:\(|in |some |as )?(?P<as>(?:a |an )?(?:{_CARRIERS}))\)?$")
_COMMA = re.compile(
    rf", (?:(?:some|in) )?(?:a |an )?(?:{_CARRIERS})$|\b(?:in|as) (?:a |an )?(?:{_CARRIERS})$", re.IGNORECASE
)
_ONE = re.compile(
    r"^(?P<whose>my |our |the |a |an |)(?P<thing>[^,(]+?)(?:,| \() ?the "
    r"(?P<kind>[a-z][a-z-]+|one[ -]page|two[ -]page) one\)?"
    r"(?P<rest>, .*)?$"
)
_FILE = re.compile(
    r",? ?\((?:pdf|docx?|xlsx?|word|excel|zip|jpe?gs?|mp[34]|email|e-mail)\)|,? as an? (?:pdf|PDF)$", re.IGNORECASE
)
_ASIDE = re.compile(r" \((?:\+|and|with|plus) (?:the )?([a-z][\w -]*s)\)$")
_NAMES_OF = re.compile(r"(?<= and )(names|details|titles|addresses|numbers) of\b")


def in_order(text: str) -> str:
    """Return a promise with what is sent in front: "scans of my paper plan" for "my plan, the paper one, scans"."""
    text = _ASIDE.sub(r" with the \1", _FILE.sub("", text))
    if found := _ONE.match(text):
        kind = found["kind"].replace(" ", "-")
        whose = "the " if found["whose"] in {"", "a ", "an "} else found["whose"]
        text = f"{whose}{kind} {found['thing']}{found['rest'] or ''}"
    if (_COMMA.search(text) or text.endswith(")")) and (found := _CARRIED.match(text)) and " and " not in text:
        text = f"{found['as']} of {found['thing'].rstrip(' ,(')}"
    return _NAMES_OF.sub(r"the \1 of", text)


def is_carried(text: str) -> bool:
    """Say whether the phrase names photos, scans and the like of a thing, which the thing alone is not."""
    return bool(re.search(rf"\b(?:{_CARRIERS}|copy|copies|links?|translation|summary|draft)\b", text, re.IGNORECASE))


def promised(doc: Doc, words: list[str]) -> dict[str, str]:
    """Return the thing that is sent with its article, "my" for the writer's own papers; empty where that is unsure."""
    if _LATER.search(doc.text):
        return {}
    # "Tom link for the leaflet": it goes to Tom.
    called = doc[0].tag_ == "NNP" and doc[0].text.istitle() and doc[1:2].text in _SENT_ONCE
    if doc[0].lower_ in _NOTHING_SENT or called:
        return {}
    thing = belonging(doc, words, 0, OWN_PAPERS, "my")
    if thing is None or (_ELSEWHERE.search(doc.text) and thing.head.lower_ not in _TAKES_TO):
        return {}
    if thing.head.lower_ in _UNCOUNTED:
        return {"noun": written(doc, words)}
    text = re.sub("^the ", "a ", thing.text) if doc[0].lower_ in _SENT_ONCE else thing.text
    text = _PAPERS_OF.sub(r"of my \1", text)
    text = re.sub(r"\bof (certificate|CV|licence|license|passport|portfolio|reference)\b", r"of my \1", text)
    text = re.sub(r" to you$", "", text.replace("can not", "cannot"))
    return {"noun": text, "plural" if thing.many else "singular": text}
