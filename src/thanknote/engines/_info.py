"""What `thanknote engines` says of one engine."""

from __future__ import annotations

from dataclasses import dataclass
from importlib.util import find_spec


@dataclass(frozen=True, slots=True)
class EngineInfo:
    """An engine that can be asked for by name: is it ready here, and if not, what gets it."""

    name: str
    version: str
    """Empty when it is not installed."""
    ready: bool
    message: str
    """One sentence: what it is and where, or how to get it."""


def installed(*modules: str) -> bool:
    """Return whether all these top-level modules could be imported, without importing them."""
    return all(find_spec(module) for module in modules)


def version_of(distribution: str) -> str:
    """Return the installed version of a distribution, empty when there is none."""
    from importlib.metadata import PackageNotFoundError, version

    try:
        return version(distribution)
    except PackageNotFoundError:
        return ""
