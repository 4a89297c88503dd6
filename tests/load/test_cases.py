"""Every wrong line in cases/ is refused at its place, with words that help, and its mend loads."""

from __future__ import annotations

from itertools import zip_longest
from pathlib import Path
from typing import Any

import pytest
import yaml

from thanknote._load import _yaml, loads
from thanknote.errors import DebriefError

CASES = [
    (file.stem, case)
    for file in sorted((Path(__file__).parent / "cases").glob("*.yaml"))
    if file.stem != "frame"
    for case in yaml.safe_load(file.read_text(encoding="utf-8"))
]
SLIPS = [(name, case) for name, case in CASES if name not in ("grammar", "values")]
LOADERS = [name for name in ("SafeLoader", "CSafeLoader") if hasattr(yaml, name)]


def named(cases: list[tuple[str, dict[str, Any]]]) -> pytest.MarkDecorator:
    """Run a test for each case."""
    return pytest.mark.parametrize("case", [pytest.param(case, id=f"{name}-{case['fact']}") for name, case in cases])


def put(frame: str, case: dict[str, Any], key: str) -> str:
    """Return the debrief with the wrong or the mended lines in it."""
    instead = case.get("instead", "- migrating the nightly jobs to Flink")
    assert instead in frame
    return frame.replace(instead, case[key], 1)


@pytest.mark.parametrize("loader", LOADERS)
@named(CASES)
def test_it_is_one_problem_at_its_place(
    frame: str, case: dict[str, Any], loader: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """One slip is one problem, at the line and column where it stands, whichever parser PyYAML has."""
    monkeypatch.setattr(_yaml, "_LOADER", getattr(yaml, loader))
    with pytest.raises(DebriefError) as caught:
        loads(put(frame, case, "wrong"), name="debrief.yaml")
    (problem,) = caught.value.problems
    assert f"{problem.line}:{problem.column}" == case["at"]
    assert case["says"] in problem.message
    assert str(caught.value).startswith(f"debrief.yaml:{case['at']}: ")


@named(CASES)
def test_the_mend_loads(frame: str, case: dict[str, Any]) -> None:
    """The debrief is read when the wrong lines are the mended ones."""
    assert loads(put(frame, case, "mended")).interviewers


@named(SLIPS)
def test_the_message_ends_with_the_mended_line(frame: str, case: dict[str, Any]) -> None:
    """Whoever does not know YAML can copy the first line that changes from the message."""
    lines = zip_longest(case["wrong"].split("\n"), case["mended"].split("\n"))
    mended = next(right.strip() for wrong, right in lines if wrong != right)
    with pytest.raises(DebriefError) as caught:
        loads(put(frame, case, "wrong"))
    assert str(caught.value).endswith(f": {mended}")
