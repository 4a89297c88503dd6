"""Clean notes pass, and every exception that makes them pass is needed."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

import pytest

from thanknote import engines
from thanknote.draft import Finding
from thanknote.engines import _rules, _words, lingotweaker, smollm
from thanknote.engines._flag import is_spelling

HERE = Path(__file__).parent
LANGUAGES = ["en-US", "en-GB"]


def notes(language: str) -> list[str]:
    """Return whole notes from many trades."""
    blocks = (HERE / "notes.txt").read_text(encoding="utf-8").strip().split("\n---\n")
    return [text.strip() for head, _, text in (block.partition("\n") for block in blocks) if head == language]


def sentences(kind: str, language: str) -> list[str]:
    """Return single sentences, `clean` or with a `slip`."""
    lines = (HERE.parent / "benchmarks" / "sentences.txt").read_text(encoding="utf-8").splitlines()
    return [line.removeprefix(head) for line in lines for head in [f"{kind} {language} "] if line.startswith(head)]


def by_rule(findings: Iterable[Finding]) -> list[Finding]:
    """Return what rules flag; how often the language model is wrong is a figure of the benchmark."""
    return [finding for finding in findings if finding.engines != (smollm.NAME,)]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", ["auto", "harper", pytest.param("languagetool", marks=pytest.mark.languagetool)])
def test_clean_notes_pass(name: str, language: str) -> None:
    """In clean notes from many trades nothing is flagged but words that are names, brands or abbreviations."""
    # LanguageTool and LingoTweaker have the same rules, and LingoTweaker has read the sentences by then.
    texts = [*notes(language), *(sentences("clean", language) if name != "languagetool" else [])]
    assert len(texts) >= 5
    for report in engines.examine(texts, language, name):
        assert report.states[0].state == "checked"
        for finding in by_rule(report.findings):
            assert is_spelling(finding.rule), finding
            assert any(char.isupper() or char.isdigit() for char in finding.text), finding


@pytest.mark.parametrize("language", LANGUAGES)
def test_clean_sentences_pass(language: str) -> None:
    """In clean sentences of many trades and both spellings nothing worse than advice is flagged but names."""
    lines = (HERE.parent / "benchmarks" / "clean.txt").read_text(encoding="utf-8").splitlines()
    texts = [line.removeprefix(head) for line in lines for head in [f"clean {language} "] if line.startswith(head)]
    assert len(texts) >= 150
    for report in engines.examine(texts, language):
        grave = [finding for finding in by_rule(report.findings) if finding.severity != "advice"]
        assert all(is_spelling(finding.rule) for finding in grave), grave
        assert all(any(char.isupper() for char in finding.text) for finding in grave), grave


@pytest.mark.parametrize("language", LANGUAGES)
def test_slips_are_found(language: str) -> None:
    """Of the slips that candidates make, the engines find about half; our own rules are there for the others."""
    texts = sentences("slip", language)
    found = sum(bool(report.findings) for report in engines.examine(texts, language))
    assert found / len(texts) > 0.5


def test_words_of_the_trades_are_needed(monkeypatch: pytest.MonkeyPatch) -> None:
    """Each excused word is one that a dictionary lacks; one that both have learnt may go."""
    text = ". ".join(f"We saw the {word}" for word in sorted(_words.WORDS))
    monkeypatch.setattr("thanknote.engines._flag.WORDS", frozenset())
    flagged = set()
    for language in LANGUAGES:
        for name in ("lingotweaker", "harper"):
            (report,) = engines.examine([text], language, [name])
            flagged |= {finding.text for finding in report.findings if is_spelling(finding.rule)}
    assert not _words.WORDS - flagged


def test_excused_words_are_lower_case() -> None:
    """The list is written as it is looked up, and excuses a word at the start of a sentence too."""
    assert all(word == word.lower() for word in _words.WORDS)
    (report,) = engines.examine(["Runbooks help. I wrote runbooks."], "en-US")
    assert report.findings == ()


def test_severities() -> None:
    """Misspellings and grammar are errors, typography is a warning, style is advice."""
    texts = {"I recieved it.": "error", "I can do it , too.": "warning", "Please revert back to me.": "advice"}
    for text, severity in texts.items():
        assert [finding.severity for finding in lingotweaker.check(text, "en-US")] == [severity]
    assert _rules.severity_of("SOME_RULE", "a kind nobody knows") == "warning"


def test_messages_read_alike() -> None:
    """LanguageTool's markup and Harper's backticks both become quotation marks."""
    text = "My manager teached me. I have went there."
    (report,) = engines.examine([text], "en-US", ["lingotweaker"])
    assert "“taught”" in report.findings[0].message
    (report,) = engines.examine([text], "en-US", ["harper"])
    assert "“gone”" in report.findings[1].message
