"""Whether the note closes once and is signed by the candidate."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from thanknote.checks._letter import Letter, Span, words_for
from thanknote.checks._near import words_of as name_words
from thanknote.checks.recipient._finding import finding, last_line
from thanknote.checks.recipient._folded import folded
from thanknote.draft import Draft, Finding
from thanknote.english import bare_name, names_of, plain

if TYPE_CHECKING:
    from thanknote.debrief import Debrief


def signed(draft: Draft, parts: Letter, debrief: Debrief | None) -> Iterator[Finding]:
    """Yield a sign-off that is one too many, and a signature that is missing or somebody else's."""
    body = draft.body
    firm = [line for line in parts.closings if folded(body[line.start : line.end]) in words_for("closings")]
    for again in firm[1:]:
        yield finding(draft, "two-sign-offs", "error", "This note closes twice; delete one sign-off.", again)
    below = body[parts.signed.start : parts.signed.end]
    names = (
        {plain(word) for name in names_of(debrief.candidate.name) for word in name_words(name)} if debrief else set()
    )
    if names & {plain(word) for word in name_words(below)}:
        return
    lines = [line for line in re.finditer(r"[^\n]+", below) if any(map(str.isalnum, line[0]))]
    named = next((line for line in lines if _is_signature(line[0].strip(" ,-–—"))), None)
    if named is None:
        place = parts.closings[-1] if parts.closings else last_line(body)
        # A misspelt name is `names`' business; so is a slot that `leftovers` finds.
        if not any(mark in below for mark in "[<{"):
            yield finding(draft, "unsigned", "error", "Nobody signs this note; end it with your name.", place)
        return
    if debrief is not None and parts.closings and not _is_nearly(named[0], debrief):
        start = parts.signed.start + named.start() + len(named[0]) - len(named[0].lstrip(" ,-–—"))
        text = named[0].strip(" ,-–—")
        message = f"This is signed by {text}, and the debrief's candidate is {debrief.candidate.name}."
        yield finding(
            draft, "other-signature", "error", message, Span(start, start + len(text)), better=debrief.candidate.name
        )  # fmt: skip


def _is_signature(line: str) -> bool:
    """Say whether a line is a name: few words, with capitals or in a script that has none, and no full stop."""
    words = [word for word in line.split() if word[0].isalpha()]
    return 0 < len(words) <= 5 and line[-1] not in "!?" and (
        (all(not word[0].islower() or len(word) < 4 for word in words) and words[0][0].lower() != words[0][0])
        or not any(char.isupper() or char.islower() for char in line)
    )  # fmt: skip


def _is_nearly(line: str, debrief: Debrief) -> bool:
    from thanknote.checks._near import near_miss

    names = name_words(bare_name(debrief.candidate.name))
    initials = "".join(name[0] for name in names).casefold()
    letters = re.sub(r"\W", "", line).casefold()
    return letters in {initials, initials[:1]} or any(near_miss(word, names) for word in name_words(line))
