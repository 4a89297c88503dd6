"""The bytes of a file into text: UTF-8 with or without a mark, UTF-16 with one, else Windows-1252."""

from __future__ import annotations

import codecs
from typing import NamedTuple

from thanknote.errors import ThanknoteError

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),  # Before UTF-16, whose mark it begins with.
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)


class Decoded(NamedTuple):
    """A text, its mark included, with how it was read."""

    text: str
    encoding: str
    remark: str = ""


def decode(content: bytes, name: str) -> Decoded:
    """Return the text that the bytes of a file called `name` stand for; encoding it again gives the same bytes.

    Raises:
        ThanknoteError: they stand for none.
    """
    encoding = next((encoding for mark, encoding in _MARKS if content.startswith(mark)), "utf-8")
    try:
        decoded = Decoded(content.decode(encoding), encoding)
    except UnicodeDecodeError as error:
        if encoding != "utf-8":
            raise ThanknoteError(
                f"{name} begins as {encoding.upper()} and then is not; save it as UTF-8 text, then check it again."
            ) from None
        line = content.count(b"\n", 0, error.start) + 1
        decoded = _older(content, name, line)
    if "\0" in decoded.text:
        raise ThanknoteError(
            f"{name} has NUL characters, so it is no plain text; save the note as UTF-8 text, then check it again."
        )
    return decoded


def _older(content: bytes, name: str, line: int) -> Decoded:
    """Return bytes that are no UTF-8 as Windows-1252, or Latin-1 where that has no such character."""
    try:
        content.decode("utf-8", "surrogatepass")
    except UnicodeDecodeError:
        pass
    else:
        raise ThanknoteError(
            f"{name}:{line} has half a character (a lone surrogate); delete it, save the note, then check it again."
        )
    for encoding, called in (("cp1252", "Windows-1252"), ("latin-1", "Latin-1")):
        try:
            text = content.decode(encoding)
        except UnicodeDecodeError:
            continue
        remark = f"{name} is not UTF-8 (line {line}), so it was read as {called}; look whether its accents are right."
        return Decoded(text, encoding, remark)
    raise AssertionError  # Latin-1 has a character for every byte.
