"""What was said of the reader is said to the reader, and of nobody else."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from thanknote.draft import Phrase
from thanknote.english import Raw, phrases

SIDES: dict[str, dict[str, str | None]] = yaml.safe_load(
    (Path(__file__).parent / "sides.yaml").read_text(encoding="utf-8"),
)


def forms(written: str) -> list[str]:
    """Return the forms of a topic."""
    (phrase,) = phrases([Raw(text=written, field="topic")])
    return [form for name in ("about", "that", "noun", "how", "doing") if (form := said(phrase, name))]


def said(phrase: Phrase, name: str) -> str | None:
    """Return one form of a phrase."""
    form: str | None = getattr(phrase, name)
    return form


@pytest.mark.parametrize(("written", "right"), SIDES["right"].items())
def test_the_reader_is_you(written: str, right: str | None) -> None:
    """He, she and they become you with their verbs where only the reader can be meant; else there is no form."""
    assert right in forms(written) if right else forms(written) == []


@pytest.mark.parametrize(("written", "wrong"), SIDES["not"].items())
def test_nobody_else_is_you(written: str, wrong: str) -> None:
    """Where somebody else may be meant, nobody is made the reader."""
    assert not any(wrong in form for form in forms(written))
