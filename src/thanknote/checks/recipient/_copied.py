"""What shows that a note was made from another: its company, its topics."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from thanknote.checks._given import Given, of_conversation, says_of_own
from thanknote.checks._letter import Letter, Span
from thanknote.checks._stems import stems, stems_in, words_of
from thanknote.checks._strange import strange_names
from thanknote.checks.recipient._finding import finding
from thanknote.contracts import Context
from thanknote.draft import Draft, Finding

if TYPE_CHECKING:
    from thanknote.debrief import Debrief

_ALIKE = 2
"""Words of another interviewer's topic in one sentence, from which it is that topic."""
_SENTENCE = re.compile(r"[^\s.!?][^.!?\n]*")


def companies(draft: Draft, context: Context, parts: Letter, known: Given, debrief: Debrief) -> Iterator[Finding]:
    """Yield a company that the writer would join and that is not the debrief's."""
    common = frozenset(token.idx for token in context.doc("body") if token.pos_ != "PROPN")
    for name in strange_names(draft.body, *parts.text, known, common):
        if name.company:
            said = draft.body[name.start : name.end]
            message = f"The company is {debrief.company}, not {said}; was this note copied?"
            yield finding(draft, "wrong-company", "error", message, Span(name.start, name.end))


def other_topics(draft: Draft, parts: Letter, known: Given) -> Iterator[Finding]:
    """Yield what only another interviewer talked about, in a note that has nothing of the reader's own."""
    path, body = draft.to.path, draft.body
    if not path.startswith("interviewers") or says_of_own(body, known, path):
        return
    mine = known.own(path)
    mine |= stems_in("general")
    others = [stems(text) - mine for at, text in known.phrases if of_conversation(at) and not at.startswith(f"{path}.")]
    for sentence in _SENTENCE.finditer(body, parts.text.start, parts.text.end):
        said = stems(sentence[0])
        topics = [theirs & said for theirs in others if len(theirs & said) >= min(_ALIKE, max(1, len(theirs)))]
        if topics:
            hits = [Span(word.start(), word.end()) for word in words_of(sentence[0]) if stems(word[0]) & topics[0]]
            place = Span(sentence.start() + hits[0].start, sentence.start() + hits[-1].end)
            message = f"You talked about this with somebody else, and this note is for {draft.to.name}; was it copied?"
            yield finding(draft, "other-topic", "warning", message, place)
            return
