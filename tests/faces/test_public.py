"""The public face: exactly these names, each documented and typed, and loaded only when they are used."""

from __future__ import annotations

import importlib.metadata
import inspect
import subprocess
import sys
import typing

import pytest

import thanknote

NAMES = [
    "CHECKS",
    "Brief",
    "Check",
    "Context",
    "Debrief",
    "DebriefError",
    "Draft",
    "Engine",
    "EngineState",
    "EngineUnavailable",
    "Exporter",
    "Finding",
    "Kind",
    "Part",
    "Phrase",
    "Problem",
    "Recipient",
    "SettingsError",
    "Severity",
    "Status",
    "Step",
    "TemplateError",
    "ThanknoteError",
    "check",
    "close",
    "load",
    "loads",
    "plan",
    "render",
    "save",
]
DEAR = ("pydantic", "jinja2", "spacy", "yaml", "thanknote.engines", "harper", "lt_py", "rich", "slugify", "holidays")


def test_names() -> None:
    """These names are public, and no others."""
    assert thanknote.__all__ == NAMES
    assert sorted([*NAMES, "__version__"]) == sorted(dir(thanknote))


@pytest.mark.parametrize("name", NAMES)
def test_there(name: str) -> None:
    """Every public name can be had, and twice the same."""
    assert getattr(thanknote, name) is getattr(thanknote, name)


def test_unknown() -> None:
    """A name that does not exist is an AttributeError, as for any module."""
    with pytest.raises(AttributeError, match="rendr"):
        _ = thanknote.rendr


def callables() -> list[str]:
    """Return the public functions and classes."""
    return [
        name
        for name in NAMES
        if inspect.isclass(getattr(thanknote, name)) or inspect.isfunction(getattr(thanknote, name))
    ]


@pytest.mark.parametrize("name", callables())
def test_documented(name: str) -> None:
    """Every public function and class says what it is for."""
    assert inspect.getdoc(getattr(thanknote, name))


@pytest.mark.parametrize("name", [name for name in callables() if name.islower()])
def test_annotated(name: str) -> None:
    """Every public function says the type of each argument and of what it returns."""
    function = getattr(thanknote, name)
    signature = inspect.signature(function)
    assert signature.return_annotation is not inspect.Signature.empty
    assert all(parameter.annotation is not parameter.empty for parameter in signature.parameters.values())


@pytest.mark.parametrize("name", [name for name in callables() if name.islower() and name != "close"])
def test_arguments_documented(name: str) -> None:
    """Every argument of a public function is in its docstring, and so are the errors it raises."""
    doc = inspect.getdoc(getattr(thanknote, name)) or ""
    assert "Raises:" in doc
    for parameter in inspect.signature(getattr(thanknote, name)).parameters:
        assert f"{parameter}:" in doc


@pytest.mark.parametrize(
    "code",
    [
        "import thanknote",
        "from thanknote.cli import main; main(['--version'])",
        "from thanknote.cli import main; main(['--help'])",
    ],
)
def test_lazy(code: str) -> None:
    """Importing thanknote, asking its version and reading its help load nothing that is dear."""
    ask = f"{code}\nimport sys\nprint(*[name for name in {DEAR} if name in sys.modules], file=sys.stderr)"
    done = subprocess.run([sys.executable, "-c", ask], capture_output=True, text=True, check=True)
    assert done.stderr.split() == []


def test_version() -> None:
    """The version in the code is the version that is installed."""
    assert thanknote.__version__ == importlib.metadata.version("thanknote")


def test_status_of_json() -> None:
    """The four statuses and three severities are those that programs were promised."""
    assert typing.get_args(thanknote.Status) == ("refused", "needs-you", "not-checked", "ready")
    assert typing.get_args(thanknote.Severity) == ("error", "warning", "advice")
