"""How near two spellings of a name are: the same but for accents, or a letter or two apart."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable

from thanknote.english import plain

SHORTEST = 4
"""Letters from which a word can be a near miss: among shorter ones too many names differ by a letter."""
_LONG = 8
"""Letters from which two slips still mean the same name."""

_WORD = re.compile(r"[^\W\d_]+(?:[’'ʻ\u0300-\u036f-]+[^\W\d_]+)*[\u0300-\u036f]*")
_WRITTEN_OUT = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "ø": "oe", "å": "aa"})
"""How people write these letters who have no key for them."""


def words_of(text: str) -> list[str]:
    """Return the words of a text that can be names: two letters or more, with their hyphens and apostrophes."""
    return [word for word in _WORD.findall(text.replace("’", "'")) if len(word) > 1]


def without_possessive(word: str) -> str:
    """Return "Okafor" for "Okafor's" and for "Okafors'"."""
    return re.sub(r"'s$|'$", "", word.replace("’", "'"))


def only_accents(word: str, names: Iterable[str]) -> str | None:
    """Return the name that the word is but for its accents, left out or written out as "ue" for "ü"."""
    low = plain(word)
    for name in names:
        if not name.isascii() and _composed(word) != _composed(name):
            written_out = _composed(name).translate(_WRITTEN_OUT)
            if low in {plain(name), plain(written_out)}:
                return name
    return None


def near_miss(word: str, names: Iterable[str]) -> str | None:
    """Return the name that the word is almost: one slip away, in long names two."""
    low = plain(word)
    if len(low) < SHORTEST:
        return None
    for name in names:
        most = 2 if len(name) >= _LONG else 1
        if len(plain(name)) >= SHORTEST and abs(len(low) - len(plain(name))) <= most:
            gap = _distance(low, plain(name))
            if 0 < gap <= most:
                return name
    return None


def _composed(word: str) -> str:
    return unicodedata.normalize("NFC", word.casefold())


def _distance(one: str, other: str) -> int:
    """Return the number of slips between two words: a letter more, less, other, or two swapped."""
    rows = [list(range(len(other) + 1))]
    for i, a in enumerate(one, start=1):
        row = [i]
        for j, b in enumerate(other, start=1):
            best = min(rows[-1][j] + 1, row[-1] + 1, rows[-1][j - 1] + (a != b))
            if i > 1 and j > 1 and a == other[j - 2] and one[i - 2] == b:
                best = min(best, rows[-2][j - 2] + 1)
            row.append(best)
        rows.append(row)
    return rows[-1][-1]
