"""The limits of a kind: words and characters of the whole note, lines of the paragraph that holds a thought."""

from __future__ import annotations

import textwrap
from collections.abc import Sequence

from thanknote._render._letter import Span
from thanknote.kinds import Kind

COLUMNS = 72


def too_long(body: str, spans: Sequence[Span], kind: Kind) -> set[str]:
    """Return the thoughts among which one has to go for length: all, or those of a paragraph that is too long."""
    names = {span.thought.name for span in spans}
    if kind.characters and len(body) > kind.characters:
        return names
    if kind.words and len(body.split()) > kind.words[1]:
        return names
    for name, most in kind.lines.items():
        for span in (span for span in spans if span.thought.name == name):
            start = body.rfind("\n\n", 0, span.start) + 1
            end = body.find("\n\n", span.end)
            paragraph = body[start : len(body) if end < 0 else end]
            if len(textwrap.wrap(paragraph.strip(), COLUMNS)) > most:
                return {s.thought.name for s in spans if start <= s.start and (end < 0 or s.end <= end)} - {name}
    return set()
