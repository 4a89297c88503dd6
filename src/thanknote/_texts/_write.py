"""Writing a mended file: the original stays beside it, and there is a whole file or none."""

from __future__ import annotations

import os
import shutil
from itertools import count
from pathlib import Path

from thanknote._texts._note import Note
from thanknote.errors import ThanknoteError


def keep_and_replace(note: Note, text: str) -> str:
    """Write a text in place of a note's, in the same encoding, and return the name of the copy of the original.

    The copy is called `note.txt.orig`, or `note.txt.orig.2` and so on where that is there.

    Raises:
        ThanknoteError: the file has changed since it was read, or cannot be written.
    """
    # Through a link to the file itself, which would otherwise cease to be the same as the link's.
    path = Path(note.name).resolve()
    half = path.with_name(f".{path.name}.{os.getpid()}.tmp")
    try:
        before = path.read_bytes()
        if before != note.raw.encode(note.encoding):
            raise ThanknoteError(f"{note.name} has changed while it was checked, so it is left alone; check it again.")
        half.write_bytes(text.encode(note.encoding))
        shutil.copymode(path, half)
        original = _copy(path, before)
        half.replace(path)
    except OSError as error:
        where = error.filename or note.name
        raise ThanknoteError(f"{where} cannot be written ({error.strerror}), so {note.name} is as it was.") from None
    finally:
        half.unlink(missing_ok=True)
    return original


def _copy(path: Path, content: bytes) -> str:
    for number in count(1):
        copy = path.with_name(f"{path.name}.orig{f'.{number}' if number > 1 else ''}")
        try:
            with copy.open("xb") as file:
                file.write(content)
        except FileExistsError:
            continue
        return str(copy)
    raise AssertionError  # There is always a next number.
