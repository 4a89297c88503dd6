"""Choosing engines, running them side by side, and saying what became of each."""

from __future__ import annotations

import subprocess
import sys
import threading
from pathlib import Path
from typing import Any

import psutil
import pytest

from thanknote import engines
from thanknote.draft import Finding
from thanknote.engines import harper, languagetool, lingotweaker
from thanknote.errors import EngineUnavailable, SettingsError

SLIP = "I recieved the schedule."


@pytest.fixture(autouse=True)
def _without_second_reader(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Leave SmolLM2 out: it is ready on one machine and not on another, and has tests of its own."""
    monkeypatch.setenv("THANKNOTE_SMOLLM", str(tmp_path))


def no_dogs(text: str, _language: str) -> list[Finding]:
    """Flag every dog: an engine of the caller's own."""
    at = text.find("dog")
    found = Finding(check="mine", rule="dog", severity="warning", message="A dog.", start=at, end=at + 3)
    return [found] if at >= 0 else []


def test_auto_takes_languagetools_rules_and_harper() -> None:
    """By default LanguageTool's rules check, from lingotweaker where it is installed, and Harper with them."""
    (report,) = engines.examine([SLIP], "en-US")
    assert [(state.name, state.state) for state in report.states] == [
        ("lingotweaker", "checked"),
        ("harper", "checked"),
    ]
    assert all(state.version for state in report.states)


def test_one_slip_is_one_finding_with_all_who_agree() -> None:
    """A misspelling that both engines see is reported once, in LanguageTool's words, with both names."""
    (report,) = engines.examine([SLIP], "en-US")
    (finding,) = report.findings
    assert (finding.check, finding.part, finding.severity) == ("language", "body", "error")
    assert (finding.rule, finding.text, finding.suggestions[0]) == ("MORFOLOGIK_RULE_EN_US", "recieved", "received")
    assert finding.engines == ("lingotweaker", "harper")


def test_findings_belong_to_their_texts() -> None:
    """Each text gets its own report, in the order given, an empty one included."""
    reports = engines.examine([SLIP, "", "Thank you again.", "I payed."], "en-US")
    assert [[finding.text for finding in report.findings] for report in reports] == [["recieved"], [], [], ["payed"]]
    assert {state.state for report in reports for state in report.states} == {"checked"}


def test_harpers_spelling_counts_only_alone() -> None:
    """A word that only Harper's dictionary lacks is no finding beside LanguageTool's, and one where Harper is alone."""
    text = "I met Tomasz on Monday."
    alone, beside = (engines.examine([text], "en-GB", names)[0] for names in (["harper"], ["auto"]))
    assert [finding.text for finding in alone.findings] == ["Tomasz"]
    assert beside.findings == ()


def test_auto_without_languagetools_rules(monkeypatch: pytest.MonkeyPatch, tmp_path: Any) -> None:
    """Where LanguageTool's rules cannot be had, Harper alone counts as checked, and says what is missing."""
    monkeypatch.setitem(sys.modules, "lt_py", None)
    monkeypatch.setenv("THANKNOTE_LANGUAGETOOL", str(tmp_path))
    (report,) = engines.examine([SLIP], "en-US")
    (state,) = report.states
    assert (state.name, state.state) == ("harper", "checked")
    assert "thanknote engines" in state.message
    assert [finding.text for finding in report.findings] == ["recieved"]


def test_auto_without_anything(monkeypatch: pytest.MonkeyPatch, tmp_path: Any) -> None:
    """Where no engine is installed at all, the report says so and how to mend it."""
    monkeypatch.setenv("THANKNOTE_LANGUAGETOOL", str(tmp_path))
    harper.close()
    for module in ("lt_py", "harper"):
        monkeypatch.setitem(sys.modules, module, None)
    (report,) = engines.examine([SLIP], "en-US")
    assert [(state.name, state.state) for state in report.states] == [("harper", "unavailable")]
    assert "pip install harper-py" in report.states[0].message


def test_auto_takes_a_named_server_where_lingotweaker_is_not(monkeypatch: pytest.MonkeyPatch) -> None:
    """Without lingotweaker, `auto` asks the LanguageTool whose address is given, and says when nobody answers."""
    monkeypatch.setitem(sys.modules, "lt_py", None)
    (report,) = engines.examine([SLIP], "en-US", url="http://127.0.0.1:9")
    assert [(state.name, state.state) for state in report.states] == [
        ("languagetool", "unavailable"),
        ("harper", "checked"),
    ]


def test_an_engine_asked_for_by_name_that_is_missing_is_unavailable(monkeypatch: pytest.MonkeyPatch) -> None:
    """An engine that was named and is not installed costs a state with the way out; the others still check."""
    lingotweaker.close()
    monkeypatch.setitem(sys.modules, "lt_py", None)
    reports = engines.examine([SLIP, SLIP], "en-US", ["lingotweaker", "harper"])
    for report in reports:
        missing, checked = report.states
        assert (missing.name, missing.state, checked.state) == ("lingotweaker", "unavailable", "checked")
        assert "pip install lingotweaker" in missing.message
        assert [finding.engines for finding in report.findings] == [("harper",)]


@pytest.mark.parametrize("asked", ["off", ["off"], []])
def test_off(asked: Any) -> None:
    """`off`, and no engine at all, check nothing and say so."""
    (report,) = engines.examine([SLIP], "en-US", asked)
    assert report.findings == ()
    assert [(state.name, state.state) for state in report.states] == [("off", "off")]


@pytest.mark.parametrize(
    ("asked", "says"),
    [
        (["haper"], "did you mean `harper`"),
        (["grammarly"], "auto, harper, languagetool, lingotweaker, smollm, off"),
        (["off", "harper"], "stands alone"),
        ([3], "neither"),
    ],
)
def test_what_is_no_engine_is_refused(asked: Any, says: str) -> None:
    """A wrong name is refused before anything starts, with the one that was meant."""
    for verb in (lambda: engines.examine([SLIP], "en-US", asked), lambda: engines.start(asked, "en-US")):
        with pytest.raises(SettingsError, match=says):
            verb()


def test_what_is_no_language_is_refused() -> None:
    """A language that would silently be checked as American English is refused."""
    with pytest.raises(SettingsError, match="en-US and en-GB"):
        engines.examine([SLIP], "en")


def test_a_function_is_an_engine() -> None:
    """A function of the caller's own checks beside the others; what it found bears its name."""
    (report,) = engines.examine(["A dog recieved me."], "en-US", ["auto", no_dogs])
    assert [state.name for state in report.states] == ["lingotweaker", "no_dogs", "harper"]
    dog = report.findings[0]
    assert (dog.rule, dog.text, dog.check, dog.engines) == ("dog", "dog", "language", ("no_dogs",))


def test_a_function_alone_and_a_single_name() -> None:
    """One engine need not be put in a list."""
    assert engines.examine(["dog"], "en-US", no_dogs)[0].findings
    assert engines.examine([SLIP], "en-US", "harper")[0].findings


def raises(error: BaseException) -> Any:
    """Make an engine that raises."""

    def broken(_text: str, _language: str) -> list[Finding]:
        raise error

    return broken


@pytest.mark.parametrize(
    ("engine", "says"),
    [
        (raises(ZeroDivisionError("division by zero")), "broken failed (ZeroDivisionError: division by zero)"),
        (raises(SystemExit(3)), "SystemExit"),
        (raises(KeyboardInterrupt()), "KeyboardInterrupt"),
        (raises(EngineUnavailable("Switch it on.")), "Switch it on."),
        (lambda _text, _language: None, "TypeError"),
        (lambda _text, _language: ["recieved"], "AttributeError"),
        (
            lambda text, _language: [
                Finding(check="a", rule="b", severity="error", message="c", start=5, end=len(text) + 1)
            ],
            "a finding at 5-25 of 24",
        ),
    ],
)
def test_whatever_a_callers_engine_does(engine: Any, says: str) -> None:
    """An engine that raises or returns anything at all costs a state with one sentence; the others still check."""
    (report,) = engines.examine([SLIP], "en-US", [engine, "harper"])
    broken, checked = report.states
    assert (broken.state, checked.state) == ("unavailable", "checked")
    assert says in broken.message
    assert "\n" not in broken.message
    assert [finding.text for finding in report.findings] == ["recieved"]


def test_an_engine_that_cannot_run_is_not_asked_again_for_the_next_text() -> None:
    """Four notes do not wait four times for an engine that is not there; one bad text does not cost the others."""
    asked: list[str] = []

    def gone(text: str, _language: str) -> list[Finding]:
        asked.append(text)
        raise EngineUnavailable("Gone.")

    def picky(text: str, _language: str) -> list[Finding]:
        if text == "b":
            raise ValueError(text)
        return []

    reports = engines.examine(["a", "b", "c"], "en-US", [gone, picky])
    assert asked == ["a"]
    assert [[state.state for state in report.states] for report in reports] == [
        ["unavailable", "checked"],
        ["unavailable", "unavailable"],
        ["unavailable", "checked"],
    ]


def test_engines_run_side_by_side() -> None:
    """Two engines that wait for each other both come to an end."""
    meeting = threading.Barrier(2, timeout=10)

    def one(_text: str, _language: str) -> list[Finding]:
        meeting.wait()
        return []

    def other(_text: str, _language: str) -> list[Finding]:
        meeting.wait()
        return []

    (report,) = engines.examine(["A text."], "en-US", [one, other])
    assert [state.state for state in report.states] == ["checked", "checked"]


def test_half_a_surrogate_pair_is_no_trouble() -> None:
    """A text with a lone surrogate is checked, and offsets still count its code points."""
    text = "\ud83d I recieved it."
    (report,) = engines.examine([text], "en-US")
    assert [(finding.start, finding.text) for finding in report.findings] == [(4, "recieved")]


def test_loading_begins_before_the_first_text() -> None:
    """`start` sets the engines to work: the child process is there before anything is asked."""
    engines.close()
    before = {*psutil.Process().children()}
    engines.start(["auto"], "en-GB")
    (child,) = {*psutil.Process().children()} - before
    engines.examine(["A text."], "en-GB")
    assert child.is_running()


def test_describe_says_of_each_engine_whether_it_is_ready(monkeypatch: pytest.MonkeyPatch, tmp_path: Any) -> None:
    """Each named engine is described by one sentence; what is not ready says how to get it."""
    ready = {info.name: info for info in engines.describe()}
    assert [*ready] == ["lingotweaker", "languagetool", "harper", "smollm"]
    assert ready["harper"].ready
    assert ready["harper"].version
    for module in ("lt_py", "harper"):
        monkeypatch.setitem(sys.modules, module, None)
    monkeypatch.setenv("THANKNOTE_LANGUAGETOOL", str(tmp_path))
    monkeypatch.setenv("THANKNOTE_SMOLLM", str(tmp_path))
    missing = engines.describe()
    assert not any(info.ready for info in missing)
    assert ["pip install" in info.message or "--install" in info.message for info in missing] == [True] * 4
    assert languagetool.info("http://127.0.0.1:9").ready


def test_importing_the_engines_loads_none_of_them() -> None:
    """The dear libraries load on first use only."""
    script = (
        "import sys, thanknote.engines as e; e.describe();"
        "dear = {'harper', 'lt_py', 'language_tool_python', 'requests', 'jgo', 'spacy', 'pydantic', 'jinja2'};"
        "print(sorted(dear & {*sys.modules}))"
    )
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
