"""Articles: the one a noun phrase lacks, and a or an by sound. Which nouns need one is told in `nouns.yaml`."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from thanknote._tables import table
from thanknote.english.tables._parser import lexicon

if TYPE_CHECKING:
    from spacy.tokens import Token

_NOUNS = table(__package__, "nouns.yaml")
_MASS = frozenset(_NOUNS["mass"].split())
_MASS_ENDINGS = tuple(_NOUNS["mass_endings"].split())
_COUNTED = frozenset(_NOUNS["counted"].split())
_BARE = re.compile(rf"\b(?:{'|'.join(phrase.strip() for phrase in _NOUNS['bare'].split('|'))})$", re.IGNORECASE)
HYPHENED = [phrase.strip() for phrase in _NOUNS["hyphened"].split("|")]
"""Words that want hyphens between them before a noun, as regular expressions."""
_PARTICULAR = frozenset(_NOUNS["particular"].split())
_DETERMINERS = {"DT", "PRP$", "WP$", "PDT"}
_PLURAL = {"NNS", "NNPS", "VBZ"}
"""A verb's -s on what heads a noun phrase is a noun's."""
_IRREGULAR_PLURALS = frozenset(
    "people men women children feet teeth mice geese media data criteria phenomena cattle police alumni bacteria fungi"
    " stimuli strata formulae larvae staff folk lads".split()
)
_NUMBERED = frozenset(
    "year line phase room level tier class ward band bay grade form stage step part unit section chapter zone gate"
    " platform track key figure table page floor building block article type category set shift studio pool site day"
    " week season priority band house hall platform paragraph rule".split()
)
_SHORTEST_ENDING = 3
_VOWEL_SOUND = re.compile(r"^(?:[aeiou]|hour|honest|honour|honor|heir|8|11(?!\d)|18(?!\d))", re.IGNORECASE)
_CONSONANT_SOUND = re.compile(r"^(?:uni(?!n|m)|use|usu|uti|ufo|uk\b|us\b|eu|one|once|ewe|u-)", re.IGNORECASE)
_SAID_AS_WORD = re.compile(r"^(?![B-DF-HJ-NP-TV-XZ]{3})(?=[A-Z]*[AEIOUY])[A-Z]{4,}")
_SPELT = re.compile(r"^[A-Z]{2,5}s?(?![a-z])")


def article(head: Token, start: int | None = None) -> str:
    """Return the article a noun phrase wants in front: "the", or nothing.

    Args:
        head: its noun.
        start: the token it begins with; by default the left edge of the head's subtree.
    """
    doc = head.doc
    first = doc[head.left_edge.i if start is None else start]
    kind = first.lower_ == "no" and doc[first.i + 1].text == "-"
    if not kind and (
        first.tag_ in _DETERMINERS
        or first.tag_ in {"JJR", "RBR"}
        or first.lower_ in {"no", "every", "each", "any", "some", "both", "all"}
    ):
        return ""
    owner = next((token for token in doc[first.i : head.i] if token.tag_ == "POS"), None)
    if owner is not None:
        return _owned(head, owner)
    if is_plural(head) or (head.lower_ == "half" and head.i == first.i):
        return ""
    before = [token.lower_ for token in doc[first.i : head.i]]
    if kind:
        return "the"
    if head.text.startswith("qxqv"):
        return "the"
    if is_set(doc[first.i : head.i + 1].text) or _is_number(head, first):
        return ""
    if is_name(head, first.i):
        # "the new CRM"
        return "the" if head.text.isupper() and first.i < head.i and before[0] in _PARTICULAR else ""
    after = doc[head.i + 1 : head.i + 2].text
    versus = after == "versus" and (head.i == first.i or head.lower_ in {token.lower_ for token in doc[head.i + 1 :]})
    if versus or (head.lower_ in {"room", "scope"} and after in {"to", "for"}):
        return ""
    if not is_mass(head):
        return "" if head.i == first.i and _is_unknown(head.lower_) else "the"
    of = head.i + 1 < len(doc) and doc[head.i + 1].lower_ in {"of", "they", "you"}
    return "the" if of or (before and before[0] in _PARTICULAR) else ""


def _owned(head: Token, owner: Token) -> str:
    """Return the article before somebody's thing: "the tenants' panel", but "Tom's bench" and "veterans' credit"."""
    whose = head.doc[owner.i - 1]
    if is_mass(head) and owner.text != "'s":
        return ""
    return "" if whose.tag_.startswith("NNP") or whose.lower_.endswith(("body", "one")) else "the"


def is_set(text: str) -> bool:
    """Say whether a phrase ends in a set one that takes no article: "first aid", "click and collect"."""
    return bool(_BARE.search(text.replace("-", " ")))


def _is_number(head: Token, first: Token) -> bool:
    """Say whether a noun phrase is a numbered or counted thing: "year 4", "83%", "one day a week"."""
    following = head.doc[head.i + 1] if head.i + 1 < len(head.doc) else None
    one = first.lower_ in {"one", "1"} and first.i < head.i
    numbered = head.lower_ in _NUMBERED and following is not None and following.text.isdigit()
    return head.text == "%" or one or numbered


def is_plural(head: Token) -> bool:
    """Say whether a noun is plural; the parser takes some unknown words for plurals that are not."""
    return head.tag_ in _PLURAL and (
        head.lower_.endswith("s") or head.lower_ in _IRREGULAR_PLURALS or head.text.isupper()
    )


def is_name(head: Token, first: int) -> bool:
    """Say whether the head of a noun phrase is a name: "Stilton", "Brightwell Hall", "CPD"; not "the Kaizen Board"."""
    if head.text.isupper() and len(head.text) > 1:
        return True
    if not head.text[:1].isupper():
        # ezyVet, iPad
        return any(char.isupper() for char in head.text)
    return head.lower_ not in _COUNTED or head.i == first


def _is_unknown(word: str) -> bool:
    """Say whether a word is no English noun known here, nor made of one: it may be anything, and stands alone."""
    nouns = lexicon()["noun"]
    return word not in nouns and word not in _COUNTED and not any(word[at:] in nouns for at in range(3, len(word) - 2))


def is_counted(word: str) -> bool:
    """Say whether a noun in small letters is among those that surely need an article."""
    return word in _COUNTED


def is_mass(head: Token) -> bool:
    """Say whether the noun stands without an article: training, patient safety, on-call."""
    low = head.lower_
    if head.i >= 2 and head.doc[head.i - 1].text == "-" and f"{head.doc[head.i - 2].lower_}-{low}" in _MASS:
        return True
    return is_mass_noun(low)


def is_mass_noun(low: str) -> bool:
    """Say whether a noun in small letters is known, or looks by its ending, to stand without an article."""
    if low in _MASS:
        return True
    long = any(low.endswith(end) and len(low) - len(end) >= _SHORTEST_ENDING for end in _MASS_ENDINGS)
    return long and low not in _COUNTED


def a_or_an(word: str) -> str:
    """Return "a" or "an" by the sound a word begins with: an SRE, a UX role, an hour, a UK launch, an 8-hour shift."""
    if _SPELT.match(word) and not _SAID_AS_WORD.match(word):
        return "an" if word[0] in "AEFHILMNORSX" and not word.startswith(("NA", "SA", "RA", "LA", "FI", "HI")) else "a"
    if _CONSONANT_SOUND.match(word):
        return "a"
    if re.match(r"^M[A-Z]?[A-Z][a-z]{0,3}$", word):
        # An MSc, an MEng, an MRes.
        return "an"
    return "an" if _VOWEL_SOUND.match(word) else "a"
