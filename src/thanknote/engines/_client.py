"""Asks a LanguageTool server through language_tool_python; whatever goes wrong becomes one sentence."""

from __future__ import annotations

import json
import threading
from typing import Any
from urllib.parse import urlsplit, urlunsplit

from thanknote.engines import _process
from thanknote.engines._flag import Flag
from thanknote.errors import EngineUnavailable

_LOOPBACK = ("127.0.0.1", "localhost", "::1")

_clients: dict[tuple[str, str], Any] = {}
# language_tool_python keeps the last text in a class attribute, so two answers must not be read side by side.
_turn = threading.Lock()


def address_of(url: str) -> str:
    """Return the address of a server as language_tool_python wants it, from one as people write it.

    Raises:
        EngineUnavailable: It is no web address.
    """
    try:
        parts = urlsplit(url.strip())
        good = parts.scheme in ("http", "https") and parts.hostname and parts.port != 0
    except ValueError:
        good = False
    if not good:
        raise EngineUnavailable(f"“{url}” is no address of a LanguageTool server: write it as http://localhost:8081.")
    path = parts.path.rstrip("/").removesuffix("/check").removesuffix("/v2")
    return urlunsplit((parts.scheme, parts.netloc, path + "/", "", ""))


def shown(address: str) -> str:
    """Return an address without the password that may stand in it."""
    parts = urlsplit(address)
    return urlunsplit(parts._replace(netloc=parts.netloc.rpartition("@")[2])).rstrip("/")


def ask(text: str, language: str, address: str, *, who: str, limit: float) -> list[Flag]:
    """Return what the server flags in a text.

    Args:
        text: The text.
        language: `en-US` or `en-GB`.
        address: Where the server is.
        who: What to call the server in a sentence.
        limit: Seconds that it may be silent.

    Raises:
        EngineUnavailable: It cannot be reached, or its answer is none of LanguageTool's.
    """
    with _turn:
        key = address, language
        try:
            if key not in _clients:
                _clients[key] = _client(address, language, limit)
            return [_flag(text, match) for match in _clients[key].check(text)]
        except Exception as error:
            _clients.pop(key, None)
            raise EngineUnavailable(f"{who} {_reason(error, language, limit)}") from error


def silent(limit: float) -> str:
    """Return what is said of a server that does not answer in time."""
    return f"gave no answer for {limit:.0f} seconds: run the check again, or choose another engine."


def forget() -> None:
    """Let go of every connection; in a forked process also of a lock whose holder does not exist there."""
    global _turn  # noqa: PLW0603 - the lock may be held for ever
    _turn = threading.Lock()
    _clients.clear()


def _client(address: str, language: str, limit: float) -> Any:
    from language_tool_python import LanguageTool

    class Client(LanguageTool):  # type: ignore[misc]
        """One that asks once and waits `limit` seconds; left alone it asks twice and waits 300."""

        _TIMEOUT = limit

        def _query_server(self, url: str, params: Any = None, num_tries: int = 1, method: Any = "get") -> Any:  # noqa: ARG002
            return super()._query_server(url, params, 1, method)

    # A proxy cannot reach what runs on this machine.
    direct = {"http": None, "https": None, "all": None} if urlsplit(address).hostname in _LOOPBACK else None
    client = Client(language, remote_server=address, proxies=direct)
    if str(client.language) != language:
        # It has fallen back to plain English, which knows no spelling.
        raise ValueError(language)
    return client


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
    while length > 0:
        length -= 2 if text[end] > "\uffff" else 1
        end += 1
    return end


def _reason(error: Exception, language: str, limit: float) -> str:
    """Return the rest of a sentence about whatever language_tool_python or a strange answer raises."""
    import requests
    from language_tool_python.exceptions import LanguageToolError, RateLimitError
    from urllib3.exceptions import ReadTimeoutError

    cause = error.__cause__ if isinstance(error, LanguageToolError) else None
    if isinstance(error, RateLimitError):
        return "has had too many requests from here: wait a minute, or choose another engine."
    # A server that falls silent within its answer is, to requests, a broken connection.
    broken = cause.args[0] if isinstance(cause, requests.ConnectionError) and cause.args else None
    if isinstance(cause, requests.Timeout) or isinstance(broken, ReadTimeoutError):
        return silent(limit)
    if isinstance(cause, json.JSONDecodeError):
        said = str(error).strip().partition("\n")[0][:120]
        said = f"“{said}”" if said and not said.startswith("<") else "something else"
        return f"answers {said} instead of findings: check its address, or choose another engine."
    if isinstance(cause, OSError):
        return "cannot be reached: start it, or check its address."
    if isinstance(error, ValueError) and language in str(error):
        return f"does not know {language}: add that language to it, or choose another engine."
    return "does not answer as LanguageTool does: check its address, or choose another engine."


_process.at_fork(forget)
