"""Addresses in a text: e-mail and telephone."""

from __future__ import annotations

import re
from collections.abc import Iterator

# As long as addresses may be, and begun where one can begin: a page of underscores is read once.
EMAIL = re.compile(r"(?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,9}")
PHONE = re.compile(r"(?<![\w.,])\+?\(?\d[\d ()./-]{5,20}\d(?![\w,%])")
DIGITS = 7
"""Digits by which a telephone number is known, with or without its country."""


def phones(text: str) -> Iterator[str]:
    """Yield the telephone numbers of a text, as digits."""
    for found in PHONE.findall(text):
        digits = re.sub(r"\D", "", found)
        if len(digits) >= DIGITS:
            yield digits
