"""Harper in this process."""

from __future__ import annotations

import sys
import threading

import pytest

from thanknote.engines import harper
from thanknote.engines._rules import OFF
from thanknote.errors import EngineUnavailable


def words(text: str, language: str) -> list[str]:
    """Return the words that Harper flags."""
    return [finding.text for finding in harper.check(text, language)]


def test_british_and_american() -> None:
    """Each variant has its own spelling."""
    text = "The colour of the center."
    assert words(text, "en-GB") == ["center"]
    assert words(text, "en-US") == ["colour"]


def test_a_suggestion_replaces_the_words_that_are_flagged() -> None:
    """Harper's way to insert a word after another becomes a replacement of that word."""
    (finding,) = harper.check("In the last years I have worked as a carpenter.", "en-GB")
    assert (finding.text, finding.suggestions) == ("last", ("last few",))


def test_many_threads() -> None:
    """A linter serves one caller at a time, so that many threads may check at once."""
    answers: list[list[str]] = []
    threads = [
        threading.Thread(target=lambda: answers.extend(words("I recieved it.", "en-US") for _ in range(20)))
        for _ in range(4)
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert answers == [["recieved"]] * 80


def test_nothing_is_printed(capfd: pytest.CaptureFixture[str]) -> None:
    """The rule that prints the reader's text to standard output is off."""
    harper.check("I am looking forward to meet the team.", "en-US")
    assert capfd.readouterr() == ("", "")


def test_rules_that_are_off_exist() -> None:
    """Each rule switched off by Harper's kind of name is one that the installed Harper has."""
    from harper import get_default_lint_config

    assert {rule for rule in OFF if not rule.isupper()} <= get_default_lint_config().keys()


def test_missing(monkeypatch: pytest.MonkeyPatch) -> None:
    """Without the package there is one sentence that says what to install."""
    harper.close()
    monkeypatch.setitem(sys.modules, "harper", None)
    harper.start("en-US")
    with pytest.raises(EngineUnavailable, match="pip install harper-py"):
        harper.check("A text.", "en-US")


def test_another_version(monkeypatch: pytest.MonkeyPatch) -> None:
    """A Harper whose constructor no longer fits is one sentence too."""
    import harper as package

    harper.close()
    monkeypatch.setattr(package, "Linter", lambda: None)
    with pytest.raises(EngineUnavailable, match="cannot be loaded"):
        harper.check("A text.", "en-US")
