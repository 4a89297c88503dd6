"""The job titles of a note that are not the debrief's."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from thanknote.checks._given import Given
from thanknote.checks._letter import Span
from thanknote.checks._stems import stem
from thanknote.checks.grounding._finding import finding
from thanknote.draft import Draft, Finding, Part

if TYPE_CHECKING:
    from thanknote.debrief import Debrief

_TITLE = re.compile(
    r"(?<![\w-])(?P<title>[A-Z][\w&'’-]*(?: (?:(?:of|and|for|&|,) )?[A-Z][\w&'’-]*){0,7})"
    r" (?:role|position|post|job|vacancy|opening)\b"
)
_STARTS = re.compile(r"^(?:(?:That|As|What|How|The|A|An|Your|My|This|Thank|Re|For|In|Our)\b[ ,]*)+")


def roles(draft: Draft, debrief: Debrief, known: Given) -> Iterator[Finding]:
    """Yield a job title before "role" or "position" that is not the debrief's."""
    words = known.of("role", "company") | known.titles()
    parts: tuple[Part, ...] = ("subject", "body")
    for part in parts:
        for found in _TITLE.finditer(getattr(draft, part)):
            skip = _STARTS.match(found["title"])
            start = found.start("title") + (skip.end() if skip else 0)
            title = found[0][start - found.start() : found.end("title") - found.start()]
            strange = [word for word in re.findall(r"\w+", title) if stem(word) and stem(word) not in words]
            if strange and not any(stem(word) in known.stems and word.isupper() for word in strange):
                message = f"The debrief's role is {debrief.role}, not {title}."
                yield finding(draft, "role", "error", message, Span(start, found.end("title")), part=part)
