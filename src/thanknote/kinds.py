"""A kind of note is one template file: header lines that say who, how and how long, then the message itself."""

from __future__ import annotations

import difflib
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from importlib.resources import files
from pathlib import Path

from thanknote.errors import SettingsError, TemplateError

SUFFIX = ".j2"
_HEADER = re.compile(r"([A-Z][A-Za-z ]*):[ \t]*(.*)")
_KNOWN = ("To", "Medium", "Words", "Characters", "Lines", "Leave out", "Send", "Subject")


@dataclass(frozen=True, slots=True, kw_only=True)
class Kind:
    """One kind of note, as its template's header lines describe it."""

    name: str
    """The file's name without its suffix: `thank-you`."""
    origin: str
    """The file it was read from, for messages."""
    to: str
    """Who gets it: `interviewers`, `helpers`, `referrers`, `references` or `contact`."""
    medium: str
    """`email`, `post`, `linkedin`, `phone`."""
    words: tuple[int, int] | None = None
    """Fewest and most words of the body."""
    characters: int | None = None
    """Most characters (code points) of the body."""
    lines: Mapping[str, int] = field(default_factory=dict)
    """Most lines of 72 columns for the paragraph that holds a thought, by the thought's name."""
    leave_out: tuple[str, ...] = ()
    """Thoughts to leave out when the note is too long, the most dispensable first."""
    send: tuple[int, int | None] = (0, None)
    """Hours after the conversation: not before, and not after (None: no end)."""
    subject: str = ""
    """The subject's template; empty where the medium has none."""
    subject_line: int = 1
    body: str = ""
    """The message's template."""
    body_line: int = 1


def read_kind(name: str, text: str, origin: str) -> Kind:
    """Return the kind that a template's text describes.

    Raises:
        TemplateError: a header line is missing, unknown or cannot be read; says file and line.
    """
    headers: dict[str, tuple[int, str]] = {}
    lines = text.splitlines()
    for number, line in enumerate(lines, start=1):
        if not line.strip():
            break
        found = _HEADER.fullmatch(line)
        if not found or found[1] not in _KNOWN:
            near = difflib.get_close_matches(line.partition(":")[0], _KNOWN, 1)
            hint = f"did you mean {near[0]!r}?" if near else f"the header lines are {', '.join(_KNOWN)}"
            raise TemplateError(
                f"{origin}:{number}: {line!r} is not a header line; {hint} An empty line ends the headers."
            )
        headers[found[1]] = (number, found[2].strip())
    for needed in ("To", "Medium"):
        if needed not in headers:
            raise TemplateError(f"{origin}:1: a template begins with the header lines To: and Medium:; add {needed}:")
    values = {key: value for key, (_, value) in headers.items()}

    def number_range(key: str, pattern: str) -> re.Match[str] | None:
        if key not in values:
            return None
        found = re.fullmatch(pattern, values[key])
        if not found:
            example = {"Words": "60-150", "Characters": "200", "Send": "2h-48h"}[key]
            raise TemplateError(f"{origin}:{headers[key][0]}: write {key}: such as {example}, not {values[key]!r}")
        return found

    words = number_range("Words", r"(\d+)-(\d+)")
    characters = number_range("Characters", r"(\d+)")
    send = number_range("Send", r"(\d+)h-(?:(\d+)h)?")
    try:
        limits = {key: int(most) for key, most in (pair.split() for pair in values.get("Lines", "").split(",") if pair)}
    except ValueError:
        raise TemplateError(f"{origin}:{headers['Lines'][0]}: write Lines: such as interest 5") from None
    return Kind(
        name=name,
        origin=origin,
        to=values["To"],
        medium=values["Medium"],
        words=(int(words[1]), int(words[2])) if words else None,
        characters=int(characters[1]) if characters else None,
        lines=limits,
        leave_out=tuple(thought.strip() for thought in values.get("Leave out", "").split(",") if thought.strip()),
        send=(int(send[1]), int(send[2]) if send[2] else None) if send else (0, None),
        subject=values.get("Subject", ""),
        subject_line=headers.get("Subject", (1, ""))[0],
        body="\n".join(lines[len(headers) :]),
        body_line=len(headers) + 1,
    )


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
        SettingsError: there is none; suggests the nearest.
    """
    if name in kinds:
        return kinds[name]
    near = difflib.get_close_matches(name, kinds, 1)
    hint = f"did you mean {near[0]!r}?" if near else f"the kinds are {', '.join(kinds)}."
    raise SettingsError(f"there is no kind of note called {name!r}; {hint}")
