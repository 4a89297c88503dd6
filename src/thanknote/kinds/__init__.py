"""A kind of note is one template file: header lines that say who, how and how long, then the message itself."""

from __future__ import annotations

import difflib
from collections.abc import Mapping, Sequence
from importlib.resources import files
from pathlib import Path

from thanknote.errors import SettingsError, TemplateError
from thanknote.kinds._kind import OUTCOMES, RECIPIENTS, Kind
from thanknote.kinds._limits import limited
from thanknote.kinds._read import read_kind

__all__ = ["OUTCOMES", "RECIPIENTS", "SUFFIX", "Kind", "all_kinds", "find_kind", "limited", "read_kind"]

SUFFIX = ".j2"
_TAKEN = ("all", "due")
"""What `render` takes for more than one kind."""


def all_kinds(folders: Sequence[Path] = ()) -> dict[str, Kind]:
    """Return every kind by name: those of the given folders first, then the built-in ones.

    Args:
        folders: the user's folders of templates; of two files with one name the first counts.

    Raises:
        TemplateError: a template cannot be read; says file and line.
    """
    kinds: dict[str, Kind] = {}
    for folder in (*folders, files("thanknote.templates")):
        if not folder.is_dir():
            raise TemplateError(f"there is no folder of templates at {folder}; check the path")
        own = isinstance(folder, Path) and folder in folders
        for file in sorted(folder.iterdir(), key=lambda item: item.name):
            if not file.name.endswith(SUFFIX) or file.name.startswith("_"):
                continue
            name = file.name.removesuffix(SUFFIX)
            if name in _TAKEN:
                raise TemplateError(f"{file}: {name!r} means several kinds of note; give this one another name")
            if name not in kinds:
                try:
                    text = file.read_text(encoding="utf-8-sig")
                except (OSError, UnicodeDecodeError) as error:
                    raise TemplateError(f"{file} cannot be read as UTF-8 text: {error}") from None
                kinds[name] = read_kind(name, text, str(file) if own else file.name)
    return dict(sorted(kinds.items()))


def find_kind(name: str, kinds: Mapping[str, Kind]) -> Kind:
    """Return the kind called `name`.

    Raises:
        SettingsError: there is none; suggests the nearest. `all` and `due` are several.
    """
    if name in kinds:
        return kinds[name]
    if name in _TAKEN:
        raise SettingsError(f"{name!r} is no kind of note, but several; write --{name} or kinds={name!r}, alone.")
    near = difflib.get_close_matches(name, kinds, 1)
    hint = f"did you mean {near[0]!r}?" if near else f"the kinds are {', '.join(kinds)}."
    raise SettingsError(f"there is no kind of note called {name!r}; {hint}")
