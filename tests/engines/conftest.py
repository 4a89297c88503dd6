"""What the tests of the engines share: the real LanguageTool, and small web servers that misbehave."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

import pytest

from thanknote import engines
from thanknote.engines import _server, languagetool

Answer = Callable[[BaseHTTPRequestHandler], None]


@pytest.fixture(scope="session", autouse=True)
def _closed_at_the_end() -> Iterator[None]:
    yield
    engines.close()


def pytest_runtest_setup(item: pytest.Item) -> None:
    """Fail, rather than skip, what needs LanguageTool where it is not installed."""
    if item.get_closest_marker("languagetool") and not _server.class_path(_server.folder()):
        pytest.fail("LanguageTool is not installed: run `make test`, or `thanknote engines --install languagetool`.")


@pytest.fixture
def own_server() -> _server.Server:
    """Return the real server that the engine itself keeps, started on first need; its test is marked `languagetool`."""
    return languagetool._own_server()


@pytest.fixture
def serve() -> Iterator[Callable[[Answer], str]]:
    """Give a function that serves an answer to every request, on this machine, and returns the address."""
    servers: list[ThreadingHTTPServer] = []

    def start(answer: Answer) -> str:
        def quiet(handler: BaseHTTPRequestHandler, *message: Any) -> None:
            """Print nothing."""

        names = {"do_GET": answer, "do_POST": answer, "log_message": quiet}
        server = ThreadingHTTPServer(("127.0.0.1", 0), type("Handler", (BaseHTTPRequestHandler,), names))
        threading.Thread(target=server.serve_forever, args=(0.05,), daemon=True).start()
        servers.append(server)
        return f"http://127.0.0.1:{server.server_address[1]}"

    yield start
    for server in servers:
        server.shutdown()
        server.server_close()
