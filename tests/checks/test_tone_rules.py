"""The wordings of tone find their examples, and nothing in what is right; any text can be looked at."""

from __future__ import annotations

import re
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import thanknote
from thanknote._tables import table
from thanknote.checks.sameness import sameness
from thanknote.checks.tone import tone
from thanknote.checks.tone._found import found_in
from thanknote.checks.tone._rules import rules
from thanknote.checks.tone._wordings import read, words_in

RULES: dict[str, dict[str, Any]] = table("thanknote.checks.tone", "tone.yaml")["rules"]
MARKED = re.compile(r"\*([^*]+)\*")
each_rule = pytest.mark.parametrize("name", RULES)


def found(text: str) -> list[tuple[str, str]]:
    """Return the rules that find something in a text, with what they mark."""
    return [(rule.name, text[start:end]) for rule, start, end in found_in(text)]


@each_rule
def test_a_rule_finds_what_is_marked(name: str) -> None:
    """In each wrong example the rule finds the words between the asterisks, and no rule anything else."""
    for example in RULES[name]["wrong"]:
        text = MARKED.sub(r"\1", example)
        assert found(text) == [(name, words) for words in MARKED.findall(example)], text


@each_rule
def test_a_right_sentence_is_left_alone(name: str) -> None:
    """In what a rule shows as right no rule finds anything."""
    for example in RULES[name]["right"]:
        assert found(example) == [], example


@each_rule
def test_a_rule_says_what_to_do(name: str) -> None:
    """A rule has a name in kebab-case, a message of one sentence, and examples on both sides."""
    assert re.fullmatch(r"[a-z]+(?:-[a-z]+)*", name)
    assert re.fullmatch(r"[A-Z\"“].*[^.!?]\.", RULES[name]["message"])
    assert len(set(RULES[name]["wrong"])) >= 2
    assert RULES[name]["right"]


@pytest.mark.parametrize("wording", [wording for rule in rules() for wording in (*rule.wordings, *rule.unless)])
def test_a_wording_needs_words(wording: Any) -> None:
    """Every wording names a word that a text must have, so that few are looked for, and compiles."""
    assert wording.needs
    assert wording.heads
    assert [*wording.places("", {})] == []
    assert wording.pattern.search("") is None


@pytest.mark.parametrize(
    ("line", "text", "says"),
    [
        ("check~ in", "She CHECKS\nin.", ["CHECKS\nin"]),
        ("check~ in", "They checked in, I check in-house.", ["checked in"]),
        ("stop~ at", "We stopped at nine.", ["stopped at"]),
        ("apply~ to", "I applied to you; who applies to us?", ["applied to", "applies to"]),
        ("i'm very? glad", "I’m glad, I'm very glad.", ["I’m glad", "I'm very glad"]),
        ("low-hanging fruit", "Low hanging fruit is low-hanging fruit.", ["Low hanging fruit", "low-hanging fruit"]),
        ("a ... z", "a b c z; a. z; a b c d e f g z", ["a b c z"]),
        ("^ so", "So it is. So, so.\n\nso", ["So", "So", "so"]),
        ("earn #", "I earn £42,000. They earn 38k and trust.", ["earn £42,000", "earn 38k"]),
        ("{one}|two of", "one of two of some one of", ["one of", "two of", "some one of"]),
    ],
)
def test_a_wording_is_found_in_its_forms(line: str, text: str, says: list[str]) -> None:
    """Each kind of item finds what it stands for, and no more."""
    wording = read(line, {"one": ("one", "some one")})
    assert [text[start:end] for start, end in wording.places(text, words_in(text))] == says


@pytest.mark.parametrize("line", ["in {there}", "a ,", "~"])
def test_a_broken_wording_is_refused(line: str) -> None:
    """A list there is not, and an item without a word, are no wording."""
    with pytest.raises(ValueError, match=re.escape(line.rpartition(" ")[2])):
        read(line, {})


PIECES = st.one_of(
    st.sampled_from(sorted({word for rule in RULES.values() for text in rule["wrong"] for word in text.split()})),
    st.sampled_from(
        ["\n", "\n\n", "“", "”", "!", "—", "😀", "\u202e", "\x00", "\ud800", "’", "'", '"', ":)", "I ", ". "]
    ),
    st.text(max_size=4),
)
TEXTS = st.lists(PIECES, max_size=40).map(" ".join)


@settings(max_examples=80, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(TEXTS)
def test_any_text_can_be_looked_at(text: str) -> None:
    """Whatever the note is, both checks look at it, and what they mark stands where they say."""
    draft = thanknote.check(text, engines=["off"], checks=[tone, sameness])
    for finding in draft.findings:
        assert finding.text
        assert getattr(draft, finding.part)[finding.start : finding.end] == finding.text


@pytest.mark.parametrize("text", ["just " * 20_000, "I" * 100_000, " " * 50_000 + "!" * 50_000, "I am sorry. " * 8_000])
def test_a_long_text_can_be_looked_at(text: str) -> None:
    """A text of the greatest length is read through too."""
    assert all(found[1] for found in found(text[:100_000]))
