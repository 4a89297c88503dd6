"""Installing LanguageTool: all or nothing, from a Maven repository; here a small one of our own on this machine."""

from __future__ import annotations

import io
import sys
import zipfile
from collections.abc import Callable
from http.server import BaseHTTPRequestHandler
from pathlib import Path
from typing import Any

import pytest

from thanknote import engines
from thanknote.engines import _install, _server
from thanknote.errors import EngineUnavailable, SettingsError

Serve = Callable[[Callable[[BaseHTTPRequestHandler], None]], str]


@pytest.fixture
def place(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    """Return the folder to install into; it does not exist yet."""
    monkeypatch.setenv("THANKNOTE_LANGUAGETOOL", str(tmp_path / "data" / "languagetool"))
    return tmp_path / "data" / "languagetool"


def repository(*, damaged: str = "", asked: list[str] | None = None) -> Callable[[BaseHTTPRequestHandler], None]:
    """Make a Maven repository with every artefact of LanguageTool in it, each an empty jar that needs no other."""
    jar = io.BytesIO()
    with zipfile.ZipFile(jar, "w") as content:
        content.writestr("empty", "")

    def answer(handler: BaseHTTPRequestHandler) -> None:
        if asked is not None:
            asked.append(handler.path)
        *_, artefact, version, name = handler.path.split("/")
        pom = (
            "<project><modelVersion>4.0.0</modelVersion><groupId>org.languagetool</groupId>"
            f"<artifactId>{artefact}</artifactId><version>{version}</version></project>"
        )
        body = {"pom": pom.encode(), "jar": b"<html>" if artefact == damaged else jar.getvalue()}
        found = body.get(name.rpartition(".")[2])
        handler.send_response(200 if found else 404)
        handler.send_header("Content-Length", str(len(found or b"")))
        handler.end_headers()
        handler.wfile.write(found or b"")

    return answer


def test_installing(serve: Serve, place: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """All jars arrive, progress is told, nothing else is left; a second installation finds it there."""
    monkeypatch.setattr(_install, "_REPOSITORY", serve(repository()))
    steps: list[tuple[int, int]] = []
    said = engines.install("languagetool", progress=lambda done, total: steps.append((done, total)))
    assert str(place) in said
    assert len([*place.iterdir()]) == 5
    assert [*place.parent.iterdir()] == [place]
    assert steps == [(0, 0), (1, 5), (2, 5), (3, 5), (4, 5), (5, 5)]
    assert _server.version() == _server.VERSION
    assert "already" in engines.install("languagetool")


@pytest.mark.parametrize("repository_or_none", [None, repository(damaged="language-es")], ids=["nobody", "damaged"])
def test_a_download_that_fails(
    serve: Serve, place: Path, monkeypatch: pytest.MonkeyPatch, repository_or_none: Any
) -> None:
    """A failed download is one sentence and leaves nothing."""
    url = serve(repository_or_none) if repository_or_none else "http://127.0.0.1:9"
    monkeypatch.setattr(_install, "_REPOSITORY", url)
    with pytest.raises(EngineUnavailable, match=r"^LanguageTool 6.8 could not be installed [^\n]*run it again\.$"):
        engines.install("languagetool")
    assert [*place.parent.iterdir()] == []


def test_an_interrupted_installation(serve: Serve, place: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Ctrl-C in the middle leaves nothing that could be taken for LanguageTool."""
    monkeypatch.setattr(_install, "_REPOSITORY", serve(repository()))

    def interrupt(done: int, _total: int) -> None:
        if done == 2:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        engines.install("languagetool", progress=interrupt)
    assert [*place.parent.iterdir()] == []


@pytest.mark.usefixtures("place")
def test_only_english_and_what_the_server_needs(serve: Serve, monkeypatch: pytest.MonkeyPatch) -> None:
    """The 250 MB of all languages are not asked for."""
    asked: list[str] = []
    monkeypatch.setattr(_install, "_REPOSITORY", serve(repository(asked=asked)))
    engines.install("languagetool")
    jars = {path.split("/")[-3] for path in asked if path.endswith(".jar")}
    assert jars == {"languagetool-server", "language-en", "language-es", "language-ca", "language-pt"}


def test_a_folder_with_something_else_in_it(place: Path) -> None:
    """A folder that is there and is no LanguageTool is not touched."""
    place.mkdir(parents=True)
    (place / "diary.txt").write_text("mine")
    with pytest.raises(EngineUnavailable, match="move it away"):
        engines.install("languagetool")
    assert (place / "diary.txt").read_text() == "mine"


@pytest.mark.usefixtures("place")
def test_the_extra_is_missing(monkeypatch: pytest.MonkeyPatch) -> None:
    """Without the packages that do it, one sentence says which extra to install."""
    monkeypatch.setitem(sys.modules, "jgo", None)
    with pytest.raises(EngineUnavailable, match=r'pip install "thanknote\[languagetool\]"'):
        engines.install("languagetool")


def test_another_engine() -> None:
    """What is no LanguageTool is got with pip."""
    with pytest.raises(SettingsError, match="with pip"):
        engines.install("harper")
