"""Where a text says something private: words, names, sums and addresses."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from thanknote.checks._stems import stems, words_of
from thanknote.checks.privacy._contacts import DIGITS, EMAIL, PHONE, phones
from thanknote.checks.privacy._secret import Secret
from thanknote.checks.privacy._sentences import sentences_of
from thanknote.checks.privacy._sums import sums_in
from thanknote.english import is_word, plain

_SHARE = 0.6
"""How many of its telling words make a private phrase known again in other words."""


@dataclass(frozen=True, slots=True)
class Leak:
    """A stretch of a text that says something private."""

    start: int
    end: int
    rule: str
    path: str


def leaks(text: str, secrets: tuple[Secret, ...]) -> Iterator[Leak]:
    """Yield where a text says something private, each stretch once."""
    if not secrets:
        return
    found = sorted(
        {*_told(text, secrets), *_named(text, secrets), *_counted(text, secrets)},
        key=lambda leak: (leak.start - leak.end, leak.start, leak.rule, leak.path),
    )
    kept: list[Leak] = []
    for leak in found:
        if not any(other.start < leak.end and leak.start < other.end for other in kept):
            kept.append(leak)
    yield from sorted(kept, key=lambda leak: leak.start)


def _named(text: str, secrets: tuple[Secret, ...]) -> Iterator[Leak]:
    found_words = [(found, plain(found[0]).removesuffix("'s")) for found in words_of(text)]
    for secret in secrets:
        for found, low in found_words:
            if low in secret.names and (found[0][0].isupper() or not is_word(low)):
                begins = not re.search(r"\w[^.!?\n:]*$", text[max(0, found.start() - 200) : found.start()])
                if not (begins and is_word(low)):
                    yield Leak(found.start(), found.start() + len(low), "private-name", secret.path)
        for mail in EMAIL.finditer(text):
            if mail[0].casefold() in secret.contacts:
                yield Leak(*mail.span(), "private-contact", secret.path)
        for phone in PHONE.finditer(text):
            if any(one[-DIGITS:] == number[-DIGITS:] for one in phones(phone[0]) for number in secret.contacts):
                yield Leak(*phone.span(), "private-contact", secret.path)


def _counted(text: str, secrets: tuple[Secret, ...]) -> Iterator[Leak]:
    figures = list(sums_in(text))
    for secret in secrets:
        for start, end, values in figures:
            if secret.sums.intersection(values):
                yield Leak(start, end, "private-sum", secret.path)


def _told(text: str, secrets: tuple[Secret, ...]) -> Iterator[Leak]:
    """Yield where a sentence, or two, have most of the words of something private, in any form and order."""
    places = sentences_of(text)
    spoken = [[(found.start(), found.end(), stems(found[0])) for found in words_of(text[a:b])] for a, b in places]
    spoken = [[(a + s, a + e, some) for s, e, some in words] for (a, _), words in zip(places, spoken, strict=True)]
    for secret in secrets:
        if not secret.own:
            continue
        telling = frozenset().union(*secret.telling)
        hits = [[word for word in words if word[2] & telling] for words in spoken]
        alone = [words for words in hits if _gives_away(words, secret)]
        pairs = [[*one, *other] for one, other in pairwise(hits) if one and other]
        for words in alone or [words for words in pairs if _gives_away(words, secret)]:
            yield Leak(words[0][0], words[-1][1], "private-words", secret.path)


def _gives_away(words: list[tuple[int, int, frozenset[str]]], secret: Secret) -> bool:
    said = frozenset[str]().union(*(some for _, _, some in words))
    own, telling = (sum(bool(some & said) for some in wanted) for wanted in (secret.own, secret.telling))
    # Of one word or two, one that is nowhere else is enough.
    return own >= (1 if len(secret.telling) <= 2 else 2) and telling >= _SHARE * len(secret.telling)
