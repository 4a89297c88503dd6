"""The text of an HTML page as a reader sees it, each character with its place in the source."""

from __future__ import annotations

import html
import re
from html.parser import HTMLParser

from thanknote._texts._traced import Traced, made_of
from thanknote.errors import ThanknoteError

_VOID = frozenset("area base br col embed hr img input link meta param source track wbr".split())
_UNSEEN = frozenset("head title style script template noscript select object svg math iframe audio video".split())
_HIDING = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all|font-size\s*:\s*0(?![.\d])")
_PARAGRAPHS = frozenset("p h1 h2 h3 h4 h5 h6 blockquote ul ol dl table pre hr".split())
_LINES = frozenset("div li dt dd tr section article header footer main address center figure".split())
_CLOSES_ITSELF = {"p": _PARAGRAPHS | _LINES, "li": {"li"}, "dt": {"dt", "dd"}, "dd": {"dt", "dd"}}
"""Elements whose end tag may be missing, with those that then end them."""


def seen(source: str, first: int = 0, last: int | None = None) -> Traced:
    """Return what a reader sees of a part of an HTML source, in lines; offsets are those of the whole source.

    Raises:
        ThanknoteError: it cannot be read as HTML.
    """
    part = source[first:last]
    reader = _Reader(part)
    try:
        reader.feed(part)
        reader.close()
    except AssertionError as error:  # What Python's own parser raises for some broken declarations.
        raise ThanknoteError(
            f"its HTML cannot be read ({error}); save the note as plain text, then check that."
        ) from None
    pieces = ((text, first + start, first + end) for text, start, end in reader.pieces)
    return made_of(pieces, first + len(part)).sub("[ \u00a0]{2,}|\u00a0", " ").sub(" ?\n ?", "\n").strip()


class _Reader(HTMLParser):
    """Gathers the pieces of text that are seen, each with where it begins and ends."""

    def __init__(self, source: str) -> None:
        super().__init__(convert_charrefs=False)
        self.pieces: list[tuple[str, int, int]] = []
        self._source = source
        self._lines = [0, *(found.end() for found in re.finditer("\n", source))]
        self._open: list[tuple[str, bool]] = []
        self._breaks = 2

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        while self._open and tag in _CLOSES_ITSELF.get(self._open[-1][0], ()):
            self._open.pop()
        if tag == "body":
            self._open.clear()
        self._lay_out(tag)
        if tag == "br" and not self._hidden:
            self._break(self._breaks + 1)
        if tag not in _VOID:
            given = dict(attrs)
            unseen = tag in _UNSEEN or "hidden" in given or bool(_HIDING.search((given.get("style") or "").lower()))
            self._open.append((tag, self._hidden or unseen))

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        # In HTML the slash of <div/> means nothing.
        self.handle_starttag(tag, attrs)

    def handle_endtag(self, tag: str) -> None:
        if any(name == tag for name, _ in self._open):
            while self._open.pop()[0] != tag:
                pass
        self._lay_out(tag)

    def handle_data(self, data: str) -> None:
        pre = any(tag == "pre" for tag, _ in self._open)
        self._say(data if pre else re.sub("[ \t\r\n\f]", " ", data), len(data))

    def handle_entityref(self, name: str) -> None:
        self._refer(f"&{name}")

    def handle_charref(self, name: str) -> None:
        self._refer(f"&#{name}")

    def _refer(self, written: str) -> None:
        if self._source.startswith(";", self._at + len(written)):
            written += ";"
        self._say(html.unescape(written), len(written))

    def _say(self, text: str, length: int) -> None:
        if self._hidden or (self._breaks and not text.strip(" ")):
            return
        self._breaks = 0
        self.pieces.append((text, self._at, self._at + length))

    def _lay_out(self, tag: str) -> None:
        if self._hidden:
            return
        if tag in _PARAGRAPHS:
            self._break(2)
        elif tag in _LINES:
            self._break(1)
        elif tag in {"td", "th"}:
            self._say(" ", 0)

    def _break(self, wanted: int) -> None:
        """End the line, unless it was ended as often already."""
        while self._breaks < min(wanted, 2):
            self.pieces.append(("\n", self._at, self._at))
            self._breaks += 1

    @property
    def _hidden(self) -> bool:
        return bool(self._open) and self._open[-1][1]

    @property
    def _at(self) -> int:
        line, column = self.getpos()
        return self._lines[line - 1] + column
