"""LanguageTool: our own server, a named one, and every way in which a server can be none."""

from __future__ import annotations

import json
import sys
import threading
from collections.abc import Callable
from http.server import BaseHTTPRequestHandler
from typing import Any

import pytest

from thanknote import engines
from thanknote.engines import _server, languagetool
from thanknote.errors import EngineUnavailable

SLIP = "I recieved the schedule."
ONE_SENTENCE = r"^[^\n]*[:,] [^\n]*\.$"
LANGUAGES = json.dumps([{"name": "English (US)", "code": "en", "longCode": "en-US"}])

Serve = Callable[[Callable[[BaseHTTPRequestHandler], None]], str]


def words(text: str, language: str, url: str | None = None) -> list[str]:
    """Return the words that LanguageTool flags."""
    return [finding.text for finding in languagetool.check(text, language, url=url)]


@pytest.mark.languagetool
def test_british_and_american() -> None:
    """Each variant has its own spelling, and British -ise is as good as -ize."""
    text = "We {} the colour and the color."
    assert words(text.format("organised"), "en-GB") == words(text.format("organized"), "en-GB") == ["color"]
    assert words(text.format("organised"), "en-US") == ["organised", "colour"]


@pytest.mark.languagetool
def test_its_own_server_is_started_once() -> None:
    """The second check asks the server of the first."""
    assert words(SLIP, "en-US") == ["recieved"]
    (first,) = languagetool._servers
    assert words(SLIP, "en-US") == ["recieved"]
    assert languagetool._servers == [first]


@pytest.mark.languagetool
def test_a_server_that_was_killed_is_replaced(own_server: _server.Server) -> None:
    """A server killed between two checks costs nothing: the next check starts another."""
    own_server.process.kill()
    own_server.process.wait()
    assert words(SLIP, "en-US") == ["recieved"]
    assert own_server not in languagetool._servers


@pytest.mark.languagetool
@pytest.mark.parametrize("path", ["", "/", "/v2", "/v2/", "/v2/check"])
def test_a_named_server(own_server: _server.Server, path: str) -> None:
    """A server is named by its address as people write it."""
    assert words(SLIP, "en-US", own_server.url + path) == ["recieved"]


@pytest.mark.languagetool
def test_a_proxy_is_not_asked_for_this_machine(own_server: _server.Server, monkeypatch: pytest.MonkeyPatch) -> None:
    """What runs on this machine is asked directly, whatever proxy the environment names."""
    for name in ("http_proxy", "HTTP_PROXY", "all_proxy", "ALL_PROXY"):
        monkeypatch.setenv(name, "http://127.0.0.1:9")
    assert words(SLIP, "en-US") == ["recieved"]
    assert words(SLIP, "en-US", own_server.url) == ["recieved"]


