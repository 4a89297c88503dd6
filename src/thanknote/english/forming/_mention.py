"""What a reference could speak about, as seen by the writer: "my thesis", "how I ran the nights", "that I led it"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from thanknote.english.forming._belongings import belonging
from thanknote.english.forming._doings import names_a_kind
from thanknote.english.forming._help import ADVERBS, NOT_ONLY, READER, is_adjective, seen_by_me, words_from
from thanknote.english.reading._doubt import names_a_state
from thanknote.english.reading._roots import WH
from thanknote.english.reading._shapes import several
from thanknote.english.tables._parser import lexicon
from thanknote.english.tables._pasts import base_of
from thanknote.english.tables._words import TO_DO, TRAITS, WAYS

if TYPE_CHECKING:
    from spacy.tokens import Doc

# "the night the fire alarm went off and I got 180 guests out"
_TIME_OF_MINE = re.compile(
    r"^the (?:\w+ )?(?:time|day|night|morning|evening|afternoon|week|weekend|month|summer|winter|year|shift|term"
    r"|season) [^,;]*\bI [a-z]+",
    re.IGNORECASE,
)


def mentioned(doc: Doc) -> dict[str, str]:
    """Return what a reference could speak about as it fits after "you could mention"; empty where that is unsure."""
    if several(doc.text) or doc[0].lower_ in TO_DO:
        return {}
    words = seen_by_me(doc)
    first = doc[0]
    low = first.lower_
    kind = low.endswith("ing") and (
        names_a_kind(doc) or (first.dep_ in {"amod", "compound"} and first.head.i < len(doc))
    )
    if low in WH or low in {"that", "i"} or (low.endswith("ing") and first.tag_ == "VBG" and not kind):
        text = words_from(doc, words, 0)
        return {"about": f"that {text}" if low == "i" else text}
    if NOT_ONLY.match(doc.text):
        return {"about": words_from(doc, words, 0)}
    mine = {token.lower_ for token in doc} & {"i", "me", "my"}
    if low in READER:
        verb = doc[1] if len(doc) > 2 else None
        told = mine and verb is not None and base_of(verb.lower_)
        return {"about": f"that you {words_from(doc, words, 1)}"} if told else {}
    at = next((token for token in doc if token.lower_ not in ADVERBS), first)
    if low == "never" and not base_of(at.lower_) and at.lower_ in lexicon()["adj"]:
        return {"about": f"that I was {words_from(doc, words, 0)}"}
    if _TIME_OF_MINE.match(doc.text):
        return {"about": words_from(doc, words, 0)}
    if (
        base_of(at.lower_)
        and not (at == first and names_a_state(doc))
        and (at.tag_ != "JJ" or low == "never")
        and not at.tag_.startswith("NN")
    ):
        how = low not in ADVERBS and base_of(at.lower_) in WAYS
        return {"about": f"{'how' if how else 'that'} I {words_from(doc, words, 0)}"}
    pieces = re.split(r",? and |, ", doc.text.lower())
    if all(piece in lexicon()["adj"] and piece not in lexicon()["noun"] | TRAITS for piece in pieces):
        return {"about": f"that I am {' and '.join(pieces)}"} if len(pieces) < 3 else {}
    if at == first and at.i + 1 < len(doc) and is_adjective(at):
        return {"about": f"how {at.text} I am {words_from(doc, words, 1)}"}
    thing = belonging(doc, words, 0, TRAITS, "my")
    return {"about": thing.text} if thing else {}
