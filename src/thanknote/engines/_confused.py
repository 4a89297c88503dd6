"""Words that are written for one another: where one stands, which others may be meant."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache

from thanknote._tables import table
from thanknote.draft import Finding

RULE = "CONFUSED_WORDS"

# No name, and no part of another word.
_WORD = re.compile(r"(?<![\w’'-])[a-z]{3,}(?![\w’'-])")


def confused(text: str) -> Iterator[Finding]:
    """Yield each word of a text that is often written for another, with what may be meant as suggestions."""
    for word in _WORD.finditer(text):
        if meant := _others().get(word[0]):
            yield Finding(
                check="language",
                rule=RULE,
                severity="warning",
                message=f"“{word[0]}” is often written for another word, which reads better here.",
                start=word.start(),
                end=word.end(),
                text=word[0],
                suggestions=meant,
            )


@cache
def _others() -> Mapping[str, tuple[str, ...]]:
    words = table(__package__, "confused.yaml")
    lines = [line.split() for line in words["either"]]
    return {
        **{word: tuple(other for other in line if other != word) for line in lines for word in line},
        **{word: (meant,) for word, meant in words["instead"].items()},
    }