@pytest.mark.languagetool
def test_many_threads() -> None:
    """Each of many threads gets the answer to its own text, emoji before the slip or not."""
    answers: dict[int, list[str]] = {}

    def ask(number: int) -> None:
        answers[number] = words("😀" * number + " I recieved it.", "en-US")

    threads = [threading.Thread(target=ask, args=(number,)) for number in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert answers == {number: ["recieved"] for number in range(8)}


def says(status: int, body: bytes, *, languages: str | None = LANGUAGES) -> Callable[[BaseHTTPRequestHandler], None]:
    """Make a server that gives this answer to a check, and this list of languages if any."""

    def answer(handler: BaseHTTPRequestHandler) -> None:
        handler.rfile.read(int(handler.headers.get("Content-Length") or 0))
        listing = handler.path.endswith("/languages") and languages is not None
        handler.send_response(200 if listing else status)
        handler.end_headers()
        handler.wfile.write(languages.encode() if listing and languages else body)

    return answer


MATCH: dict[str, Any] = {
    "message": "M",
    "replacements": [],
    "offset": 900,
    "length": 9,
    "context": {"text": "", "offset": 0, "length": 0},
    "rule": {"id": "R", "issueType": "style", "category": {"id": "C"}},
}
STRANGE = {
    "500": (says(500, b"Error: Internal Error"), "answers “Error: Internal Error”"),
    "500 at once": (says(500, b"Error: Internal Error", languages=None), "answers “Error: Internal Error”"),
    "404 page": (says(404, b"<html><body>Not here</body></html>", languages=None), "answers something else"),
    "404 in JSON": (says(404, b'{"detail": "Not Found"}', languages=None), "does not answer as LanguageTool does"),
    "nothing": (says(200, b""), "answers something else"),
    "no text": (says(200, b"\xff\xfe\x00"), "does not answer as LanguageTool does"),
    "another shape": (says(200, b"[1, 2]"), "does not answer as LanguageTool does"),
    "no matches": (says(200, b"{}"), "does not answer as LanguageTool does"),
    "half a match": (says(200, b'{"matches": [{"message": "M"}]}'), "does not answer as LanguageTool does"),
    "beyond the text": (says(200, json.dumps({"matches": [MATCH]}).encode()), "does not answer as LanguageTool does"),
    "before the text": (
        says(200, json.dumps({"matches": [MATCH | {"offset": -5, "length": 2}]}).encode()),
        "flags what is not in the text",
    ),
    "no such language": (says(200, b"{}", languages='[{"code": "de", "longCode": "de-DE"}]'), "does not know en-US"),
    "plain English": (says(200, b"{}", languages='[{"code": "en", "longCode": "en"}]'), "does not know en-US"),
    "too many requests": (says(426, b"Upgrade"), "too many requests"),
}


@pytest.mark.parametrize(("answer", "message"), STRANGE.values(), ids=STRANGE.keys())
def test_a_server_that_answers_strangely(serve: Serve, answer: Any, message: str) -> None:
    """Whatever a server answers instead of findings becomes one sentence with the address and the way out."""
    url = serve(answer)
    with pytest.raises(EngineUnavailable, match=ONE_SENTENCE) as caught:
        languagetool.check(SLIP, "en-US", url=url)
    assert message in str(caught.value)
    assert url in str(caught.value)


@pytest.mark.parametrize("patience", [0, 0.3], ids=["silent", "a byte at a time"])
def test_a_server_that_hangs(serve: Serve, monkeypatch: pytest.MonkeyPatch, patience: float) -> None:
    """A server that is silent, or answers a byte at a time for ever, is given up after LIMIT seconds."""
    over = threading.Event()

    def hang(handler: BaseHTTPRequestHandler) -> None:
        handler.send_response(200)
        handler.end_headers()
        while not over.wait(patience or None):
            handler.wfile.write(b" ")

    monkeypatch.setattr(languagetool, "LIMIT", 1)
    try:
        (report,) = engines.examine([SLIP], "en-US", ["languagetool"], url=serve(hang))
    finally:
        over.set()
    assert report.states[0].state == "unavailable"
    assert "gave no answer for 1 seconds" in report.states[0].message


@pytest.mark.parametrize(
    "url", ["localhost:8081", "ftp://localhost", "http://", "http://[", "http://host:99999", "file:///etc", "x y"]
)
def test_what_is_no_address(url: str) -> None:
    """What is no web address is refused in one sentence that shows how to write one."""
    with pytest.raises(EngineUnavailable, match="write it as http://localhost:8081"):
        languagetool.check(SLIP, "en-US", url=url)
    languagetool.start("en-US", url=url)
    assert not languagetool.info(url).ready


def test_nothing_listens() -> None:
    """An address where nothing answers is one sentence, without the password that may stand in the address."""
    with pytest.raises(EngineUnavailable, match=ONE_SENTENCE) as caught:
        languagetool.check(SLIP, "en-US", url="http://me:secret@127.0.0.1:9/")
    assert "http://127.0.0.1:9 cannot be reached" in str(caught.value)
    assert "secret" not in str(caught.value)


def test_an_empty_text_is_not_asked_about() -> None:
    """A text of white space has no findings, and no server is needed to say so."""
    (report,) = engines.examine([" \n"], "en-US", ["languagetool"], url="http://127.0.0.1:9")
    assert (report.findings, report.states[0].state) == ((), "checked")


def test_the_python_part_is_missing(monkeypatch: pytest.MonkeyPatch) -> None:
    """Without language-tool-python there is one sentence that says what to install."""
    monkeypatch.setitem(sys.modules, "language_tool_python", None)
    with pytest.raises(EngineUnavailable, match="pip install language-tool-python"):
        languagetool.check(SLIP, "en-US", url="http://127.0.0.1:9")
