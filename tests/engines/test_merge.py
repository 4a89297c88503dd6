"""One slip is one finding."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import yaml
from hypothesis import given
from hypothesis import strategies as st

from thanknote import engines
from thanknote.draft import Finding
from thanknote.engines._merge import merge

TEXT = "Thank you for give me there time on monday."


def found(words: str, engine: str, *suggestions: str, **more: Any) -> Finding:
    """Make what an engine would find at these words of TEXT."""
    start = TEXT.index(words)
    values: dict[str, Any] = {"rule": words, "severity": "error", "message": f"{engine} on {words}."} | more
    return Finding(
        check="language",
        start=start,
        end=start + len(words),
        text=words,
        suggestions=suggestions,
        engines=(engine,),
        **values,
    )


def test_same_span() -> None:
    """Two findings on the very same words are one, in the words of the first."""
    (one,) = merge([found("there", "a", "their"), found("there", "b", "they're")])
    assert (one.message, one.suggestions, one.engines) == ("a on there.", ("their",), ("a", "b"))


def test_same_correction_from_different_spans() -> None:
    """Spans that differ and lead to the same corrected text are one finding."""
    (one,) = merge([found("for give", "a", "for giving"), found("give me", "b", "giving me")])
    assert one.engines == ("a", "b")


def test_a_word_within_a_phrase() -> None:
    """A word that another engine flags as part of a short phrase is the same slip."""
    (one,) = merge([found("there time", "a", "their time"), found("there", "b", "they are")])
    assert one.text == "there time"


def test_a_word_within_a_long_span_is_another_slip() -> None:
    """What is said of a whole sentence does not swallow what is said of a word in it."""
    whole = found(TEXT, "a", severity="advice")
    assert len(merge([whole, found("monday", "b", "Monday")])) == 2


def test_overlap_without_containment_is_two_slips() -> None:
    """Spans that only touch and lead to different corrections stay apart."""
    assert len(merge([found("give me", "a", "giving me"), found("me there", "b", "me their")])) == 2


def test_one_engine_may_flag_a_phrase_and_a_word_in_it() -> None:
    """Two findings of one engine on different spans are two slips: it knows them apart."""
    assert len(merge([found("there time", "a", "her time"), found("time", "a", "times")])) == 2


def test_the_finding_that_knows_a_correction_is_kept() -> None:
    """Of two that agree, the one with a suggestion is the better message, whoever comes first."""
    (one,) = merge([found("there", "a"), found("there", "b", "their")])
    assert (one.message, one.suggestions, one.engines) == ("b on there.", ("their",), ("a", "b"))


def test_the_gravest_severity_is_kept() -> None:
    """When one engine calls it an error and the other a warning, it is an error."""
    (one,) = merge([found("there", "a", "their", severity="warning"), found("there", "b", "their")])
    assert one.severity == "error"


def test_a_message_that_says_what_is_wrong_is_kept() -> None:
    """A rule that knows the slip is told rather than a dictionary that lacks the word, whoever comes first."""
    unknown = found("there", "a", "their", rule="MORFOLOGIK_RULE_EN_US")
    (one,) = merge([unknown, found("there", "b", "their")])
    assert (one.message, one.engines) == ("b on there.", ("a", "b"))


def test_a_message_with_a_correction_is_kept_before_one_that_says_more() -> None:
    """A dictionary that has a correction is told rather than a rule that has none."""
    unknown = found("there", "a", "their", rule="MORFOLOGIK_RULE_EN_US")
    (one,) = merge([found("there", "b"), unknown])
    assert one.message == "a on there."


def test_the_correction_on_which_they_agree_stands_first() -> None:
    """What two engines would write is the likelier; the others keep their order."""
    (one,) = merge([found("there", "a", "her", "a", "their"), found("there", "b", "they're", "their")])
    assert one.suggestions == ("their", "her", "a")


def test_real_overlaps() -> None:
    """In sentences where both engines find the slip, it is told once, by the better message, correction first."""
    cases = yaml.safe_load(Path(__file__).with_name("overlaps.yaml").read_text(encoding="utf-8"))
    assert len(cases) >= 25
    reports = engines.examine([case["sentence"] for case in cases], "en-US", ["lingotweaker", "harper"])
    for case, report in zip(cases, reports, strict=True):
        said = [(one.text, one.rule, one.suggestions[0], one.engines) for one in report.findings]
        assert said == [(case["words"], case["rule"], case["better"], ("lingotweaker", "harper"))]


SPANS = st.tuples(st.integers(0, 9), st.integers(1, 4), st.sampled_from("ab"), st.sampled_from(["", "x", "yy"]))


@given(st.lists(SPANS, max_size=8))
def test_nothing_is_lost(spans: list[tuple[int, int, str, str]]) -> None:
    """Every span that was flagged overlaps a finding that is kept and names its engine."""
    letters = "abcdefghijklmnop"
    findings = [
        Finding(
            check="language",
            rule="r",
            severity="error",
            message="m",
            start=start,
            end=start + length,
            text=letters[start : start + length],
            suggestions=(suggestion,) if suggestion else (),
            engines=(engine,),
        )
        for start, length, engine, suggestion in spans
    ]
    kept = merge(findings)
    assert kept == sorted(kept, key=lambda finding: (finding.start, finding.end))
    assert {(finding.start, finding.end) for finding in kept} <= {(finding.start, finding.end) for finding in findings}
    for finding in findings:
        assert any(set(finding.engines) <= set(one.engines) for one in kept)
