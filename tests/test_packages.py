"""What is installed is what stands here: every package, every file of data; and every file has one idea and says it."""

from __future__ import annotations

import ast
import tomllib
from fnmatch import fnmatch
from pathlib import Path
from statistics import median
from typing import Any

import pytest

ROOT = Path(__file__).parents[1]
SOURCES = ROOT / "src" / "thanknote"
SETUP: dict[str, Any] = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["tool"]["setuptools"]
HOMES = {"thanknote": SOURCES, "thanknote.templates": ROOT / "templates"}
FILES = sorted([*SOURCES.rglob("*.py"), *(ROOT / "templates").glob("*.py")])


def home(package: str) -> Path:
    """Return the folder of a package."""
    return HOMES.get(package) or SOURCES.joinpath(*package.split(".")[1:])


def test_every_package_is_installed() -> None:
    """Each folder with an `__init__.py` is in the list of packages, and nothing else is."""
    found = {".".join(("thanknote", *file.parent.relative_to(SOURCES).parts)) for file in SOURCES.rglob("__init__.py")}
    assert set(SETUP["packages"]) == found | {"thanknote.templates"}
    assert SETUP["packages"] == sorted(SETUP["packages"])


def test_every_package_stands_where_it_is_looked_for() -> None:
    """The folders that pyproject names exist and are packages."""
    assert {name: ROOT / path for name, path in SETUP["package-dir"].items()} == {
        "": ROOT / "src",
        "thanknote.templates": ROOT / "templates",
    }
    assert all((home(package) / "__init__.py").is_file() for package in SETUP["packages"])


@pytest.mark.parametrize("package", SETUP["packages"])
def test_every_file_of_data_is_installed(package: str) -> None:
    """Each file that is no Python source is covered by package-data, and each pattern there by a file."""
    data = [file.name for file in home(package).iterdir() if file.is_file() and file.suffix not in {".py", ".pyc"}]
    patterns = SETUP.get("package-data", {}).get(package, [])
    assert [name for name in data if not any(fnmatch(name, pattern) for pattern in patterns)] == []
    assert [pattern for pattern in patterns if not any(fnmatch(name, pattern) for name in data)] == []


def test_data_stands_in_packages_only() -> None:
    """No file of data lies in a folder that would not be installed."""
    homes = {home(package) for package in SETUP["packages"]}
    data = {file for file in SOURCES.rglob("*") if file.is_file() and "__pycache__" not in file.parts}
    assert {file for file in data if file.parent not in homes} == set()


def test_no_file_is_long() -> None:
    """No source file is over 250 lines, and half of them are under 80."""
    lengths = {str(file.relative_to(ROOT)): len(file.read_text("utf-8").splitlines()) for file in FILES}
    assert {name: length for name, length in lengths.items() if length > 250} == {}
    assert median(lengths.values()) < 80


@pytest.mark.parametrize("file", FILES, ids=lambda file: str(file.relative_to(ROOT)))
def test_a_file_begins_with_what_it_is(file: Path) -> None:
    """The first line is a docstring that says the file's one idea, as a sentence."""
    text = file.read_text(encoding="utf-8")
    first = (ast.get_docstring(ast.parse(text)) or "").partition("\n")[0]
    assert text.startswith(('"""', 'r"""'))
    assert len(first.split()) >= 3
    assert first.endswith((".", "?", "!"))
