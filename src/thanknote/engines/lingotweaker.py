"""LingoTweaker: LanguageTool's rules in Rust, in a child process of its own.

The native library is young and its constructor holds the interpreter for two seconds; in a child it loads while the
caller does other work, and a crash costs one check instead of the program.
"""

from __future__ import annotations

import contextlib
from collections.abc import Iterator, Sequence
from functools import partial
from pathlib import Path
from typing import Any

from thanknote.draft import Finding
from thanknote.engines._flag import Flag, as_findings
from thanknote.engines._info import EngineInfo, installed, version_of
from thanknote.engines._lines import Child, Children
from thanknote.errors import EngineUnavailable

NAME = "lingotweaker"
LIMIT = 20.0
"""Seconds that one answer may take, loading included, before the child is given up."""

_CHILD = Path(__file__).with_name("_child.py")
_MISSING = (
    "LingoTweaker is not installed: `pip install lingotweaker lingotweaker-data-en` gets it on Linux with an "
    "x86-64 processor; elsewhere use `harper` or `languagetool`."
)

_children = Children()


def check(text: str, language: str) -> list[Finding]:
    """Return what LingoTweaker flags in a text in `en-US` or `en-GB`.

    Raises:
        EngineUnavailable: It is not installed, breaks, or gives no answer for `LIMIT` seconds.
    """
    (found,) = check_each([text], language)
    return found


def check_each(texts: Sequence[str], language: str) -> Iterator[list[Finding]]:
    """Yield for each text what `check` returns, without a pause of the child's between two of them.

    Raises:
        EngineUnavailable: As for `check`; nothing comes after it.
    """
    child = _child(language)
    try:
        for text, matches in zip(texts, child.ask([{"text": text} for text in texts], LIMIT), strict=True):
            yield as_findings(NAME, text, _flags(text, matches))
    except (KeyError, TypeError, ValueError) as error:
        child.end("LingoTweaker's answer cannot be read: install the version that thanknote asks for.")
        raise EngineUnavailable(child.broken) from error
    finally:
        _children.let_go(language, child)


def start(language: str) -> None:
    """Begin loading for a variant of English, in the child; returns at once and never raises."""
    with contextlib.suppress(EngineUnavailable):
        _child(language)


def close() -> None:
    """End the child processes; the next check starts a fresh one."""
    _children.close()


def info() -> EngineInfo:
    """Return whether LingoTweaker is ready, and how to get it if not."""
    if not installed("lt_py", "lingotweaker_data_en"):
        return EngineInfo(NAME, "", ready=False, message=_MISSING)
    return EngineInfo(NAME, version_of(NAME), ready=True, message="LanguageTool's rules without Java.")


def _child(language: str) -> Child:
    return _children.of(language, partial(_make, language))


def _make(language: str) -> Child:
    if not installed("lt_py", "lingotweaker_data_en"):
        raise EngineUnavailable(_MISSING)
    try:
        return Child("LingoTweaker", _CHILD, "matches", variant=language)
    except OSError as error:
        raise EngineUnavailable(
            f"LingoTweaker cannot be started ({error}): choose `harper` or `languagetool`."
        ) from error


def _flags(text: str, matches: list[dict[str, Any]]) -> list[Flag]:
    """Turn the matches, which count the bytes of UTF-8, into flags, which count code points."""
    data = text.encode()
    flags = []
    for match in matches:
        first, last = match["offset"], match["offset"] + match["length"]
        flags.append(
            Flag(
                rule=match["rule_id"],
                category=match["category_id"],
                kind=match["issue_type"],
                start=len(data[:first].decode()),
                end=len(data[:last].decode()),
                message=match["message"],
                suggestions=match["suggestions"],
            )
        )
    return flags
