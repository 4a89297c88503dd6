"""Whether a word that no dictionary has is a name or a word of a trade, rather than a slip of the pen."""

from __future__ import annotations

import re

from thanknote.checks._days import MONTHS, WEEKDAYS
from thanknote.checks._letter import letter
from thanknote.checks._near import SHORTEST, near_miss
from thanknote.draft import Finding
from thanknote.english import is_word

_SHORTEST = 6
"""Letters from which a capitalised word that is almost an ordinary one is a slip: "Intervew", but "Metra" is a name."""
_BEGINS = re.compile(r"(?:\A|\n|[.!?:…][\"'”’)\]]*\s)[\s\"'“‘(\[*•–—-]*\Z")
_AFTER_TITLE = re.compile(r"\b[A-Z]\w{0,4}\.\s\Z")
"""The point after "Dr." or an initial ends no sentence."""
_JOINED = re.compile(
    r"(?:an?|any|as|each|every|for|in|no|of|some|thank|to|up|with)\b.*|.*\b(?:it|lot|of|out|to|up|you)", re.IGNORECASE
)
"""Two words that are often written as one: "aswell", "alot"; those of a trade have no such part: "linkspan"."""


def may_be_a_name(finding: Finding, text: str) -> bool:
    """Return whether the words of a misspelling look like names and not like slips.

    A capital in a greeting, a signature, or within a sentence says that the writer means a name, unless the word is a
    slip away from a day or a month; in a subject, where many words have one, from any long ordinary word. At the
    beginning of a sentence it says less, and the word may be like no other.

    Args:
        finding: what an engine says of a word that is not in its dictionary.
        text: the part of the draft where it stands.
    """
    words = finding.text.split()
    if not all(word[0].isupper() or _inner_capital(word) for word in words):
        return False
    if finding.part == "body" and _is_in_greeting_or_signature(finding, text):
        return True
    ordinary = [words for words in finding.suggestions if all(map(is_word, words.split()))]
    if _begins(finding, text) and near_miss(finding.text, ordinary):
        return False
    likely = [word for word in finding.suggestions[:1] if len(word) >= _SHORTEST and is_word(word)]
    return near_miss(finding.text, likely if finding.part == "subject" else (*WEEKDAYS, *MONTHS)) is None


def may_be_of_a_trade(finding: Finding) -> bool:
    """Return whether a word in small letters is like none that the engine knows, or two of them in one: "linkspan".

    Args:
        finding: what an engine says of a word that is not in its dictionary.
    """
    whole = [word for word in finding.suggestions if " " not in word]
    joined = any(_JOINED.fullmatch(words) for words in finding.suggestions if words not in whole)
    near = whole if len(finding.text) < SHORTEST else near_miss(finding.text, whole)
    return not (" " in finding.text or joined or near)


def _is_in_greeting_or_signature(finding: Finding, text: str) -> bool:
    note = letter(text)
    line = text[text.rfind("\n", 0, finding.start) + 1 :].partition("\n")[0].rstrip()
    # The last line of a note without a sign-off may be a sentence.
    is_signed = note.signed.start <= finding.start < note.signed.end and not line.endswith((".", "!", "?"))
    return is_signed or any(greeting.start <= finding.start < greeting.end for greeting in note.greetings)


def _begins(finding: Finding, text: str) -> bool:
    before = text[: finding.start]
    inner = any(map(_inner_capital, finding.text.split()))
    return bool(_BEGINS.search(before)) and not _AFTER_TITLE.search(before) and not inner


def _inner_capital(word: str) -> bool:
    """Return whether a word has capitals or digits after its first letter: "SREs", "iOS", "K8s"."""
    return any(char.isupper() or char.isdigit() for char in word[1:])
