"""Private things in haste and in the words of a trade are held back, what stands near them passes, and it is quick."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from thanknote import sensitive
from thanknote._tables import table
from thanknote.sensitive import _pattern, families, held_back
from thanknote.sensitive._keys import needs

HARD: dict[str, dict[str, list[str]]] = yaml.safe_load(
    (Path(__file__).parent / "sensitive_hard.yaml").read_text(encoding="utf-8"),
)
PATTERNS: dict[str, dict[str, Any]] = table("thanknote.sensitive", "families.yaml")
LINES = [
    line.removeprefix("~ ")
    for family in PATTERNS.values()
    for rules in ("always", "patterns", "unless")
    for line in family.get(rules, "").splitlines()
]
EVERY = [text for side in HARD.values() for texts in side.values() for text in texts]


def share(found: int, of: int) -> str:
    """Return a share as people read it."""
    return f"{found}/{of} ({found / of:.0%})"


def test_there_are_enough_of_both() -> None:
    """More than 120 private phrases, and more than 120 innocent ones beside them, of all families."""
    assert {*HARD["held"]} == {*HARD["passes"]} == {family.name for family in families()}
    assert all(sum(map(len, side.values())) >= 120 for side in HARD.values())


@pytest.mark.parametrize("name", HARD["held"])
def test_what_is_private_is_held_back(name: str) -> None:
    """Each private phrase is held back; the share is printed, and how many by the very family."""
    texts = HARD["held"][name]
    by = {text: family.name for text in texts if (family := held_back(text))}
    print(f"{name}: held {share(len(by), len(texts))}, as {name} {share([*by.values()].count(name), len(texts))}")  # noqa: T201 # shares to read
    assert [text for text in texts if text not in by] == []
    assert [*by.values()].count(name) >= 0.8 * len(texts)


@pytest.mark.parametrize("name", HARD["passes"])
def test_what_stands_near_it_passes(name: str) -> None:
    """No innocent phrase is held back."""
    texts = HARD["passes"][name]
    taken = {text: family.name for text in texts if (family := held_back(text))}
    print(f"{name}: wrongly held {share(len(taken), len(texts))}")  # noqa: T201 # shares to read
    assert taken == {}


@pytest.mark.parametrize("text", ["this is confidentail", "shes pregnent", "my anxeity"])
def test_a_slip_of_the_keys_hides_nothing(text: str) -> None:
    """A private word with a typo is the same word."""
    assert held_back(text) is not None


def test_every_pattern_can_be_compiled() -> None:
    """Patterns are compiled where they are needed, so a broken one must show here."""
    lists = table("thanknote.sensitive", "words.yaml")["lists"]
    for line in LINES:
        assert all(name in lists for name in re.findall(r"\{([a-z_]+)\}", line))
        assert _pattern._compiled(re.sub(r"\{[a-z_]+\}", "(?:word)", line))


def test_the_look_at_words_hides_no_pattern() -> None:
    """What a pattern is said to need stands in every phrase in which it is found."""
    for text in EVERY:
        phrase = sensitive._phrase(text)
        for line in LINES:
            if any(not any(key in phrase.look for key in some) for some in needs(line)):
                assert not _pattern.Pattern(line, ()).found_in(phrase), (line, text)


@settings(deadline=None, max_examples=200)
@given(st.text(max_size=200))
def test_any_text_may_be_asked_about(text: str) -> None:
    """No text makes it fail, and asking twice gives the same."""
    assert held_back(text) is held_back(text)


def test_it_loads_no_parser_for_a_plain_phrase() -> None:
    """What is private in plain words is found without the parser, which takes a second to load."""
    code = (
        "import json, sys; from thanknote.sensitive import held_back; "
        "print(json.dumps([held_back('my salary').name, 'spacy' in sys.modules]))"
    )
    said = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert json.loads(said.stdout) == ["pay", False]
