"""What the debrief's `private:` gives away: its telling words, names, sums and addresses."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, lru_cache
from typing import TYPE_CHECKING, NamedTuple

from thanknote._tables import table
from thanknote.checks._given import Given, given
from thanknote.checks._stems import stems, words_of
from thanknote.checks.privacy._contacts import EMAIL, phones
from thanknote.checks.privacy._sums import private_sums, sums_in
from thanknote.english import is_word, plain

if TYPE_CHECKING:
    from thanknote.debrief import Debrief

_CLAUSE = re.compile(r"[.,;:!?()/\n]+|\s[-–—]+\s|\b(?:but|and|because|so|then)\b")


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


def secrets_of(debrief: Debrief) -> tuple[Secret, ...]:
    """Return what must not be said, from the values under `private:`."""
    values = debrief.private.model_dump()
    texts = tuple((f"private.{field}[{i}]", text) for field, some in values.items() for i, text in enumerate(some))
    return _secrets(texts, given(debrief)) if texts else ()


@lru_cache(maxsize=8)
def _secrets(texts: tuple[tuple[str, str], ...], known: Given) -> tuple[Secret, ...]:
    public = " \n".join(text for _, text in known.phrases)
    common = known.stems | _ordinary()
    sums = {value for _, _, some in sums_in(public) for value in some}
    digits = re.sub(r"\D", "", public)
    out = []
    for path, text in texts:
        names = frozenset(_names(text, known))
        figures = frozenset(value for value in private_sums(text) if value not in sums)
        contacts = {mail.casefold() for mail in EMAIL.findall(text)} - {
            mail.casefold() for mail in EMAIL.findall(public)
        }
        contacts |= {number for number in phones(text) if number not in digits}
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


@cache
def _ordinary() -> frozenset[str]:
    return stems(table(__package__, "privacy.yaml")["ordinary"])


@cache
def _no_names() -> frozenset[str]:
    return frozenset(plain(word) for word in table(__package__, "privacy.yaml")["no_names"].split())
