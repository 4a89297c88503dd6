"""How the command ends: Ctrl-C, TERM and a closed pipe leave no traceback and no process."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import psutil
import pytest

from thanknote.engines import _server


def _with_ctrl_c() -> None:
    """Undo what a shell does to programs in the background: they are deaf to Ctrl-C, and so are their children."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)


def interrupted(number: int, engine: str, example: Path) -> tuple[int, str, list[psutil.Process]]:
    """Send a signal to a run as soon as its engine has a process; return exit code, stderr, and what still runs."""
    command = [sys.executable, "-m", "thanknote", "render", str(example), "-e", engine]
    with subprocess.Popen(
        command,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        text=True,
        preexec_fn=_with_ctrl_c,  # noqa: PLW1509
    ) as run:
        children: list[psutil.Process] = []
        while not children and run.poll() is None:
            children = psutil.Process(run.pid).children(recursive=True)
            time.sleep(0.01)
        assert children, "the engine is not a process of its own"
        time.sleep(0.2)
        children = psutil.Process(run.pid).children(recursive=True)
        run.send_signal(number)
        _, err = run.communicate(timeout=30)
    return run.returncode, err, psutil.wait_procs(children, timeout=10)[1]


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such signals")
@pytest.mark.parametrize(("number", "code"), [(signal.SIGINT, 130), (signal.SIGTERM, 143)])
@pytest.mark.parametrize("engine", ["lingotweaker", pytest.param("languagetool", marks=pytest.mark.languagetool)])
def test_signals(number: int, code: int, engine: str, example: Path) -> None:
    """Ctrl-C and TERM end the command and what its engines started, without a traceback."""
    if engine == "languagetool":
        assert _server.class_path(_server.folder()), (
            "LanguageTool is not installed: `thanknote engines --install languagetool`"
        )
    ended, err, left = interrupted(number, engine, example)
    assert (ended, err.strip(), left) == (code, "", [])


def test_no_process_is_left(example: Path) -> None:
    """A run that ends well leaves no process either."""
    before = {child.pid for child in psutil.Process().children(recursive=True)}
    command = [sys.executable, "-m", "thanknote", "render", str(example), "-q"]
    with subprocess.Popen(command, stdout=subprocess.DEVNULL) as run:
        children: dict[int, psutil.Process] = {}
        while run.poll() is None:
            children |= {child.pid: child for child in psutil.Process(run.pid).children(recursive=True)}
            time.sleep(0.01)
    assert children
    assert not psutil.wait_procs(list(children.values()), timeout=10)[1]
    assert {child.pid for child in psutil.Process().children(recursive=True)} <= before


@pytest.mark.parametrize(
    "args", [["schema"], ["--help"], ["kinds"], ["render", "-e", "off"], ["render", "-e", "off", "--json"]]
)
@pytest.mark.parametrize("closed", ["stdout", "stderr"])
def test_closed_pipe(args: list[str], closed: str, minimal: Path) -> None:
    """A reader that goes away ends the command in silence."""
    reader, writer = os.pipe()
    os.close(reader)
    other = "stderr" if closed == "stdout" else "stdout"
    streams = {closed: writer, other: subprocess.PIPE}
    command = [sys.executable, "-m", "thanknote", *args, *([str(minimal)] if args[0] == "render" else [])]
    with subprocess.Popen(command, **streams) as run:  # type: ignore[call-overload]
        os.close(writer)
        said = getattr(run, other).read()
    if closed == "stdout":
        assert said.decode().splitlines()[1:] == [] or b"Abel" in said
        assert b"Traceback" not in said
        assert b"BrokenPipe" not in said
        assert run.returncode != 0
    else:
        assert said
