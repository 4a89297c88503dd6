"""The slips of the benchmark are what they say, and what stands beside them as right is not flagged as an error."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml

import thanknote
from thanknote import CHECKS

FILES = sorted((Path(__file__).parents[1] / "benchmarks" / "slips").glob("*.yaml"))
ITEMS: dict[str, list[dict[str, Any]]] = {file.stem: yaml.safe_load(file.read_text("utf-8")) for file in FILES}
ABOUT_LANGUAGE = [check for check in CHECKS if check.__name__ in {"language", "leftovers", "slips"}]
KNOWN = {
    "Femi explained the role of the duty officer very well.": {"MORFOLOGIK_RULE_EN_US"},
}
"""False alarms that nothing has cured yet, with their rules; one that is cured must leave the list."""

each_family = pytest.mark.parametrize("family", ITEMS)


@each_family
def test_a_slip_is_where_it_says(family: str) -> None:
    """The words of a slip stand once in its sentence, which differs from the right one, and no sentence comes twice."""
    items = ITEMS[family]
    assert len(items) >= 25
    assert {item["family"] for item in items} == {family}
    assert [item for item in items if item["wrong"].count(item["slip"]) != 1 or item["wrong"] == item["right"]] == []
    every = [item["wrong"] for some in ITEMS.values() for item in some]
    assert [item["wrong"] for item in items if every.count(item["wrong"]) > 1] == []


@each_family
def test_what_is_right_is_no_error(family: str) -> None:
    """No engine and no rule calls the right sentence wrong, but for the known false alarms."""
    alarms = {}
    for item in ITEMS[family]:
        draft = thanknote.check(item["right"], checks=ABOUT_LANGUAGE, language=item.get("language", "en-US"))
        errors = {finding.rule for finding in draft.findings if finding.severity == "error"}
        if errors:
            alarms[item["right"]] = errors
    known = {item["right"]: KNOWN[item["right"]] for item in ITEMS[family] if item["right"] in KNOWN}
    assert alarms == known
