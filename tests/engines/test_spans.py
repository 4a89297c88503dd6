"""Offsets count code points, whatever characters stand before the slip, in all three engines."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from thanknote import engines
from thanknote.draft import Finding
from thanknote.engines import _client, harper, languagetool, lingotweaker

Check = Callable[[str, str], list[Finding]]
ENGINES = [
    pytest.param(lingotweaker.check, id="lingotweaker"),
    pytest.param(harper.check, id="harper"),
    pytest.param(languagetool.check, id="languagetool", marks=pytest.mark.languagetool),
]

# One, two, three and four bytes of UTF-8; one and two units of UTF-16; characters that join, combine and break.
AWKWARD = st.lists(
    st.sampled_from(
        "a |é|e\u0301|ß |“Ja”|’|…|—|\u00a0|日本|ﬁ|\n\n|\r\n|\u200d|\ufeff|😀|👩‍🔬|🇬🇧|𝐛𝐨𝐥𝐝|❤️|\t|€|٣".split("|")
    ),
    max_size=12,
).map("".join)


@pytest.mark.parametrize("check", ENGINES)
@settings(max_examples=30, deadline=None)
@given(before=AWKWARD)
def test_span_of_a_slip(check: Check, before: str) -> None:
    """The span of a misspelling is the misspelt word itself, after any characters."""
    text = f"{before} We recieved it."
    start = text.index("recieved")
    spans = [(finding.start, finding.end) for finding in check(text, "en-US") if finding.text == "recieved"]
    assert spans == [(start, start + len("recieved"))]


@pytest.mark.parametrize("check", ENGINES)
@settings(max_examples=30, deadline=None)
@given(text=st.text(max_size=200) | st.lists(st.text(max_size=9), max_size=20).map(" ".join))
def test_any_text(check: Check, text: str) -> None:
    """Every finding in any text lies within it and quotes the words that stand there."""
    for finding in check(text, "en-GB"):
        assert 0 <= finding.start <= finding.end <= len(text)
        assert finding.text == text[finding.start : finding.end]


@settings(max_examples=30, deadline=None)
@given(text=st.text(st.characters(exclude_categories=()), max_size=80))
def test_any_text_is_checked(text: str) -> None:
    """No text, lone surrogates and control characters included, makes an engine fail."""
    (report,) = engines.examine([text], "en-US")
    assert {state.state for state in report.states} == {"checked"}


@pytest.mark.languagetool
def test_a_span_with_an_emoji_in_it() -> None:
    """A span that LanguageTool measures in UTF-16 units ends where it should, with an emoji inside."""
    text = "😀 I like the the tour (😀😀 and the rest."
    findings = languagetool.check(text, "en-US")
    assert text[findings[0].start : findings[0].end] == "the the"
    assert _client._end("a😀b", 0, 3) == 2
    assert _client._end("a😀b", 1, 3) == 3
