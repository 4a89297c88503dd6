"""What the tests of the faces share: the examples, a debrief, the command in this process and in one of its own."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, NamedTuple

import pytest

from thanknote import Debrief, close, load
from thanknote.cli import main

EXAMPLES = Path(__file__).parents[2] / "examples"


@pytest.fixture(scope="session", autouse=True)
def _closed_at_the_end() -> Iterator[None]:
    yield
    close()


class Ran(NamedTuple):
    """What a run of the command left."""

    code: int
    out: str
    err: str


Command = Callable[..., Ran]


@pytest.fixture
def thanknote(capsys: pytest.CaptureFixture[str]) -> Command:
    """Run the command in this process, which has the parser loaded already."""

    def run(*args: str | Path) -> Ran:
        code = main([str(arg) for arg in args])
        return Ran(code, *capsys.readouterr())

    return run


@pytest.fixture(scope="session")
def shell() -> Command:
    """Run the command in a process of its own."""

    def run(*args: str | Path, stdin: str = "", **env: str) -> Ran:
        done = subprocess.run(
            [sys.executable, "-m", "thanknote", *map(str, args)],
            input=stdin,
            capture_output=True,
            encoding="utf-8",
            env={**os.environ, **env},
            timeout=60,
            check=False,
        )
        return Ran(done.returncode, done.stdout, done.stderr)

    return run


@pytest.fixture(scope="session")
def example() -> Path:
    """The rich example."""
    return EXAMPLES / "debrief.yaml"


@pytest.fixture(scope="session")
def minimal() -> Path:
    """The smallest example."""
    return EXAMPLES / "minimal.yaml"


@pytest.fixture(scope="session")
def debrief(example: Path) -> Debrief:
    """The rich example, loaded."""
    return load(example)


@pytest.fixture(scope="session")
def shape() -> dict[str, Any]:
    """The promised shape of what --json prints, as a JSON Schema."""
    schema: dict[str, Any] = json.loads((Path(__file__).parent / "drafts.schema.json").read_text(encoding="utf-8"))
    return schema
