"""How a draft shows itself: as text, as HTML with the findings marked, as Markdown."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from thanknote.draft._draft import Draft
    from thanknote.draft._finding import Finding, Part

_COLOURS = {"error": "#d1242f", "warning": "#9a6700", "advice": "#0969da"}


def as_text(draft: Draft) -> str:
    """Return the note with its To: and Subject: lines first; a note without a subject has none."""
    address = f"{draft.to.name} <{draft.to.email}>" if draft.to.email else draft.to.name
    subject = f"Subject: {draft.subject}\n" if draft.subject else ""
    return f"To: {address}\n{subject}\n{draft.body}\n"


def as_html(draft: Draft) -> str:
    """Return an HTML fragment that needs no style sheet; every value is escaped."""
    rows = "".join(
        f'<li><b style="color:{_COLOURS[finding.severity]}">{finding.severity}</b> '
        f"{escape(finding.check)}: {escape(finding.message)}</li>"
        for finding in draft.findings
    )
    subject = f"<p><b>Subject:</b> {_marked(draft, 'subject')}</p>" if draft.subject else ""
    return (
        '<div style="max-width:42em;border:1px solid #8884;border-radius:6px;padding:.5em 1em;margin:.5em 0">'
        f"<p><b>To:</b> {escape(draft.to.name)} · {escape(draft.kind)} · <b>{draft.status}</b></p>{subject}"
        f'<div style="white-space:pre-wrap">{_marked(draft, "body")}</div>'
        f"{f'<ul>{rows}</ul>' if rows else ''}</div>"
    )


def as_markdown(draft: Draft) -> str:
    """Return Markdown in which nothing of the note is taken for markup."""
    subject = f"**Subject:** {_plain(draft.subject)}\n\n" if draft.subject else ""
    rows = "".join(f"- **{f.severity}** {_plain(f.check)}: {_plain(f.message)}\n" for f in draft.findings)
    body = _plain(draft.body).replace("\n", "  \n")
    return f"**To:** {_plain(draft.to.name)} · {draft.kind} · **{draft.status}**\n\n{subject}{body}\n\n{rows}"


def _plain(text: str) -> str:
    """Escape what Markdown would read as markup."""
    return "".join(f"\\{char}" if char in r"\`*_{}[]<>#+!|~$" else char for char in text)


def _marked(draft: Draft, part: Part) -> str:
    """Return the part as HTML; where findings overlap, the first and gravest is marked."""
    text: str = getattr(draft, part)
    order = ("error", "warning", "advice")
    spots: list[Finding] = sorted(
        (finding for finding in draft.findings if finding.part == part and finding.end > finding.start),
        key=lambda finding: (finding.start, order.index(finding.severity)),
    )
    pieces, at = [], 0
    for spot in spots:
        if spot.start < at:
            continue
        pieces.append(escape(text[at : spot.start]))
        pieces.append(
            f'<mark style="background:none;color:inherit;border-bottom:2px solid {_COLOURS[spot.severity]}" '
            f'title="{escape(spot.message)}">{escape(text[spot.start : spot.end])}</mark>'
        )
        at = spot.end
    return "".join([*pieces, escape(text[at:])])
