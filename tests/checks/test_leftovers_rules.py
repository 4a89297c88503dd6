"""The patterns of leftovers find their examples, and nothing in what is right."""

from __future__ import annotations

import re
from typing import Any

import pytest

import thanknote
from thanknote._tables import table
from thanknote.checks.leftovers import leftovers

RULES: dict[str, dict[str, Any]] = table("thanknote.checks.leftovers", "leftovers.yaml")["rules"]
MARKED = re.compile(r"\*([^*]+)\*")
each_rule = pytest.mark.parametrize("name", RULES)


def found(text: str) -> list[tuple[str, str]]:
    """Return the rules that find something in a text, with what they mark, in its order."""
    draft = thanknote.check(text, checks=[leftovers], engines=["off"])
    return [(finding.rule, finding.text) for finding in draft.findings]


@each_rule
def test_a_rule_finds_what_is_marked(name: str) -> None:
    """In each wrong example the rule finds the words between the asterisks, and no rule anything else."""
    assert len(RULES[name]["wrong"]) >= 2
    for example in RULES[name]["wrong"]:
        assert found(MARKED.sub(r"\1", example)) == [(name, words) for words in MARKED.findall(example)], example


@each_rule
def test_a_right_sentence_is_left_alone(name: str) -> None:
    """In what a rule shows as right no rule finds anything."""
    for example in RULES[name]["right"]:
        assert found(example) == [], example
