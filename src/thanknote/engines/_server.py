"""LanguageTool's own server, started on this machine from a folder of jars, which ends when this process does."""

from __future__ import annotations

import os
import re
import socket
import subprocess
import sys
import threading
import time
from collections import deque
from pathlib import Path

from thanknote.engines import _data, _java, _process
from thanknote.errors import EngineUnavailable

PATIENCE = 15.0
"""Seconds that the server may take until it answers; 1 to 2 are usual."""

VERSION = "6.8"
FOLDER = "THANKNOTE_LANGUAGETOOL"
"""The environment variable that names a folder with LanguageTool in it."""

_GUARD = Path(__file__).with_name("_guard.py")
_SETTINGS = Path(__file__).with_name("languagetool.properties")
_INSTALL = "`thanknote engines --install languagetool`"
# One user, short texts: the simple garbage collector and compiler start a second sooner.
_FLAGS = (
    "-XX:+IgnoreUnrecognizedVMOptions",
    "-XX:+UseSerialGC",
    "-XX:TieredStopAtLevel=1",
    "-Djava.net.preferIPv4Stack=true",
)
_REASONS = {
    "UnsupportedClassVersionError": f"its Java is too old: {_java.WAY_OUT}",
    "Address already in use": "another program took its port in that moment: run the check again",
    "BindException": "another program took its port in that moment: run the check again",
    "Could not find or load main class": f"its folder is incomplete: delete it, then run {_INSTALL}",
    "NoClassDefFoundError": f"its folder is incomplete: delete it, then run {_INSTALL}",
    "Could not reserve enough space": "there is not enough memory: close other programs, or choose `harper`",
    "OutOfMemoryError": "there is not enough memory: close other programs, or choose `harper`",
}


def folder() -> Path:
    """Return where LanguageTool is, or is to be: $THANKNOTE_LANGUAGETOOL, else the user's folder for data."""
    return _data.folder(FOLDER, f"languagetool-{VERSION}")


def class_path(place: Path) -> str:
    """Return the Java class path of a folder of jars or of LanguageTool's unpacked zip, empty when it is neither."""
    if not any(place.glob("languagetool-server*.jar")):
        return ""
    # In the zip the rules lie in `org` beside the server's jar, and the other jars in `libs`.
    parts = [place / "*", place / "libs" / "*", place] if (place / "libs").is_dir() else [place / "*"]
    return os.pathsep.join(map(str, parts))


def version() -> str:
    """Return the version that the jar's name tells, empty when there is no LanguageTool or no telling."""
    names = [jar.name for jar in folder().glob("languagetool-server*.jar")]
    found = re.search(r"-(\d[\w.]*)\.jar$", names[0]) if names else None
    return found[1] if found else ""


class Server:
    """A running server; `wait` for it before the first question, `end` it when done."""

    def __init__(self) -> None:
        """Start it on a free port of this machine.

        Raises:
            EngineUnavailable: There is no LanguageTool or no Java for it, or it cannot be started.
        """
        classes = class_path(folder())
        if not classes:
            raise EngineUnavailable(f"LanguageTool is not in {folder()}: {_INSTALL} gets it, or set {FOLDER}.")
        java = str(_java.find())
        self.port = _free_port()
        main = ("org.languagetool.server.HTTPServer", "-p", str(self.port), "--config", str(_SETTINGS))
        guard = (sys.executable, "-I", "-S", str(_GUARD))
        try:
            self.process = _process.spawn(*guard, java, *_FLAGS, "-cp", classes, *main)
        except OSError as error:
            raise EngineUnavailable(f"LanguageTool cannot be started ({error}): choose `harper`.") from error
        self._said: deque[str] = deque(maxlen=60)
        self._reader = threading.Thread(target=_drain, args=(self.process, self._said), daemon=True)
        self._reader.start()

    @property
    def url(self) -> str:
        """Where it answers."""
        return f"http://127.0.0.1:{self.port}"

    @property
    def running(self) -> bool:
        """Whether the process lives."""
        return self.process.poll() is None

    def wait(self) -> None:
        """Return once it answers.

        Raises:
            EngineUnavailable: It ended, or does not answer within `PATIENCE` seconds.
        """
        until = time.monotonic() + PATIENCE
        while time.monotonic() < until:
            if not self.running:
                raise EngineUnavailable(f"LanguageTool ended while it started, {self._reason()}.")
            if _answers(self.port):
                return
            time.sleep(0.05)
        self.end()
        raise EngineUnavailable(
            f"LanguageTool did not start within {PATIENCE:.0f} seconds: run the check again, or choose `harper`."
        )

    def end(self) -> None:
        """End it."""
        _process.end(self.process, grace=3)

    def _reason(self) -> str:
        self._reader.join(1)
        said = "\n".join(self._said)
        for sign, reason in _REASONS.items():
            if sign in said:
                return reason
        last = self._said[-1].strip()[:200] if self._said else f"exit code {self.process.returncode}"
        return f"saying “{last}”: choose `harper`, or delete {folder()} and run {_INSTALL}"


def _drain(process: subprocess.Popen[bytes], said: deque[str]) -> None:
    """Keep the last lines that the server says, and its pipe from filling up."""
    if process.stdout:
        with process.stdout as lines:
            said.extend(line.decode(errors="replace").rstrip() for line in lines)


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


def _answers(port: int) -> bool:
    import http.client

    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=2)
    try:
        connection.request("GET", "/v2/healthcheck")
        return connection.getresponse().status == http.HTTPStatus.OK
    except (OSError, http.client.HTTPException):
        return False
    finally:
        connection.close()
