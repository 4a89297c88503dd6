"""Settings of checks come from the debrief: values in their types, slips with a way out."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

import pytest

from thanknote._load import loads
from thanknote._pipeline import check, render
from thanknote.checks import CHECKS
from thanknote.contracts import Check, Context
from thanknote.draft import Draft, Finding
from thanknote.errors import SettingsError


def rules(draft: Draft) -> set[str]:
    """Return the rules of what was found."""
    return {finding.rule for finding in draft.findings}


def seen(
    _draft: Draft,
    _context: Context,
    /,
    *,
    words: list[str] | None = None,
    share: float = 0.5,
    strict: bool = False,
    tone: Literal["plain", "warm"] = "plain",
) -> Iterator[Finding]:
    """Report its own settings: a check of the caller's own.

    Args:
        words: some words.
        share: a share.
        strict: yes or no.
        tone: one of two.
    """
    yield Finding(check="seen", rule="settings", severity="advice", message=repr((words, share, strict, tone)))


@pytest.mark.parametrize("value", ["30", '"30"', "30.0"])
def test_a_number_that_is_written_as_text_is_a_number(panel: str, value: str) -> None:
    """However a number is written, the check gets the type that it asks for."""
    (draft,) = render(loads(f"{panel}checks: {{length: {{max_subject: {value}}}}}"), to="Mair", engines=["off"])
    (finding,) = [finding for finding in draft.findings if finding.rule == "long-subject"]
    assert (finding.start, finding.end) == (30, len(draft.subject))


def test_the_note_is_planned_for_the_length_that_is_wanted(panel: str) -> None:
    """A note that may have fewer words leaves out what is dispensable, so that it has them."""
    short, long = (
        render(loads(f"{panel}checks: {{length: {{max_words: {most}}}}}"), to="Mair", engines=["off"])[0]
        for most in (60, 150)
    )
    assert len(short.body.split()) <= 60 < len(long.body.split())
    assert "left-out" in rules(short)
    assert "too-long" not in rules(short) | rules(long)


def test_a_check_of_ones_own_has_settings_of_its_own(panel: str) -> None:
    """Lists, shares, yes or no, and choices come in their types."""
    debrief = loads(f"{panel}checks: {{seen: {{words: [a, b], share: '0.75', strict: 'yes', tone: warm}}}}")
    draft = render(debrief, to="Mair", engines=["off"], checks=[seen])[0]
    assert [finding.message for finding in draft.findings] == ["(['a', 'b'], 0.75, True, 'warm')"]


@pytest.mark.parametrize(
    ("settings", "says"),
    [
        ("{lenght: {max_words: 90}}", "checks.lenght: there is no check called 'lenght'; did you mean 'length'?"),
        ("{tempo: {max_words: 90}}", "there are: facts, "),
        ("{length: {max_word: 90}}", "checks.length.max_word: the check length has no such setting; did you mean"),
        ("{length: {colour: red}}", "there are: max_words, min_words, max_characters, max_subject"),
        ("{names: {strict: true}}", "the check names has no such setting; it has none."),
        ("{length: {max_words: many}}", "checks.length.max_words: 'many' does not fit: "),
        ("{length: {max_words: 90.5}}", "checks.length.max_words: 90.5 does not fit: "),
        ("{length: {max_words: [90, 95]}}", "checks.length.max_words: ['90', '95'] does not fit: "),
        ("{length: {max_words: {most: 90}}}", "does not fit: "),
        ("{seen: {tone: cold}}", "checks.seen.tone: 'cold' does not fit: "),
        ("{seen: {share: half}}", "checks.seen.share: 'half' does not fit: "),
        ("{seen: {strict: maybe}}", "checks.seen.strict: 'maybe' does not fit: "),
    ],
)
def test_a_slip_in_a_setting_is_an_error_with_a_way_out(panel: str, settings: str, says: str) -> None:
    """A misspelt check or setting, or a value of another type, is one sentence, for written and for edited notes."""
    debrief = loads(f"{panel}checks: {settings}")
    checks: list[Check] = [*CHECKS, seen]
    for run in (
        lambda: render(debrief, engines=["off"], checks=checks),
        lambda: check("Hi Mair, thank you.", debrief=debrief, engines=["off"], checks=checks),
    ):
        with pytest.raises(SettingsError) as caught:
            run()
        assert says in str(caught.value)
        assert str(caught.value).endswith((".", "?"))
        assert "\n" not in str(caught.value)


def test_settings_of_a_check_that_is_left_out_wait_for_it(panel: str) -> None:
    """A debrief with settings for one of the built-in checks can be rendered with others of them alone."""
    debrief = loads(f"{panel}checks: {{length: {{max_words: 90}}}}")
    names = [one for one in CHECKS if one.__name__ == "names"]
    assert [draft.findings for draft in render(debrief, engines=["off"], checks=names)] == [()] * 3
