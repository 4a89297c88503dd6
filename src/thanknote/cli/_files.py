"""The files that `check` is given: read, and mended where that is wanted."""

from __future__ import annotations

import difflib
from collections.abc import Sequence
from dataclasses import replace

from thanknote._texts import Note, edited, keep_and_replace, note_files, read_file, read_note, safe_edits
from thanknote.cli._terminal import clean, complain, paint, say
from thanknote.errors import ThanknoteError

_COLOURS = {"+": "green", "-": "red", "@": "cyan"}


def read_all(names: Sequence[str]) -> tuple[list[Note], list[str], bool]:
    """Return the notes, what is to be said of their files, and whether one could not be read, which is told at once."""
    files, passed = note_files(names)
    notes, problems = [], []
    for name in files:
        try:
            notes.append(read_file(name))
        except ThanknoteError as error:
            problems.append(str(error))
    if problems and not notes:
        raise ThanknoteError("\n".join(problems))
    for problem in problems:
        complain(problem)
    remarks = [note.remark for note in notes if note.remark]
    if passed:
        some = ", ".join(passed[:3]) + (f" and {len(passed) - 3} more" if len(passed) > 3 else "")
        remarks.append(f"Passed over, as no notes or hidden: {some}.")
    return notes, remarks, bool(problems)


def mended(note: Note, *, write: bool, err: bool, remarks: list[str]) -> Note:
    """Show what can safely be mended in a note, write it if that is wanted, and return the note as it now is."""
    if not note.plain:
        remarks.append(
            f"{note.name} is no plain text, so nothing was mended in it; what was found you can mend by hand."
        )
        return note
    text = edited(note.raw, safe_edits(note))
    if text == note.raw:
        return note
    _print_diff(note, text, err=err)
    if not write:
        return note
    if note.name == "-":
        remarks.append("Standard input is no file that could be mended; the lines above show what would be.")
        return note
    remarks.append(f"{note.name} was mended; {keep_and_replace(note, text)} is as it was.")
    return replace(read_note(text, note.name), encoding=note.encoding)


def _print_diff(note: Note, text: str, *, err: bool) -> None:
    """Print the lines of a note that another text has otherwise, on stdout unless that is taken."""
    before, after = (
        [line.rstrip("\r") for line in one.removeprefix("\ufeff").removesuffix("\n").split("\n")]
        for one in (note.raw, text)
    )
    for line in difflib.unified_diff(before, after, note.name, note.name, lineterm=""):
        colour = _COLOURS.get(line[:1])
        say(paint(line, colour) if colour else clean(line), err=err)
