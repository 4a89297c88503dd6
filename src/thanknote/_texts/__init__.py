"""Notes as somebody wrote them: files of any kind into subject and body, their addressee, and where each word stood."""

from thanknote._texts._addressee import addressee
from thanknote._texts._files import note_files
from thanknote._texts._fix import Edit, edited, safe_edits
from thanknote._texts._note import Note, Place, placed, read_note
from thanknote._texts._read import read_file
from thanknote._texts._write import keep_and_replace

__all__ = [
    "Edit",
    "Note",
    "Place",
    "addressee",
    "edited",
    "keep_and_replace",
    "note_files",
    "placed",
    "read_file",
    "read_note",
    "safe_edits",
]
