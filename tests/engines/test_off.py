"""Every rule that is switched off flags a faultless sentence, and that sentence passes."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml

from thanknote import engines
from thanknote.engines import _flag, harper, lingotweaker
from thanknote.engines._rules import ALONE, OFF

CASES: dict[str, dict[str, Any]] = yaml.safe_load(Path(__file__).with_name("off.yaml").read_text(encoding="utf-8"))


@pytest.fixture
def flags(monkeypatch: pytest.MonkeyPatch) -> Iterator[dict[str, set[str]]]:
    """Give what the engines flag in the sentence of each rule, with that rule switched on."""
    seen: set[str] = set()

    def heard(_text: str, flag: _flag.Flag) -> bool:
        seen.update({flag.rule, flag.category})
        return False

    monkeypatch.setattr(_flag, "_counts", heard)
    found: dict[str, set[str]] = {}
    for hidden in (set(), {"SplitWords"}):
        # It hides what another rule says of the same words.
        monkeypatch.setattr(harper, "OFF", hidden)
        harper.close()
        for rule, case in CASES.items():
            seen.clear()
            for engine in (lingotweaker, harper):
                engine.check(case["sentence"], case["language"])
            found.setdefault(rule, set()).update(seen)
    yield found
    harper.close()


def test_every_rule_that_is_off_has_a_sentence() -> None:
    """No rule is switched off without a faultless sentence that it flags."""
    assert set(CASES) == set(OFF) | set(ALONE)


def test_every_rule_that_is_off_is_wrong(flags: dict[str, set[str]]) -> None:
    """With the rule on, its sentence is flagged; a rule that has learnt may come back."""
    assert [rule for rule in CASES if rule not in flags[rule]] == []


@pytest.mark.parametrize("language", ["en-US", "en-GB"])
def test_the_sentences_pass(language: str) -> None:
    """As things stand, none of these sentences is flagged, but for the slip of the rule that prints."""
    cases = (case for rule, case in CASES.items() if rule != "LookingForwardTo")
    texts = [case["sentence"] for case in cases if case["language"] == language]
    reports = engines.examine(texts, language)
    assert {text: report.findings for text, report in zip(texts, reports, strict=True) if report.findings} == {}
