"""Quotations inside a phrase: for the parser each is one name, so that nothing in it is read or changed."""

from __future__ import annotations

import re

_QUOTATION = re.compile(r'"[^"]{1,60}"|“[^”]{1,60}”')
# No word of any language, so that it can be found again; a small letter marks a thing, a capital a name.
_MARK = "{}xqv{}"
_MARKED = re.compile(r"\b([Qq])xqv([a-h])\b")
_MOST = 8


def masked(text: str) -> tuple[str, list[str]]:
    """Return a phrase with a mark for each quotation in it, and the quotations."""
    quotations = _QUOTATION.findall(text)[:_MOST]
    if any(quotation == text for quotation in quotations) or _MARKED.search(text):
        return text, []
    for number, quotation in enumerate(quotations):
        first = "Q" if quotation[1].isupper() else "q"
        text = text.replace(quotation, _MARK.format(first, "abcdefgh"[number]), 1)
    return text, quotations


def unmasked(text: str, quotations: list[str]) -> str:
    """Return a form with its quotations in it again."""
    if not quotations:
        return text
    return _MARKED.sub(lambda found: quotations["abcdefgh".index(found[2])], text)
