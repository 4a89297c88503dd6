"""What the writer said they would send: the thing itself, as it fits after "As promised, I am sending"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from thanknote.english.forming._belongings import belonging
from thanknote.english.forming._callings import ENDINGS, PREPOSITION, is_agent
from thanknote.english.reading._roots import root
from thanknote.english.reading._turn import written
from thanknote.english.tables._parser import parse
from thanknote.english.tables._words import CALLINGS, HOUSE, OWN_PAPERS, POSTS

if TYPE_CHECKING:
    from spacy.tokens import Doc

_SENT_ONCE = frozenset("copy link list photo photograph picture pic scan screenshot summary sample recording".split())
# "two references by Friday" will be sent, and is not sent now.
_DAY = "(?:mon|tues|wednes|thurs|fri|satur|sun)day"
_LATER = re.compile(
    rf"\bby (?:the end|end|next|then|noon|tomorrow|{_DAY}|the \d|\d)|\b(?:tomorrow|tonight|later|as soon as|once)\b"
    rf"|\b(?:next|this|on|before|after) (?:{_DAY}|week|weekend|month|the weekend|half term|easter)\b"
    rf"|(?<!of)(?<!from) (?:when|after|before) (?:I|it|they|we)\b|\b{_DAY}$",
    re.IGNORECASE,
)
_ELSEWHERE = re.compile(r"\bto (?:[A-Z][a-z]+|HR|the \w+|his|her|their|my)\b[\w ]*$")
_NOTHING_SENT = frozenset(
    "ask call chat check find have know let look meet ring see speak talk think visit work".split()
)
_ERRANDS = _NOTHING_SENT | frozenset(
    "bring buy chase confirm email e-mail finish forward get give google mail make order post print read remember"
    " remind scan send share show sort text try write".split()
)
_PAPERS_OF = re.compile(
    r"\bof ((?!(?:the|my|our|his|her|their|a|an|both|all|your)\b)"
    r"(?:(?:[\w-]+ (?:(?:and|or) )?){1,3}(?:certificates?|licences?|licenses?|badge|passport|references|permit)"
    r"|[A-Z]{2}[\w-]* (?:(?:and|or) [A-Z]{2}[\w-]* )?(?:cards?|tickets?|badges?)))$"
)
_UNCOUNTED = frozenset("confirmation evidence feedback proof".split())
_NO_PAPERS = frozenset("call chat coffee demo demonstration lunch meeting tour visit walk".split())
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
# What the writer has still to do with it is theirs: ", will translate", ", need to scan it".
_STILL_TO_DO = re.compile(
    r",? (?:-+ |but )?\(?(?:I )?(?:(?:just )?(?:need|have|want) to|will(?: just)?|I'll(?: just)?|must|am going to) "
    r"(?:anonymi[sz]e|clean|compress|convert|dig|find|format|photocopy|print|redact|rename|scan|tidy|translate|type|write)"
    r"\b[\w ]*\)?$"
)
_MOVE = re.compile(
    r"(?<![\w-])([A-Za-z]\w*) to ([A-Za-z]\w*) (?=(?:switch|move|change|conversion|transition|swap|migration)\b \w)"
)
_INTRODUCING = re.compile(
    r"^(?:(?:an |the )?(?:intro|introduction) to|introduce you to|introducing you to) (?P<whom>(?:my|our|the|a|an) .+)$"
)
_NAMED = re.compile(r"^(?:an |the )?(?:intro|introduction) to (?P<whom>[A-Z][\w'-]+ [A-Z][\w'-]+(?: .+)?)$")
_IN_TOUCH = re.compile(r"^put(?:ting)? you in touch with (?P<whom>.+)$")
_THAT = re.compile(r"^th(?:at|ose) (?=[a-z])(?!I\b|we\b|they\b)", re.IGNORECASE)
_NAMES_OF = re.compile(r"(?<= and )(names|details|titles|addresses|numbers) of\b")


_MADE_SO = re.compile(
    r"^(?P<det>the |my |our |a |an )?(?P<thing>[^,]+?),? \(?"
    r"(?P<how>redacted|anonymi[sz]ed|annotated|translated|laminated|illustrated"
    r"|updated|unmarked|signed|stamped)\)?$",
    re.IGNORECASE,
)


def in_order(text: str) -> str:
    """Return a promise with what is sent in front: "scans of my paper plan" for "my plan, the paper one, scans"."""
    text = _THAT.sub("the ", _MOVE.sub(r"\1-to-\2 ", _STILL_TO_DO.sub("", text)))
    if (made := _MADE_SO.match(text)) and " and " not in text:
        text = f"{made['det'] or ''}{made['how'].lower()} {made['thing']}"
    text = _ASIDE.sub(r" with the \1", _FILE.sub("", text))
    if found := _ONE.match(text):
        kind = found["kind"].replace(" ", "-")
        whose = "the " if found["whose"] in {"", "a ", "an "} else found["whose"]
        text = f"{whose}{kind} {found['thing']}{found['rest'] or ''}"
    if (_COMMA.search(text) or text.endswith(")")) and (found := _CARRIED.match(text)) and " and " not in text:
        text = f"{found['as']} of {found['thing'].rstrip(' ,(')}"
    return _NAMES_OF.sub(r"the \1 of", text)


def is_indivisible(text: str) -> bool:
    """Say whether no part of a promise may stand for it: photos of a thing, and a thing that comes later."""
    return bool(_LATER.search(text)) or bool(
        re.search(rf"\b(?:{_CARRIERS}|copy|copies|links?|translation|summary|draft)\b", text, re.IGNORECASE)
    )


def promised(doc: Doc, words: list[str]) -> dict[str, str]:
    """Return what is sent with its article, "my" for the writer's own papers, or whom the reader is to meet.

    Empty where that is unsure.
    """
    if _LATER.search(doc.text):
        return {}
    text = written(doc, words)
    if _INTRODUCING.match(text) and " and " in text:
        return {}
    if introduced := _introduced(text):
        return {"do": introduced}
    # "Tom link for the leaflet": it goes to Tom.
    called = doc[0].tag_ == "NNP" and doc[0].text.istitle() and doc[1:2].text in _SENT_ONCE
    if doc[0].lower_ in _NOTHING_SENT or called:
        return {}
    thing = belonging(doc, words, 0, OWN_PAPERS, "my")
    if thing is None:
        return _proved(doc, written(doc, words))
    if _ELSEWHERE.search(doc.text) and thing.head.lower_ not in _TAKES_TO:
        return {}
    if thing.head.lower_ in _NO_PAPERS:
        return {}
    if thing.head.lower_ in _UNCOUNTED:
        return {"noun": written(doc, words)}
    text = re.sub("^the ", "a ", thing.text) if doc[0].lower_ in _SENT_ONCE else thing.text
    text = _PAPERS_OF.sub(r"of my \1", text)
    text = re.sub(r"\bof (certificate|CV|licence|license|passport|portfolio|reference)\b", r"of my \1", text)
    text = re.sub(r"^my ((?:\w+ )?number) (?=of|for)", r"the \1 ", text)
    text = re.sub(r" to you$", "", text.replace("can not", "cannot"))
    return {"noun": text, "plural" if thing.many else "singular": text}


def _introduced(text: str) -> str:
    """Return "introduce you to our supplier" for "intro to our supplier"; an introduction to a subject is a paper."""
    if found := _IN_TOUCH.match(text):
        return f"put you in touch with {found['whom']}"
    if found := _INTRODUCING.match(text):
        first = PREPOSITION.split(found["whom"], maxsplit=1)[0].split()
        noun = first[-1].lower()
        person = noun in CALLINGS | POSTS | HOUSE or noun.endswith(ENDINGS) or is_agent(noun)
        return f"introduce you to {found['whom']}" if person else ""
    return f"introduce you to {found['whom']}" if (found := _NAMED.match(text)) else ""


def _proved(doc: Doc, text: str) -> dict[str, str]:
    """Return what alone is no noun phrase, where inside "I am sending …" it can be nothing else."""
    verb = doc[0].tag_ == "VB" and (doc[0].lower_ in _ERRANDS or not doc[1:2].text.endswith("s"))
    if doc[0].tag_ not in {"DT", "PRP$", "NN", "NNS", "JJ", "VB"} or verb or "," in text or _ELSEWHERE.search(text):
        return {}
    thing = text if doc[0].tag_ in {"DT", "PRP$"} else f"the {text}"
    checked = parse(f"I am sending {thing}.")
    verb = root(checked)
    right = {child.dep_ for child in verb.rights}
    # "Ffion the guide": somebody is to get it.
    one = not any(token.tag_ in {"DT", "PRP$"} and checked[token.i - 1].pos_ in {"NOUN", "PROPN"} for token in checked)
    inside = all(
        any(each.dep_ in {"relcl", "pcomp"} for each in (token, *token.ancestors))
        for token in checked[3:]
        if token.tag_ in {"VBD", "VBZ", "VBP", "MD"}
    )
    return (
        {"noun": thing}
        if verb.i == 2 and "dobj" in right and one and inside and right <= {"dobj", "prep", "punct"}
        else {}
    )
