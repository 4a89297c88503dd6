"""The spelling of a word without capitals and accents."""

from __future__ import annotations

import unicodedata
from functools import lru_cache

# Letters that Unicode does not take apart into a letter and its accent.
_APART = str.maketrans({"ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "ı": "i", "æ": "ae", "œ": "oe", "ʻ": ""})


@lru_cache(maxsize=4096)
def plain(word: str) -> str:
    """Return a word in small letters without accents: "Đỗ" is "do", "Søren" is "soren"."""
    apart = unicodedata.normalize("NFD", word.casefold().replace("’", "'").translate(_APART))
    return "".join(char for char in apart if not unicodedata.combining(char))
