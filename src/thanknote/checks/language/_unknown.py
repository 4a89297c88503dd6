"""Whether a word that no dictionary has is a name that nobody in the debrief has, rather than a slip of the pen."""

from __future__ import annotations

import re

from thanknote.checks._near import near_miss
from thanknote.draft import Finding
from thanknote.english import is_word

_SHORTEST = 6
"""Letters from which a capitalised word that is almost an ordinary one is a slip: "Febuary", but "Metra" is a name."""
_BEGINS = re.compile(r"(?:\A|\n|[.!?:…][\"'”’)\]]*\s)[\s\"'“‘(\[*•–—-]*\Z")
_AFTER_TITLE = re.compile(r"\b[A-Z]\w{0,4}\.\s\Z")
"""The point after "Dr." or an initial ends no sentence."""


def may_be_a_name(finding: Finding, text: str) -> bool:
    """Return whether the words of a misspelling look like names and not like slips.

    A capital within a sentence says that the writer means a name, unless the word is a slip away from a long ordinary
    one: "Wensday", "Intervew". At the beginning of a sentence it says less, and the word may be like no other.

    Args:
        finding: what an engine says of a word that is not in its dictionary.
        text: the part of the draft where it stands.
    """
    words = finding.text.split()
    if not all(word[0].isupper() or _inner_capital(word) for word in words):
        return False
    before = text[: finding.start]
    begins = _BEGINS.search(before) and not _AFTER_TITLE.search(before) and not any(map(_inner_capital, words))
    if begins and near_miss(finding.text, finding.suggestions):
        return False
    likely = [word for word in finding.suggestions[:1] if len(word) >= _SHORTEST and is_word(word)]
    return near_miss(finding.text, likely) is None


def _inner_capital(word: str) -> bool:
    """Return whether a word has capitals or digits after its first letter: "SREs", "iOS", "K8s"."""
    return any(char.isupper() or char.isdigit() for char in word[1:])
