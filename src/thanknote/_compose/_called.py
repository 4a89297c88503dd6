"""What role, company and sender are called in running text."""

from __future__ import annotations

import re

_ROLE_NOUN = re.compile(r"(?<! of)\s+(?:role|position|post|job)$", re.IGNORECASE)
_ASIDE = re.compile(r"\s*(?:\(.*|\s[–—-]\s.*|,[^,]*\d.*)$")
"""What a role says beside its name: "Staff Nurse (nights)", "Staff Nurse, Ward 7"."""
_LEGAL_FORM = re.compile(r",?\s+(?:LLP|LLC|Inc|Ltd|Limited|plc|PLC|GmbH|S\.A|Corp|Pty)\.?$")
_PART = re.compile(
    r"(?:,|\s[–—-])\s+[^,]*\b(?:dept\.?|department|division|branch|office|team|unit|ward)\b[^,]*$", re.IGNORECASE
)
"""The part of a house that somebody else there may not be of: "St Ann's Infirmary, Pharmacy Dept"."""
_LITTLE = frozenset("a an and at for in of on or the to with".split())
_LONGEST_ACRONYM = 3


def role_called(role: str) -> str:
    """Return the role as a sentence names it: without "role" and asides; a shouted one in small letters."""
    name = _ROLE_NOUN.sub("", _ASIDE.sub("", role) or role)
    words = name.split()
    if not name.isupper() or all(len(word) <= _LONGEST_ACRONYM for word in words):
        return name
    return " ".join(_quiet(word, first=number == 0) for number, word in enumerate(words))


def company_called(company: str) -> str:
    """Return the company as a sentence names it: without "Ltd" or "Inc.", and without a department."""
    return _LEGAL_FORM.sub("", _PART.sub("", company))


def signed(name: str) -> str:
    """Return a name as it stands under a note: one in small letters or capitals only was typed in haste."""
    return re.sub(r"[^\W\d_]+", lambda word: word[0].capitalize(), name) if name.islower() or name.isupper() else name


def _quiet(word: str, *, first: bool) -> str:
    if word.lower() in _LITTLE and not first:
        return word.lower()
    return word if len(word) <= _LONGEST_ACRONYM else word.capitalize()
