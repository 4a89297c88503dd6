"""A draft: the words of one note to one person, with everything that was found in it."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from typing import Any, Literal

from thanknote.draft import _show
from thanknote.draft._brief import Recipient
from thanknote.draft._finding import Finding

Status = Literal["refused", "needs-you", "not-checked", "ready"]


@dataclass(frozen=True, slots=True, kw_only=True)
class EngineState:
    """What became of one spelling and grammar engine for one draft."""

    name: str
    version: str = ""
    state: Literal["checked", "unavailable", "off"] = "checked"
    message: str = ""
    """One sentence: why it could not run and the way out, or what its checking did not cover."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """One note to one person: words, findings, status. Nothing is ever sent.

    `status` is the first that holds: `refused` (this note should not be sent), `needs-you` (a finding
    of severity error that is not accepted, or a slot to fill in), `not-checked` (an engine that was
    asked for could not run, or none was asked for), `ready`.
    """

    kind: str
    to: Recipient
    medium: str
    subject: str
    body: str
    status: Status = "not-checked"
    engines: tuple[EngineState, ...] = ()
    findings: tuple[Finding, ...] = ()

    def to_dict(self) -> dict[str, Any]:
        """Return plain values, as `thanknote render --json` prints them."""
        return {
            "kind": self.kind,
            "to": {"name": self.to.name, "email": self.to.email},
            "medium": self.medium,
            "subject": self.subject,
            "body": self.body,
            "status": self.status,
            "engines": [asdict(engine) for engine in self.engines],
            "findings": [asdict(finding) for finding in self.findings],
        }

    def _repr_html_(self) -> str:
        """Show the note in a notebook, with the findings marked in the text."""
        return _show.as_html(self)

    def _repr_markdown_(self) -> str:
        """Show the note where a notebook has no HTML."""
        return _show.as_markdown(self)

    def __str__(self) -> str:
        """Return the note as text that begins with its To: and Subject: lines."""
        return _show.as_text(self)
