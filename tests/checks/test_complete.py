"""No check without its documentation and its cases, and no kind of note without a case."""

from __future__ import annotations

import inspect
import re
from pathlib import Path
from typing import Any

import pytest
import yaml

from thanknote.checks import CHECKS
from thanknote.checks.length import length
from thanknote.contracts import Check
from thanknote.english import rules
from thanknote.kinds import all_kinds

HERE = Path(__file__).parent
RULE = re.compile(r"`((?!debrief`)[a-z-]+)`")


def cases_of(check: Check) -> list[dict[str, Any]]:
    """Return the cases in the file that is named after the check."""
    file = HERE / "cases" / f"{check.__name__}.yaml"
    assert file.is_file(), f"write {file}"
    cases: list[dict[str, Any]] = yaml.safe_load(file.read_text(encoding="utf-8"))
    return cases


each_check = pytest.mark.parametrize("check", CHECKS, ids=lambda check: check.__name__)


@each_check
def test_a_check_has_cases_on_both_sides(check: Check) -> None:
    """A check shows at least a dozen notes that it must stop at and a dozen that it must pass."""
    stops = [bool(case["finds"]) for case in cases_of(check)]
    assert stops.count(True) >= 12
    assert stops.count(False) >= 12


@each_check
def test_a_fact_stands_once(check: Check) -> None:
    """No two cases of a check show the same."""
    facts = [case["why"] for case in cases_of(check)]
    assert len(facts) == len(set(facts))


@each_check
def test_a_check_is_documented(check: Check) -> None:
    """The docstring is the check's page: one sentence first, a wrong line, a right line, and every setting."""
    page = inspect.getdoc(check) or ""
    assert re.match(r"[A-Z].+\.\n\n", page)
    assert re.search(r"^Wrong: \S", page, re.MULTILINE)
    assert re.search(r"^Right: \S", page, re.MULTILINE)
    parameters = inspect.signature(check).parameters.values()
    settings = [parameter.name for parameter in parameters if parameter.kind is parameter.KEYWORD_ONLY]
    assert all(re.search(rf"^    {setting}: \S.*", page, re.MULTILINE) for setting in settings)
    assert ("Args:" in page) == bool(settings)


@each_check
def test_every_documented_rule_has_a_case(check: Check) -> None:
    """Each rule that the page names is found in some case, and no case finds another; engines name their own rules.

    The rules of slips are data with their own examples, so a case may find any of them.
    """
    if check.__name__ == "language":
        return
    yields = (inspect.getdoc(check) or "").partition("\nYields:\n")[2]
    found = {find["rule"] for case in cases_of(check) for find in case["finds"]}
    if check.__name__ == "slips":
        assert found <= rules().keys()
        return
    assert found == set(RULE.findall(yields))


def test_every_file_of_cases_is_a_checks() -> None:
    """A check that is renamed takes its cases with it."""
    assert {file.stem for file in (HERE / "cases").glob("*.yaml")} == {check.__name__ for check in CHECKS}


def test_every_kind_has_a_case() -> None:
    """A kind of note comes with a debrief from which it gets the length that it promises."""
    written = {case.get("kind") for case in cases_of(length) if "body" not in case and not case["finds"]}
    assert [kind for kind in all_kinds() if kind not in written] == []
