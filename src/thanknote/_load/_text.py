"""The text of a debrief: fetched from where it is, decoded, and without what no debrief can hold."""

from __future__ import annotations

import io
import os
import re
import sys
from typing import IO, Any

from thanknote.errors import DebriefError, Problem

_LIMIT = 2**20
# YAML's own list of what may not stand in a text, comments included.
_UNPRINTABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufffe\uffff]")
# YAML ends a line at these, editors do not; they are pasted from word processors.
_FOREIGN_LINE_ENDS = re.compile("[\x85\u2028\u2029]")
# Before the text of a line, any other space than a tab can only be meant as a space.
_INDENT = re.compile(r"^[^\S\n\t]*(?:-[^\S\n\t]+)?", re.MULTILINE)
_UTF_16 = {b"\xff\xfe", b"\xfe\xff"}


def text_from(source: str | os.PathLike[str] | IO[Any]) -> tuple[str | bytes, str]:
    """Return what a path (`-`: standard input) or a stream holds, as far as it may go, and its name.

    Raises:
        DebriefError: The file cannot be read.
    """
    if not isinstance(source, str | os.PathLike):
        name = getattr(source, "name", None)
        return _first(source), name if isinstance(name, str) else "<stream>"
    name = os.fsdecode(source)
    if name == "-":
        return _first(getattr(sys.stdin, "buffer", sys.stdin) or io.BytesIO()), "<stdin>"
    if "\n" in name:
        raise _refusal("this is a text and not the path of a file; give it to loads()", "<text>")
    try:
        with open(name, "rb") as stream:  # noqa: PTH123 - the path is shown as it was given
            return _first(stream), name
    except FileNotFoundError:
        message = "there is no such file; look at the path, or begin one with `thanknote new`"
    except IsADirectoryError:
        message = "this is a folder; name the debrief file inside it"
    except PermissionError:
        message = "you are not allowed to read this file; change its permissions or copy it"
    except (OSError, ValueError) as error:
        message = f"this file cannot be read ({error}); look at the path"
    raise _refusal(message, name)


def clean(text: str | bytes, name: str) -> tuple[str, list[Problem]]:
    r"""Return the text with `\n` at its line ends and spaces for what is refused, and a problem for each of those.

    Raises:
        DebriefError: It is too long, or not UTF-8.
    """
    data = text if isinstance(text, bytes) else text.encode("utf-8", "surrogatepass")
    if len(data) > _LIMIT:
        raise _refusal("this is over 1 MiB (1,048,576 bytes), and no debrief is; is it the right file?", name)
    if isinstance(text, bytes):
        text = _decoded(text, name)
    text = text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")
    text = _FOREIGN_LINE_ENDS.sub(" ", text)
    problems = [
        Problem(
            f"there is an unseen character here (U+{ord(found[0]):04X}); delete it, or type the line again",
            line=text.count("\n", 0, found.start()) + 1,
            column=found.start() - text.rfind("\n", 0, found.start()),
        )
        for found, _ in zip(_UNPRINTABLE.finditer(text), range(200), strict=False)
    ]
    text = _UNPRINTABLE.sub(" ", text)
    return _INDENT.sub(lambda found: re.sub(r"\s", " ", found[0]), text), problems


def _first(stream: IO[Any]) -> str | bytes:
    """Return the stream's text up to just over the limit."""
    try:
        content = stream.read(_LIMIT + 1)
    except UnicodeDecodeError:
        raise _refusal("this text is not UTF-8; save it as UTF-8", str(getattr(stream, "name", "<stream>"))) from None
    return content if isinstance(content, str) else bytes(content)


def _decoded(data: bytes, name: str) -> str:
    if data[:2] in _UTF_16 or b"\0" in data[:4]:
        raise _refusal("this is saved as UTF-16; save it as UTF-8 (in Notepad: Save as, Encoding)", name)
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError as error:
        at = error.start
    before = data[:at].decode("utf-8").removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")
    letter = data[at : at + 1].decode("cp1252", "replace")
    message = (
        f"this is not UTF-8: byte {at} is 0x{data[at]:02X} (in Windows-1252 that is {letter!r}); save the file as UTF-8"
    )
    line, column = before.count("\n") + 1, len(before) - before.rfind("\n")
    raise DebriefError([Problem(message, file=name, line=line, column=column)])


def _refusal(message: str, name: str) -> DebriefError:
    return DebriefError([Problem(message, file=name)])
