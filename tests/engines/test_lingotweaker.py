"""LingoTweaker in its child process: right variant, and one sentence whatever happens to the child."""

from __future__ import annotations

import os
import signal
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import psutil
import pytest

from thanknote import engines
from thanknote.engines import lingotweaker
from thanknote.errors import EngineUnavailable

SLIP = "I recieved the schedule."


@pytest.fixture
def fresh() -> Iterator[None]:
    """Begin and end without a child process."""
    lingotweaker.close()
    yield
    lingotweaker.close()


def child() -> psutil.Process:
    """Return the process in which LingoTweaker checks American English."""
    return psutil.Process(lingotweaker._children["en-US"].process.pid)


def words(text: str, language: str) -> list[str]:
    """Return the words that LingoTweaker flags."""
    return [finding.text for finding in lingotweaker.check(text, language)]


def test_british_and_american() -> None:
    """Each variant has its own spelling, and British -ise is as good as -ize."""
    text = "We {} the colour and the color."
    assert words(text.format("organised"), "en-GB") == words(text.format("organized"), "en-GB") == ["color"]
    assert words(text.format("organised"), "en-US") == ["organised", "colour"]


@pytest.mark.usefixtures("fresh")
def test_one_child_for_a_language() -> None:
    """The child is started once and asked again and again."""
    lingotweaker.check(SLIP, "en-US")
    first = child().pid
    lingotweaker.check(SLIP, "en-US")
    assert child().pid == first


@pytest.mark.usefixtures("fresh")
def test_the_child_loads_nothing_else(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The child imports neither this package nor what stands in the current directory under a known name."""
    for name in ("json.py", "lt_py.py", "thanknote.py"):
        (tmp_path / name).write_text("raise SystemExit('shadowed')")
    monkeypatch.chdir(tmp_path)
    monkeypatch.syspath_prepend("")
    assert words(SLIP, "en-US") == ["recieved"]
    maps = {Path(entry.path).name for entry in child().memory_maps()}
    assert not [name for name in maps if "pydantic" in name or "harper" in name]
    assert any("lt_py" in name for name in maps)


def test_many_threads_share_the_child() -> None:
    """Each of many threads gets the answer to its own text."""
    answers: dict[int, list[str]] = {}

    def ask(number: int) -> None:
        answers[number] = words(f"The {'very ' * number}recieved schedule {number}.", "en-US")

    threads = [threading.Thread(target=ask, args=(number,)) for number in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    # From the third on the repeated word is a slip too.
    assert {number: answer[-1] for number, answer in answers.items()} == dict.fromkeys(range(8), "recieved")


@pytest.mark.usefixtures("fresh")
def test_a_child_that_was_killed_is_replaced() -> None:
    """A child killed between two checks costs nothing: the next check starts another."""
    lingotweaker.check(SLIP, "en-US")
    dead = child()
    dead.kill()
    dead.wait(5)
    assert words(SLIP, "en-US") == ["recieved"]
    assert not dead.is_running()


@pytest.mark.usefixtures("fresh")
def test_a_child_killed_at_work() -> None:
    """A crash in the middle of a check is one sentence, leaves no zombie, and the next check starts another."""
    lingotweaker.start("en-US")
    dying = child()
    threading.Timer(0.5, dying.kill).start()
    with pytest.raises(EngineUnavailable, match="stopped in the middle"):
        lingotweaker.check(SLIP, "en-US")
    assert not psutil.pid_exists(dying.pid)
    assert not lingotweaker._children


@pytest.mark.usefixtures("fresh")
@pytest.mark.skipif(sys.platform == "win32", reason="a process cannot be stopped there")
def test_a_child_that_hangs(monkeypatch: pytest.MonkeyPatch) -> None:
    """A child that gives no answer is stopped after LIMIT seconds, for all who wait for it, and replaced."""
    lingotweaker.check(SLIP, "en-US")
    hanging = child()
    os.kill(hanging.pid, signal.SIGSTOP)
    monkeypatch.setattr(lingotweaker, "LIMIT", 1)
    reports: list[engines.Report] = []

    def examine() -> None:
        reports.extend(engines.examine([SLIP, SLIP], "en-US", ["lingotweaker"]))

    threads = [threading.Thread(target=examine) for _ in range(2)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert {report.states[0].state for report in reports} == {"unavailable"}
    assert {"gave no answer for 1 seconds" in report.states[0].message for report in reports} == {True}
    assert not psutil.pid_exists(hanging.pid)
    assert not lingotweaker._children


BROKEN = {
    "garbage": "print('no json')",
    "another shape": "print('[1]')",
    "no matches": "print('{}')",
    "half a match": """print('{"matches": [{"rule_id": "R"}]}')""",
    "beyond the text": """print('{"matches": [{"rule_id": "R", "category_id": "C", "issue_type": "style",
        "offset": 90, "length": 900, "message": "M", "suggestions": []}]}'.replace(chr(10), ''))""",
    "a closed pipe": "os.close(1); os.close(0); time.sleep(60)",
    "its end": "sys.exit(1)",
    "a panic": """print('{"trouble": "PanicException: rule"}')""",
}


@pytest.mark.usefixtures("fresh")
@pytest.mark.parametrize("answer", BROKEN.values(), ids=BROKEN.keys())
def test_a_child_that_breaks(answer: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Whatever a child answers instead of findings is one sentence; it is not asked twice and leaves no process."""
    script = tmp_path / "child.py"
    script.write_text(f"import os, sys, time\nsys.stdin.readline(); sys.stdin.readline()\n{answer}\nsys.stdout.flush()")
    monkeypatch.setattr(lingotweaker, "_CHILD", script)
    before = {*psutil.Process().children()}
    lingotweaker.start("en-US")
    with pytest.raises(EngineUnavailable, match=r"^LingoTweaker[^\n]*\.$"):
        lingotweaker.check(SLIP, "en-US")
    assert {*psutil.Process().children()} <= before
    assert not lingotweaker._children


@pytest.mark.usefixtures("fresh")
def test_a_version_that_does_not_fit(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A package of that name without the engine in it, as other machines get, is one sentence."""
    (tmp_path / "lt_py.py").write_text("")
    monkeypatch.syspath_prepend(str(tmp_path))
    with pytest.raises(EngineUnavailable, match=r"has no attribute 'Engine'.*reinstall it"):
        lingotweaker.check(SLIP, "en-US")


@pytest.mark.usefixtures("fresh")
def test_no_interpreter_to_start(monkeypatch: pytest.MonkeyPatch) -> None:
    """Where no child can be started, as in a frozen program, that is one sentence."""
    monkeypatch.setattr(sys, "executable", "/nonexistent/python")
    lingotweaker.start("en-US")
    with pytest.raises(EngineUnavailable, match="cannot be started"):
        lingotweaker.check(SLIP, "en-US")


@pytest.mark.usefixtures("fresh")
def test_closing_ends_the_child() -> None:
    """Nothing is left running after `close`, not even a child that still loads."""
    lingotweaker.start("en-US")
    was = child()
    engines.close()
    assert not psutil.pid_exists(was.pid)
