"""Turns the notes you take after a job interview into one personal, checked thank-you note per interviewer.

    debrief = thanknote.load("debrief.yaml")
    drafts = thanknote.render(debrief)
    drafts[0].subject, drafts[0].body, drafts[0].findings, drafts[0].status

Nothing is ever sent, and nothing leaves the machine unless you name a server.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from thanknote._load import load, loads
    from thanknote._pipeline import check, plan, render
    from thanknote._plan import Step
    from thanknote.checks import CHECKS
    from thanknote.contracts import Check, Context, Engine, Exporter
    from thanknote.debrief import Debrief
    from thanknote.draft import Brief, Draft, EngineState, Finding, Part, Phrase, Recipient, Severity, Status
    from thanknote.engines import close
    from thanknote.errors import (
        DebriefError,
        EngineUnavailable,
        Problem,
        SettingsError,
        TemplateError,
        ThanknoteError,
    )
    from thanknote.exporters import save
    from thanknote.kinds import Kind

__version__ = "0.1.0"

__all__ = [
    "CHECKS",
    "Brief",
    "Check",
    "Context",
    "Debrief",
    "DebriefError",
    "Draft",
    "Engine",
    "EngineState",
    "EngineUnavailable",
    "Exporter",
    "Finding",
    "Kind",
    "Part",
    "Phrase",
    "Problem",
    "Recipient",
    "SettingsError",
    "Severity",
    "Status",
    "Step",
    "TemplateError",
    "ThanknoteError",
    "check",
    "close",
    "load",
    "loads",
    "plan",
    "render",
    "save",
]

_HOMES = {
    "_load": ("load", "loads"),
    "_pipeline": ("check", "plan", "render"),
    "_plan": ("Step",),
    "checks": ("CHECKS",),
    "contracts": ("Check", "Context", "Engine", "Exporter"),
    "debrief": ("Debrief",),
    "draft": ("Brief", "Draft", "EngineState", "Finding", "Part", "Phrase", "Recipient", "Severity", "Status"),
    "engines": ("close",),
    "errors": ("DebriefError", "EngineUnavailable", "Problem", "SettingsError", "TemplateError", "ThanknoteError"),
    "exporters": ("save",),
    "kinds": ("Kind",),
}
_HOME = {name: home for home, names in _HOMES.items() for name in names}


def __getattr__(name: str) -> Any:
    """Return a public name, and load what it needs only now."""
    if name not in _HOME:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    value = getattr(import_module(f"{__name__}.{_HOME[name]}"), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    """Return the public names."""
    return [*__all__, "__version__"]
