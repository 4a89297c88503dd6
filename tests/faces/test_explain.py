"""Everything that finds something says what it is: checks, their rules, and the engines' rules that are off."""

from __future__ import annotations

import inspect
from collections.abc import Callable
from typing import Any

import pytest

from thanknote import CHECKS
from thanknote.cli import _pages
from thanknote.cli._rules import rules_of
from thanknote.engines import ALONE, OFF
from thanknote.english import rules

Command = Callable[..., Any]
ALL = sorted({f"{check.__name__}/{rule}" for check in CHECKS for rule in rules_of(check.__name__)})


@pytest.mark.parametrize("name", ALL)
def test_every_rule_has_a_page(name: str) -> None:
    """A rule's page says under its name what is wrong, with an example of wrong and right."""
    page = _pages.page(name)
    assert page.startswith(name)
    assert "Wrong: " in page
    assert "Right: " in page


@pytest.mark.parametrize("name", sorted({*OFF, *ALONE}))
def test_every_rule_of_an_engine_that_does_not_count_has_a_page(name: str) -> None:
    """The page of an engine's rule that is off says why, with and without the name of the check."""
    reason = {**ALONE, **OFF}[name]
    assert reason in _pages.page(name)
    assert _pages.page(f"language/{name}") == _pages.page(name)


def test_our_own_rules() -> None:
    """The page of a rule of slips has its message, its reason, its examples and its source."""
    name, rule = next((name, rule) for name, rule in rules().items() if rule.why)
    page = _pages.page(f"slips/{name}")
    assert page == _pages.page(name)
    for words in (rule.message, rule.why, rule.wrong[0], rule.right[0]):
        assert words in page


def test_names_have_pages() -> None:
    """Every name that is offered as what was meant has a page."""
    assert [name for name in _pages.names() if not _pages.page(name)] == []


def test_settings_and_defaults(thanknote: Command) -> None:
    """The page of every check lists each of its settings with its default, and how it is set."""
    for check in CHECKS:
        page = thanknote("explain", check.__name__).out
        for parameter in inspect.signature(check).parameters.values():
            if parameter.kind is parameter.KEYWORD_ONLY:
                assert f"  {parameter.name} (default: " in page
                assert f"--set {check.__name__}.NAME=VALUE" in page


def test_list_of_rules(thanknote: Command) -> None:
    """`checks --rules` lists every rule of every check, and the engines' rules that are off with their reasons."""
    lines = thanknote("checks", "--rules").out.splitlines()
    listed = {line.split()[0] for line in lines if line.startswith("    ")}
    assert {name.partition("/")[2] for name in ALL} | set(OFF) == listed
    assert any(line.endswith(OFF["RoadMap"]) for line in lines)


@pytest.mark.parametrize(
    ("name", "hint"),
    [
        ("lenght/too-long", "did you mean 'length/too-long'"),
        ("length/too-lang", "did you mean 'length/too-long'"),
        ("doubled-wrd", "did you mean 'doubled-word'"),
        ("RoadMaps", "did you mean 'RoadMap'"),
        ("language/nothing", "did you mean"),
        ("/", "thanknote checks"),
        ("", "thanknote checks"),
    ],
)
def test_misspelt(thanknote: Command, name: str, hint: str) -> None:
    """A name that is nothing's is told with the nearest that there is."""
    ran = thanknote("explain", name)
    assert (ran.code, ran.out) == (2, "")
    assert hint in ran.err


def test_a_rule_of_an_engine(thanknote: Command) -> None:
    """A rule that an engine names leads to what the check says of engines."""
    page = thanknote("explain", "language/MORFOLOGIK_RULE_EN_US").out
    assert page.startswith("MORFOLOGIK_RULE_EN_US: a rule of an engine")
    assert thanknote("explain", "language").out in page
