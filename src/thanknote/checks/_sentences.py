"""The sentences of a note that somebody wrote, across the line ends of mail programs, without greeting and sign-off."""

from __future__ import annotations

import re

from thanknote.english import sentences

_WRAP = re.compile(r"(?<!\n)\n(?!\n)")
_ENDS = re.compile(r"[.!?][)\"”’]*\s*\Z")


def full_sentences(body: str) -> list[re.Match[str]]:
    """Return the sentences that end in a mark, each by its place in the body; a greeting or a sign-off does not."""
    # As many characters as before, so that places stay.
    return [found for found in sentences(_WRAP.sub(" ", body)) if _ENDS.search(found[0])]


def words_of(sentence: str) -> list[str]:
    """Return the words of a sentence, in small letters."""
    return re.findall(r"[^\W_]+(?:['’-][^\W_]+)*", sentence.lower())
