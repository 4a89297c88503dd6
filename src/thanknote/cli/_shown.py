"""One finding as people read it: what it says, the line it stands in, what to try."""

from __future__ import annotations

from thanknote.cli._terminal import cells, clean, paint
from thanknote.draft import Draft, Finding

_COLOURS = {"error": "red", "warning": "yellow", "advice": "cyan", "accepted": "green"}
INDENT = " " * 11
_WIDTH = 88


def shown(draft: Draft, finding: Finding) -> list[str]:
    """Return the lines that show one finding."""
    label = "accepted" if finding.accepted else finding.severity
    rule = clean(f"{finding.check}/{finding.rule}: {finding.message}")
    lines = [f"  {paint(f'{label:8}', _COLOURS[label])} {rule}"]
    if finding.file and finding.line:
        quoted = f": {_cut(finding.text, _WIDTH - 24)}" if finding.part == "debrief" else ""
        lines.append(clean(f"{INDENT}{finding.file}:{finding.line}:{finding.column}{quoted}"))
    elif finding.part == "debrief":
        lines.append(clean(f"{INDENT}{finding.path or 'debrief'}: {_cut(finding.text, _WIDTH - 24)}"))
    if finding.part != "debrief":
        lines.extend(INDENT + line for line in excerpt(getattr(draft, finding.part), finding.start, finding.end))
    if finding.suggestions:
        lines.append(INDENT + clean(tried(finding)))
    return lines


def tried(finding: Finding) -> str:
    """Return what a finding suggests, in words; blanks, which nobody would see, in quotation marks."""
    some = (text if text == text.strip() and text else f"'{text}'" for text in finding.suggestions[:3])
    return f"try: {', '.join(some)}"


def excerpt(text: str, start: int, end: int, width: int = _WIDTH - len(INDENT)) -> list[str]:
    """Return the line of a text that holds a place, and a line that underlines it; nothing for the text as a whole.

    A long line is cut to about `width` columns around the place, a place of several lines to its first.
    """
    if (start, end) == (0, len(text)):
        return []
    first = text.rfind("\n", 0, start) + 1
    last = text.find("\n", start)
    last = len(text) if last < 0 else last
    end = min(end, last, start + width)
    left = max(first, start - (width - (end - start)) // 2)
    right = min(last, left + width)
    before, words, after = (
        clean(piece).replace("\t", " ") for piece in (text[left:start], text[start:end], text[end:right])
    )
    before = ("…" if left > first else "") + before
    return [
        before + words + after + ("…" if right < last else ""),
        " " * cells(before) + paint("^" * max(1, cells(words)), "red"),
    ]


def _cut(text: str, width: int) -> str:
    return text if len(text) <= width else text[: width - 1] + "…"
