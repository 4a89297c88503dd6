"""Which files to check: those that are named, and the notes in the folders that are named."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from pathlib import Path

from thanknote.errors import ThanknoteError

SUFFIXES = (".eml", ".htm", ".html", ".md", ".txt")


def note_files(names: Sequence[str]) -> tuple[list[str], list[str]]:
    """Return the files to check, each once, and those in the folders that are passed over.

    A folder stands for its files with a suffix of a note, at any depth, in the order of their names; hidden
    files and folders are passed over.

    Raises:
        ThanknoteError: a folder has no note, or cannot be read.
    """
    files: dict[str, str] = {}
    passed: list[str] = []
    for name in names:
        some = [name]
        if name != "-" and os.path.isdir(name):  # noqa: PTH112 - a name that is none is told of when it is read
            some, others = _in_folder(name)
            passed += others
            if not some:
                raise ThanknoteError(f"{name} has no note to check; a note is a file in {', '.join(SUFFIXES)}.")
        for one in some:
            files.setdefault(os.path.realpath(one) if "\0" not in one else one, one)
    return [*files.values()], passed


def _in_folder(folder: str) -> tuple[list[str], list[str]]:
    notes: list[str] = []
    others: list[str] = []
    for name in _walk(Path(folder)):
        (notes if Path(name).suffix.lower() in SUFFIXES else others).append(name)
    seen = [name for name in notes if not _hidden(name, folder)]
    return seen, [*others, *(name for name in notes if _hidden(name, folder))]


def _hidden(name: str, folder: str) -> bool:
    return any(part.startswith(".") for part in Path(name).relative_to(folder).parts)


def _walk(folder: Path) -> Iterator[str]:
    """Yield every file; of a hidden folder, the folder."""

    def refuse(error: OSError) -> None:
        raise ThanknoteError(f"{error.filename} cannot be read ({error.strerror}); mend that, or leave it out.")

    for place, folders, names in os.walk(folder, onerror=refuse):
        hidden = sorted(name for name in folders if name.startswith("."))
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        yield from (str(Path(place, name)) for name in [*sorted(names), *hidden])
