"""The exporters: each turns a draft into the content of a file, and is named after the file's suffix."""

from thanknote.contracts import Exporter
from thanknote.exporters._save import Saved, exporter, save, save_all
from thanknote.exporters.json import as_object, json
from thanknote.exporters.txt import txt

__all__ = ["EXPORTERS", "Saved", "as_object", "exporter", "save", "save_all"]

EXPORTERS: tuple[Exporter, ...] = (json, txt)
"""The built-in exporters, in the order of their names."""
