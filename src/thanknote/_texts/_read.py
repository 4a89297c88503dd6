"""A file of any kind as a note: plain text, Markdown, a saved e-mail, a page of HTML."""

from __future__ import annotations

import os
import sys
from dataclasses import replace
from pathlib import Path

from thanknote._texts._decode import decode
from thanknote._texts._eml import read_mail
from thanknote._texts._html import seen
from thanknote._texts._note import Note, limited, read_note
from thanknote._texts._traced import standing_at
from thanknote.errors import ThanknoteError

_MOST_BYTES = 32 << 20
"""Of a file; an e-mail may carry attachments. How long its text may be, says `Note`."""


def read_file(path: str | os.PathLike[str]) -> Note:
    """Return the note in a file, or on standard input for `-`.

    Raises:
        ThanknoteError: it cannot be read, has no text, or one too long to be a note.
    """
    name = os.fspath(path)
    try:
        if name == "-":
            content = sys.stdin.buffer.read(_MOST_BYTES + 1)
        else:
            with Path(name).open("rb") as file:
                content = file.read(_MOST_BYTES + 1)
    except OSError as error:
        raise ThanknoteError(f"{name} cannot be read ({error.strerror}); check the path.") from None
    except ValueError:
        raise ThanknoteError(f"{name!r} is no name of a file; check the path.") from None
    return read_bytes(content, name)


def read_bytes(content: bytes, name: str) -> Note:
    """Return the note that a file called `name` holds.

    Raises:
        ThanknoteError: as `read_file`.
    """
    if len(content) > _MOST_BYTES:
        raise ThanknoteError(f"{name} has more than 32 MiB, which is no note; save its text alone, then check that.")
    text, encoding, remark = decode(content, name)
    suffix = Path(name).suffix.lower()
    if suffix == ".eml":
        note = read_mail(text.removeprefix("\ufeff"), name, encoding)
    elif suffix in {".html", ".htm"}:
        try:
            body = seen(text, 1 if text.startswith("\ufeff") else 0)
        except ThanknoteError as error:
            raise ThanknoteError(f"{name}: {error}") from None
        note = limited(Note(body, standing_at("", 0), raw=text, name=name, plain=False))
    else:
        note = read_note(text, name)
    if not (note.body.text + note.subject.text).strip():
        raise ThanknoteError(f"{name} is empty; there is nothing to check.")
    return replace(note, encoding=encoding, remark=remark)
