"""How a draft shows itself: as text, as HTML with the findings marked, as Markdown."""

from __future__ import annotations

import re
from html import escape
from typing import TYPE_CHECKING

from thanknote.draft._finding import GRAVEST_FIRST

if TYPE_CHECKING:
    from thanknote.draft._draft import Draft
    from thanknote.draft._finding import Finding, Part

# Each background brings its own ink, so that both read well on a light page and on a dark one.
_INK = {
    "error": "background:#ffd7d5;color:#67060c",
    "warning": "background:#fff1a8;color:#4d2d00",
    "advice": "background:#d3e8ff;color:#0a3069",
    "accepted": "background:#d8f2dc;color:#044f1e",
}


def as_text(draft: Draft) -> str:
    """Return the note with its To: and Subject: lines first; of a note that should not be sent, why not."""
    address = f"{draft.to.name} <{draft.to.email}>" if draft.to.email else draft.to.name
    subject = f"Subject: {draft.subject}\n" if draft.subject else ""
    body = draft.body
    if draft.status == "refused" and not body:
        body = "\n".join(f"Refused ({draft.kind}): {finding.message}" for finding in draft.findings)
    return f"To: {address}\n{subject}\n{body}\n"


def as_html(draft: Draft) -> str:
    """Return an HTML fragment that needs no style sheet; every value is escaped."""
    subject = f"<p><b>Subject:</b> {_marked(draft, 'subject')}</p>" if draft.subject else ""
    rows = "".join(f"<li>{_label(finding)} {escape(_sentence(finding))}</li>" for finding in draft.findings)
    return (
        '<div style="max-width:42em;border:1px solid #8888;border-radius:6px;padding:.5em 1em;margin:.5em 0">'
        f"<p><b>To:</b> {escape(draft.to.name)} · {escape(draft.kind)} · <b>{escape(_standing(draft))}</b></p>{subject}"
        f'<div style="white-space:pre-wrap">{_marked(draft, "body")}</div>'
        f"{f'<ul>{rows}</ul>' if rows else ''}</div>"
    )


def as_markdown(draft: Draft) -> str:
    """Return Markdown in which nothing of the note is taken for markup."""
    subject = f"**Subject:** {_line(draft.subject)}\n\n" if draft.subject else ""
    rows = "".join(f"- **{_state(finding)}** {_line(_sentence(finding))}\n" for finding in draft.findings)
    body = "\n\n".join(_plain(paragraph).replace("\n", "\\\n") for paragraph in re.split(r"\n{2,}", draft.body))
    heading = f"**To:** {_line(draft.to.name)} · {_line(draft.kind)} · **{_line(_standing(draft))}**"
    return f"{heading}\n\n{subject}{body}\n\n{rows}"


def _standing(draft: Draft) -> str:
    """Return the status and, for an engine that could not run, why."""
    return " ".join(
        [draft.status, *(f"({engine.name}: {engine.message})" for engine in draft.engines if engine.message)]
    )


def _state(finding: Finding) -> str:
    return "accepted" if finding.accepted else finding.severity


def _sentence(finding: Finding) -> str:
    """Return what was found: the check, the words, what to do, and where it came from in the debrief."""
    words = f"“{finding.text}”: " if finding.text and len(finding.text) <= 60 else ""
    try_ = f" Try: {', '.join(finding.suggestions[:3])}." if finding.suggestions else ""
    place = f" ({finding.file}:{finding.line}:{finding.column})" if finding.file and finding.line else ""
    return f"{finding.check}: {words}{finding.message}{try_}{place}"


def _label(finding: Finding) -> str:
    state = _state(finding)
    return f'<b style="{_INK[state]};padding:0 .3em;border-radius:3px">{state}</b>'


def _plain(text: str) -> str:
    """Escape whatever Markdown could read as markup; a backslash makes any punctuation mark plain."""
    text = re.sub(r"([!-/:-@\[-`{-~])", r"\\\1", text)
    return re.sub(r"^[ \t]+", lambda found: "\u00a0" * len(found[0]), text, flags=re.MULTILINE)


def _line(text: str) -> str:
    return _plain(" ".join(text.split()))


def _marked(draft: Draft, part: Part) -> str:
    """Return the part as HTML; where findings overlap, the first and gravest is marked, and a whole part never is."""
    text: str = getattr(draft, part)
    spots: list[Finding] = sorted(
        (
            finding
            for finding in draft.findings
            if finding.part == part and finding.end > finding.start and (finding.start, finding.end) != (0, len(text))
        ),
        key=lambda finding: (finding.start, GRAVEST_FIRST.index(finding.severity)),
    )
    pieces, at = [], 0
    for spot in spots:
        if spot.start < at:
            continue
        pieces.append(escape(text[at : spot.start]))
        pieces.append(
            f'<mark style="{_INK[_state(spot)]}" title="{escape(spot.message)}">'
            f"{escape(text[spot.start : spot.end])}</mark>"
        )
        at = spot.end
    return "".join([*pieces, escape(text[at:])])
