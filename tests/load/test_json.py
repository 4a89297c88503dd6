"""JSON is read by its own rules, with the same messages at the same kind of places."""

from __future__ import annotations

import json
from typing import Any

import pytest

from thanknote._load import loads
from thanknote.errors import DebriefError


@pytest.fixture
def data(frame: str) -> dict[str, Any]:
    """A debrief as JSON has it."""
    return loads(frame).model_dump(mode="json", exclude_defaults=True)


def problems(text: str) -> list[str]:
    """Return the lines of the error."""
    with pytest.raises(DebriefError) as caught:
        loads(text, name="d.json")
    return str(caught.value).splitlines()


def test_values_have_places(data: dict[str, Any]) -> None:
    """A wrong value is reported at its line and column, whether the JSON is on one line or on many."""
    data["interviewers"][0]["email"] = "BAD"
    for text in (json.dumps(data), json.dumps(data, indent=2), json.dumps(data, indent="\t")):
        line = next(number for number, line in enumerate(text.splitlines(), 1) if "BAD" in line)
        column = text.splitlines()[line - 1].index('"BAD"') + 1
        (problem,) = problems(text)
        assert problem.startswith(f"d.json:{line}:{column}: interviewers[0].email: 'BAD'")


def test_surrogate_pairs_are_one_character(data: dict[str, Any]) -> None:
    """Escapes as other programs write them are read as JSON reads them."""
    data["company"] = "Café 😀"
    assert loads(json.dumps(data, ensure_ascii=True)).company == "Café 😀"


def test_numbers_and_literals_are_as_in_yaml(data: dict[str, Any]) -> None:
    """A number where text belongs is its text, null is no value, and settings keep their types."""
    data |= {"company": 2026, "contact": None, "checks": {"length": {"max_words": 180, "strict": True, "share": 0.5}}}
    debrief = loads(json.dumps(data))
    assert (debrief.company, debrief.contact) == ("2026", None)
    assert debrief.checks == data["checks"]


def test_phrases_are_not_taken_for_slips_of_yaml(data: dict[str, Any]) -> None:
    """In JSON every phrase stands in quotes, and nothing in it can be mistaken."""
    data["interviewers"][0]["topics"] = ["a: b", "C# and #1", "“whole”", "-x", "topic:on-call", "{x}"]
    topics = loads(json.dumps(data)).interviewers[0].topics
    assert [topic.topic for topic in topics] == data["interviewers"][0]["topics"]


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ('{"role": "x", "role": "y"}', "d.json:1:15: role: 'role' is written twice here (first in line 1)"),
        ('{"role": "\\ud800"}', "d.json:1:10: role: half a character stands here (a lone surrogate)"),
        ('{"\\udfff": "x"}', "d.json:1:2: half a character stands here"),
        ('{"variant": NaN}', "d.json:1:13: NaN is no value"),
        ('{"variant": -Infinity}', "d.json:1:13: -Infinity is no value"),
        ('{"variant": ' + "9" * 5000 + "}", "d.json:1:13: variant: '9999"),
        ('{"role": "x",}', "d.json:1:14: a key in double quotes belongs here; look for a comma too many"),
        ('{"role": "x" "y": 1}', "d.json:1:14: a comma is missing before this"),
        ('{"role" "x"}', "d.json:1:9: a colon is missing after the key"),
        ('{"role": }', "d.json:1:10: a value is missing here"),
        ("{'role': 'x'}", "d.json:1:2: a key in double quotes belongs here"),
        ('{"role": "x}', "d.json:1:10: the quote that opens here is never closed"),
        ('{"role": "x\n"}', "d.json:1:12: a line break or a tab stands inside quotes"),
        ('{"role": "C:\\Users"}', "d.json:1:13: a backslash in quotes is written twice"),
        ('{"role": "x"} {}', "d.json:1:15: the debrief ends before this"),
        ('{"role": "x"}\n]', "d.json:2:1: the debrief ends before this"),
        ('[{"role": "x"}]', "d.json:1:1: a debrief begins with a key"),
        ('{"a": ' * 30 + "1" + "}" * 30, "this lies more than 20 levels deep"),
        ("[" * 50_000, "d.json:1:21: [0]"),
        ('{"a":' * 50_000, "this lies more than 20 levels deep"),
        ('"' + '\\"' * 50_000, "d.json:1:1: the quote that opens here is never closed"),
    ],
)
def test_what_is_wrong_is_said_at_its_place(text: str, message: str) -> None:
    """Broken grammar, repeated keys, half characters, numbers without end and deep nesting are each one sentence."""
    assert any(message in line for line in problems(text))


def test_what_comes_before_the_break_is_reported() -> None:
    """A wrong value is said though the JSON breaks behind it."""
    assert [line.split(": ")[0] for line in problems('{"tone": "loud",\n "role": "x"\n "a": 1}')] == [
        "d.json:1:10",
        "d.json:3:2",
    ]


def test_a_yaml_file_that_was_meant_as_json_is_judged_as_json() -> None:
    """A text that begins like JSON gets JSON's sentence for its slip."""
    with pytest.raises(DebriefError, match="a comma is missing before this"):
        loads('{"company": "x" "role": "y"}')


def test_yaml_may_begin_with_a_brace() -> None:
    """A mapping on one line without quotes is YAML."""
    text = "{candidate: {name: P}, company: N, role: R, interview: {date: 2026-11-18}, interviewers: [{name: A}]}"
    assert loads(text).company == "N"
