"""What the debrief's `private:` gives away, and where a text says it: words, names, sums and addresses."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from thanknote._tables import table
from thanknote.checks._given import Given, given, stems, words_of
from thanknote.checks._numbers import numbers
from thanknote.english import is_word, plain, sentences
from thanknote.sensitive import held_back

if TYPE_CHECKING:
    from thanknote.debrief import Debrief

_EMAIL = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+")
_PHONE = re.compile(r"(?<![\w.,])\+?\(?\d[\d ()./-]{5,20}\d(?![\w,%])")
_SUM = re.compile(r"(?<![\w.,])[£$€]?\d{1,3}(?:[. ]\d{3})+(?![\w.,]\d|\w)|(?<![\w.,])\d{1,4}(?= ?grand\b)")
_NAME = re.compile(r"(?<![\w'-])[^\W\d_a-z][\w&]*(?:['-][^\W\d_]\w*)*")
_CLAUSE = re.compile(r"[.,;:!?()/\n]+|\s[-–—]+\s|\b(?:but|and|because|so|then)\b")
# A line end of a mail program, and the full stop of a title, end no sentence.
_NO_END = re.compile(r"(?<!\n)\n(?!\n)|(?<=\bMr)\.|(?<=\b(?:Ms|Mx|Dr|St))\.|(?<=\bMrs)\.|(?<=\bProf)\.")
_SHARE = 0.6
"""How many of its telling words make a private phrase known again in other words."""
_YEARS = range(1900, 2101)
_DIGITS = 7
"""Digits by which a telephone number is known, with or without its country."""


class Secret(NamedTuple):
    """One value of `private:`, or a clause of it."""

    path: str
    telling: frozenset[frozenset[str]]
    """Its words that not any note has, each by its stems."""
    own: frozenset[frozenset[str]]
    """Those of them that no public field has."""
    names: frozenset[str]
    """Names, without capitals and accents, that stand nowhere else."""
    sums: frozenset[float]
    contacts: frozenset[str]


@dataclass(frozen=True, slots=True)
class Leak:
    """A stretch of a text that says something private."""

    start: int
    end: int
    rule: str
    path: str


def secrets_of(debrief: Debrief) -> tuple[Secret, ...]:
    """Return what must not be said, from the values under `private:`."""
    values = debrief.private.model_dump()
    texts = tuple((f"private.{field}[{i}]", text) for field, some in values.items() for i, text in enumerate(some))
    return _secrets(texts, given(debrief)) if texts else ()


def sentences_of(text: str) -> list[tuple[int, int]]:
    """Return where the sentences of a note stand, without the spaces around them."""
    # As many characters as before, so that places stay.
    found = [(one.start(), one[0]) for one in sentences(_NO_END.sub(" ", text))]
    return [(at + len(one) - len(one.lstrip()), at + len(one.rstrip())) for at, one in found]


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


@lru_cache(maxsize=8)
def _secrets(texts: tuple[tuple[str, str], ...], known: Given) -> tuple[Secret, ...]:
    public = " \n".join(text for _, text in known.phrases)
    common = known.stems | _ordinary()
    sums = {value for _, _, some in _sums(public) for value in some}
    digits = re.sub(r"\D", "", public)
    out = []
    for path, text in texts:
        names = frozenset(_names(text, known))
        figures = frozenset(value for value in _private_sums(text) if value not in sums)
        contacts = {mail.casefold() for mail in _EMAIL.findall(text)} - {
            mail.casefold() for mail in _EMAIL.findall(public)
        }
        contacts |= {number for number in _phones(text) if number not in digits}
        for part in dict.fromkeys([text, *_CLAUSE.split(text)]):
            every = {stems(word[0]) for word in words_of(part) if len(word[0]) > 1}
            telling = frozenset(some for some in every if some and not some & _ordinary())
            if all(some <= stems(" ".join(names)) for some in telling):
                telling = frozenset()  # a name alone is found as a name
            # Two words of a longer text may stand together by chance.
            if part == text or len(telling) > 2:
                own = frozenset(some for some in telling if not some & common)
                out.append(Secret(path, telling, own, names, figures, frozenset(contacts)))
    return tuple(out)


def _names(text: str, known: Given) -> Iterator[str]:
    """Yield what must be a name: it has a capital within a sentence, or no dictionary has it."""
    for found in words_of(text):
        word, low = found[0], plain(found[0]).removesuffix("'s")
        if len(low) < 2 or low in known.words | _no_names() or any(char.isdigit() for char in low):
            continue
        begins = not re.search(r"\w[^.!?\n:]*$", text[: found.start()])
        if (word[0].isupper() and not (begins and is_word(word))) or (
            len(low) > 3 and not is_word(re.sub("ies$", "y", low))
        ):
            yield low


def _named(text: str, secrets: tuple[Secret, ...]) -> Iterator[Leak]:
    found_words = [(found, plain(found[0]).removesuffix("'s")) for found in words_of(text)]
    for secret in secrets:
        for found, low in found_words:
            if low in secret.names and (found[0][0].isupper() or not is_word(low)):
                begins = not re.search(r"\w[^.!?\n:]*$", text[max(0, found.start() - 200) : found.start()])
                if not (begins and is_word(low)):
                    yield Leak(found.start(), found.start() + len(low), "private-name", secret.path)
        for mail in _EMAIL.finditer(text):
            if mail[0].casefold() in secret.contacts:
                yield Leak(*mail.span(), "private-contact", secret.path)
        for phone in _PHONE.finditer(text):
            if any(one[-_DIGITS:] == number[-_DIGITS:] for one in _phones(phone[0]) for number in secret.contacts):
                yield Leak(*phone.span(), "private-contact", secret.path)


def _counted(text: str, secrets: tuple[Secret, ...]) -> Iterator[Leak]:
    figures = list(_sums(text))
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


def _sums(text: str) -> Iterator[tuple[int, int, tuple[float, ...]]]:
    """Yield the sums of a text: money, and figures in thousands."""
    written = [(found, float(re.sub(r"\D", "", found[0]))) for found in _SUM.finditer(text)]
    for found, value in written:
        yield (*found.span(), (value * (1000 if value < 1000 else 1),))  # 95 grand
    for number in numbers(text):
        large = number.values[0] >= 1000 and not (number.values[0] in _YEARS and not number.money)
        inside = any(a.start() <= number.start < a.end() for a, _ in written)
        if (number.money or large) and not (number.percent or number.ratio or inside):
            yield number.start, number.end, number.values[:1]


def _private_sums(text: str) -> Iterator[float]:
    for _, _, values in _sums(text):
        yield from values
    if (family := held_back(text)) and family.name in {"pay", "offers"}:
        for number in numbers(text):
            # "They would go to 95" says thousands.
            if 10 < number.values[0] < 1000 and not (number.percent or number.ratio or number.ordinal):
                yield number.values[0] * 1000


def _phones(text: str) -> Iterator[str]:
    for found in _PHONE.findall(text):
        digits = re.sub(r"\D", "", found)
        if len(digits) >= _DIGITS:
            yield digits


@cache
def _ordinary() -> frozenset[str]:
    return stems(table(__package__, "privacy.yaml")["ordinary"])


@cache
def _no_names() -> frozenset[str]:
    return frozenset(plain(word) for word in table(__package__, "privacy.yaml")["no_names"].split())
