"""Lines that break YAML's grammar, and as what they were probably meant."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from thanknote._load._quote import requoted
from thanknote._load._slip import BULLETS
from thanknote.debrief import Debrief, Place, Topic
from thanknote.debrief._fields import fields, keys

_KEYS = "|".join(sorted(keys(Debrief), key=len, reverse=True))
# Nobody writes a longer line by hand, and looking at it would take long.
_LONG = 2000
_INDENT, _DASHES = re.compile(r"\s*"), re.compile(r"\s*(?:- +)*")
_NO_SPACE = re.compile(
    rf"(?P<head>\s*(?:- +)?)(?P<key>{_KEYS})(?::[^\S ]*(?=\S)|\s*[=\uff1a]\s*|[ ]+)(?P<value>[^\s:=].*)"
)
_NO_COLON = re.compile(rf"(?P<head>\s*(?:- +)?)(?P<key>{_KEYS})\s*=?\s*")
_NO_DASH_SPACE = re.compile(r"(?P<head>\s*)-(?P<value>[^\s-].*)")
_NO_DASH = re.compile(rf"(?P<head>\s*)[{BULLETS}]\s+(?P<value>\S.*)")
_NO_KEY = re.compile(r"(?P<head>\s*- +)(?P<value>[^\s:\"'][^:]*)")
_OF_A_TOPIC = re.compile(rf"\s*(?:{'|'.join(fields(Topic))}):")


class Break(NamedTuple):
    """Where YAML's grammar breaks; lines and columns from 0."""

    line: int
    column: int
    problem: str
    """In PyYAML's words."""
    opening: tuple[int, int] | None
    """Where the quote, bracket or word began that cannot be read to its end."""
    quote: int | None
    """The line where the last text in quotes began that goes over more than one."""

    @property
    def reach(self) -> int:
        """The first line that YAML could not read."""
        return self.opening[0] if self.opening else self.line

    @property
    def place(self) -> Place:
        """Where to look: at the opening, if there is one."""
        line, column = self.opening or (self.line, self.column)
        return Place(line + 1, column + 1)

    @property
    def message(self) -> str:
        """What to do when no mend is known."""
        what = "what begins here has no end" if self.opening else "YAML cannot be read further than this"
        return f"{what} ({self.problem}); compare quotes, brackets, colons and indentation with the lines around it"


class Mend(NamedTuple):
    """A line as it was probably meant; lines and columns from 0."""

    line: int
    column: int
    what: str
    """What happened and what to do, a sentence that the mended line ends."""
    lines: Mapping[int, str]
    """The lines that change."""
    moved: bool = False
    """The line is indented otherwise, and must belong where it stands then."""

    @property
    def place(self) -> Place:
        """Where the slip is."""
        return Place(self.line + 1, self.column + 1)

    def message(self, lines: list[str]) -> str:
        """Return the sentence with the mended line, unless that is private."""
        above = (line for line in reversed(lines[: self.line + 1]) if line[:1].strip(" -#"))
        private = next(above, "").startswith("private")
        mended = self.lines[self.line].strip()
        return self.what if private or not mended else f"{self.what}: {mended}"

    def made_in(self, lines: list[str]) -> list[str]:
        """Return the lines with the mend."""
        return [self.lines.get(number, line) for number, line in enumerate(lines)]


def mends(lines: list[str], stop: Break) -> Iterator[Mend]:
    """Yield what may have been meant, the most probable first; whether it helps has to be tried."""
    stopped = _last_with_text(lines, stop.line)
    before = _last_with_text(lines, stopped - 1)
    opening = stop.opening[0] if stop.opening else None
    suspects = dict.fromkeys((opening, stop.quote, stopped, before))
    yield from _tabs(lines, stopped)
    for number in suspects:
        if number is None or number >= len(lines) or len(lines[number]) > _LONG:
            continue
        for column, what, mended in _in_line(lines[number]):
            yield Mend(number, column, what, {number: mended})
    if found := _NO_KEY.fullmatch(lines[before]):
        key = "topic" if _OF_A_TOPIC.match(lines[stopped]) else "name"
        mended = f"{found['head']}{key}: {found['value']}"
        yield Mend(before, found.start("value"), "with other keys under it, this needs a key, too", {before: mended})
    yield from _indented(lines, stopped)


def _in_line(line: str) -> Iterator[tuple[int, str, str]]:
    """Yield column, what happened, and the line mended: a colon, a space, a dash or quotes are missing."""
    if line.startswith("```"):
        yield 0, "this belongs to Markdown and not to the debrief; delete the line", ""
    if found := _NO_SPACE.fullmatch(line):
        yield (
            found.end("key"),
            "after a key belong a colon and a space",
            "{head}{key}: {value}".format(**found.groupdict()),
        )
    if found := _NO_COLON.fullmatch(line):
        yield found.end("key"), "after a key belongs a colon", f"{found['head']}{found['key']}:"
    if found := _NO_DASH_SPACE.fullmatch(line):
        yield found.end("head"), "after the dash of an item belongs a space", f"{found['head']}- {found['value']}"
    if found := _NO_DASH.fullmatch(line):
        yield found.end("head"), "an item begins with a dash and a space", f"{found['head']}- {found['value']}"
    yield from requoted(line)


def _last_with_text(lines: list[str], number: int) -> int:
    """Return the last line up to this one that says something."""
    number = min(number, len(lines) - 1)
    while number > 0 and not lines[number].partition("#")[0].strip():
        number -= 1
    return max(number, 0)


def _tabs(lines: list[str], number: int) -> Iterator[Mend]:
    """Spaces for the tabs before the text of this line, and of all others with it."""
    if not re.match(r"[ -]*\t", lines[number]):
        return
    column = lines[number].index("\t")
    tabbed = {other: match for other, line in enumerate(lines) if (match := re.match(r"[ \t]*(?:-[ \t]*)?", line))}
    for width in (2, 4, 8):
        changed = {
            other: re.sub(r"-\s+", "- ", head[0]).replace("\t", " " * width) + lines[other][head.end() :]
            for other, head in tabbed.items()
            if "\t" in head[0]
        }
        more = f" and {len(changed) - 1} more" if len(changed) > 1 else ""
        what = f"a tab stands before the text of this line{more}, where YAML takes only spaces; write spaces"
        yield Mend(number, column, what, changed)


def _indented(lines: list[str], number: int) -> Iterator[Mend]:
    """The line in the columns where lines above begin, the nearest first."""
    line = lines[number]
    now = len(line) - len(line.lstrip())
    columns = dict.fromkeys(
        column
        for above in reversed(lines[max(number - 30, 0) : number])
        if above.strip() and not above.lstrip().startswith("#")
        for column in (_width(_INDENT, above), _width(_DASHES, above))
    )
    for column in sorted(columns, key=lambda column: (abs(column - now), -column)):
        if column != now:
            what = f"this line is indented by {now} spaces, which fits nothing above it; indent it by {column}"
            yield Mend(number, now, what, {number: " " * column + line.lstrip()}, moved=True)


def _width(pattern: re.Pattern[str], line: str) -> int:
    return len(found[0]) if (found := pattern.match(line)) else 0
