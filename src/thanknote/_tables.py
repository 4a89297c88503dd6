"""Reads a table of words or patterns that lies as YAML beside the module that uses it."""

from __future__ import annotations

from importlib.resources import files
from typing import Any


def table(package: str | None, file: str) -> Any:
    """Return what a YAML file beside a package's modules holds.

    Args:
        package: the module's `__package__`.
        file: the file's name, such as `words.yaml`.
    """
    return parsed(files(package or "").joinpath(file).read_text("utf-8"))


def parsed(text: str) -> Any:
    """Return what a text in YAML holds; raises `yaml.YAMLError` where it is none."""
    import yaml

    # The loader in C is ten times as fast, and not everywhere.
    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    return yaml.load(text, Loader=loader)  # noqa: S506 # both are safe
