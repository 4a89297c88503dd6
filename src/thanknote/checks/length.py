"""Whether the note has the length its kind wants."""

from __future__ import annotations

import re
import textwrap
from collections.abc import Iterator

from thanknote.contracts import Context
from thanknote.draft import Draft, Finding, Severity

COLUMNS = 72
_SUBJECT_CHARACTERS = 60
_WORD = re.compile(r"(?<!\S)[^\w\s]*\w\S*")
_PARAGRAPH = re.compile(r"[^\n]+(?:\n[^\n]+)*")


def length(
    draft: Draft,
    context: Context,
    /,
    *,
    max_words: int | None = None,
    min_words: int | None = None,
    max_characters: int | None = None,
    max_subject: int = _SUBJECT_CHARACTERS,
) -> Iterator[Finding]:
    """Compare the note with the length its kind wants: words, characters, lines of its interest part.

    The limits stand in the kind's template (`Words: 60-150`); the settings override them. Busy readers
    skim what is longer, and a LinkedIn invitation of more than 200 characters cannot be sent at all. A
    short note is never wrong: too short is only advice.

    Wrong: a thank-you note of 240 words.
    Right: a thank-you note of 95 words.

    Args:
        max_words: most words of the body.
        min_words: fewest words of the body.
        max_characters: most characters (code points) of the body.
        max_subject: most characters of the subject; mail programs on telephones cut longer ones.

    Yields:
        `too-long` (warning), `too-many-characters` (error), `too-many-lines` (warning), `long-subject`
        and `too-short` (advice).
    """
    kind = context.kind
    fewest, most = (kind.words if kind and kind.words else (0, None)) if kind else (0, None)
    most = max_words or most
    if min_words is not None or (most is not None and most <= fewest):
        fewest = min_words or 0
    body = draft.body
    words = list(_WORD.finditer(body))
    if most is not None and len(words) > most:
        message = f"This note has {len(words)} words; keep it to {most}."
        yield _finding(draft, "too-long", "warning", message, start=words[most].start(), end=len(body))
    if len(words) < fewest:
        message = f"This note has {len(words)} words; {fewest} or more read better, if you have something to add."
        yield _finding(draft, "too-short", "advice", message, start=0, end=len(body))
    limit = max_characters or (kind.characters if kind else None)
    if limit is not None and len(body) > limit:
        message = (
            f"This note has {len(body)} characters, and only {limit} can be sent; shorten it by {len(body) - limit}."
        )
        yield _finding(draft, "too-many-characters", "error", message, start=limit, end=len(body))
    yield from _lines(draft, context)
    if len(draft.subject) > max_subject:
        message = f"This subject has {len(draft.subject)} characters; after {max_subject} many programs cut it."
        yield Finding(
            check="length", rule="long-subject", severity="advice", message=message, part="subject",
            start=max_subject, end=len(draft.subject), text=draft.subject[max_subject:],
        )  # fmt: skip


def _lines(draft: Draft, context: Context) -> Iterator[Finding]:
    """Yield the paragraph that holds a fact whose kind limits its lines, if it has too many."""
    if context.kind is None or context.brief is None:
        return
    paragraphs = list(_PARAGRAPH.finditer(draft.body))
    for name, most in context.kind.lines.items():
        phrase = context.brief.facts.get(name)
        if phrase is None or not paragraphs:
            continue
        wanted = _words(phrase.text)
        # Others share its little words; the one that holds the fact has the most of them.
        paragraph = max(paragraphs, key=lambda one: len(wanted & _words(one[0])))
        rows = len(textwrap.wrap(paragraph[0], COLUMNS))
        if len(wanted & _words(paragraph[0])) * 2 > len(wanted) and rows > most:
            message = f"This paragraph takes {rows} lines of {COLUMNS} columns; keep it to {most}."
            yield _finding(draft, "too-many-lines", "warning", message, start=paragraph.start(), end=paragraph.end())


def _words(text: str) -> set[str]:
    return set(_WORD.findall(text.lower()))


def _finding(draft: Draft, rule: str, severity: Severity, message: str, *, start: int, end: int) -> Finding:
    return Finding(
        check="length", rule=rule, severity=severity, message=message, start=start, end=end, text=draft.body[start:end]
    )  # fmt: skip
