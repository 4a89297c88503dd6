"""Saving drafts to a folder: names of files, whole files or none, and nothing of the user's overwritten."""

from __future__ import annotations

import difflib
import hashlib
import json
import os
from collections.abc import Iterator, Sequence
from itertools import count
from pathlib import Path
from typing import NamedTuple

from thanknote.contracts import Exporter
from thanknote.draft import Draft
from thanknote.english import bare_name
from thanknote.errors import SettingsError, ThanknoteError

RECORD = ".thanknote.json"
"""Which files of a folder this program wrote, each with the SHA-256 of what it wrote."""


class Saved(NamedTuple):
    """Where a draft was saved."""

    path: Path
    edited: Path | None = None
    """The file that was edited since it was written, and was therefore left alone; `path` lies beside it."""


def save(drafts: Sequence[Draft], folder: str | os.PathLike[str], *, format: str = "txt") -> list[Path]:  # noqa: A002 - the word users know
    """Write each draft to a file of its own, such as `amara-okafor.thank-you.txt`.

    A file that was edited since it was written here, or was not written here, is never overwritten: the new
    one stands beside it as `amara-okafor.thank-you.new.txt`. A refused draft has no words, and gets no file.

    Args:
        drafts: what `render` or `check` returned.
        folder: where the files go; it is made if it is not there.
        format: `txt` or `json`.

    Returns:
        The files, in the order of the drafts, refused ones left out.

    Raises:
        SettingsError: there is no such format.
        ThanknoteError: a file cannot be written.
    """
    return [saved.path for saved in save_all(drafts, folder, exporter(format))]


def exporter(name: str) -> Exporter:
    """Return the exporter called `name`.

    Raises:
        SettingsError: there is none.
    """
    from thanknote.exporters import EXPORTERS

    by_name = {one.__name__: one for one in EXPORTERS}
    if name not in by_name:
        near = difflib.get_close_matches(name, by_name, 1)
        hint = f"did you mean {near[0]!r}?" if near else f"the formats are {', '.join(by_name)}."
        raise SettingsError(f"there is no format called {name!r}; {hint}")
    return by_name[name]


def save_all(drafts: Sequence[Draft], folder: str | os.PathLike[str], export: Exporter) -> list[Saved]:
    """Write each draft that has words to a file of its own, and say which edited files were left alone.

    Raises:
        ThanknoteError: a file cannot be written.
    """
    place = Path(folder)
    drafts = [draft for draft in drafts if draft.body or draft.status != "refused"]
    try:
        place.mkdir(parents=True, exist_ok=True)
        written = _read_record(place)
        try:
            return [
                _save_one(place, name, _bytes(export(draft)), written)
                for name, draft in zip(_names(drafts, export.__name__), drafts, strict=True)
            ]
        finally:
            _replace(place / RECORD, _bytes(json.dumps({"version": 1, "files": written}, indent=2) + "\n"))
    except OSError as error:
        where = error.filename or place
        raise ThanknoteError(
            f"{where} cannot be written ({error.strerror or error}); choose another folder, or mend this one."
        ) from None


def _names(drafts: Sequence[Draft], suffix: str) -> Iterator[str]:
    """Yield a file name for each draft: person, kind, suffix; a number only where two would be the same."""
    from slugify import slugify

    taken: set[str] = set()
    for draft in drafts:
        person = slugify(bare_name(draft.to.name), max_length=80) or "note"
        kind = slugify(draft.kind) or "note"
        names = (f"{person}{number}.{kind}.{suffix}" for number in ("", *(f"-{n}" for n in range(2, len(drafts) + 1))))
        name = next(name for name in names if name not in taken)
        taken.add(name)
        yield name


def _save_one(place: Path, name: str, content: bytes, written: dict[str, str]) -> Saved:
    """Write one file where nothing of the user's stands, and note it in the record."""
    stem, _, suffix = name.rpartition(".")
    beside = (f"{stem}.new{number if number > 1 else ''}.{suffix}" for number in count(1))
    path, edited = place / name, None
    while path.exists() and not _ours(path, content, written):
        edited = place / name
        path = place / next(beside)
    _replace(path, content)
    written[path.name] = _digest(content)
    return Saved(path, edited)


def _ours(path: Path, content: bytes, written: dict[str, str]) -> bool:
    """Say whether a file still holds what was written here, or what is to be written."""
    there = path.read_bytes()
    return there == content or _digest(there) == written.get(path.name)


def _replace(path: Path, content: bytes) -> None:
    """Write a whole file or none, whatever happens on the way."""
    half = path.with_name(f".{path.name}.{os.getpid()}.tmp")
    try:
        half.write_bytes(content)
        half.replace(path)
    finally:
        half.unlink(missing_ok=True)


def _read_record(place: Path) -> dict[str, str]:
    """Return what was written here before; without a record that can be read, every file counts as edited."""
    try:
        files = json.loads((place / RECORD).read_bytes())["files"]
        return {str(name): str(digest) for name, digest in files.items()}
    except (FileNotFoundError, ValueError, LookupError, TypeError, AttributeError):
        return {}


def _bytes(content: str | bytes) -> bytes:
    # Half a surrogate pair is no character, and no file could hold it.
    return content if isinstance(content, bytes) else content.encode("utf-8", "replace")


def _digest(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()
