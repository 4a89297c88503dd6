"""LingoTweaker: LanguageTool's rules in Rust, in a child process of its own.

The native library is young and its constructor holds the interpreter for two seconds; in a child it loads while the
caller does other work, and a crash costs one check instead of the program.
"""

from __future__ import annotations

import contextlib
import json
import sys
import threading
import time
from collections.abc import Iterable, Iterator, Sequence
from itertools import islice
from pathlib import Path
from typing import Any

from thanknote.draft import Finding
from thanknote.engines import _process
from thanknote.engines._flag import Flag, as_findings
from thanknote.engines._info import EngineInfo, installed, version_of
from thanknote.errors import EngineUnavailable

NAME = "lingotweaker"
LIMIT = 20.0
"""Seconds that one answer may take, loading included, before the child is given up."""

_AHEAD = 4
"""Texts that the child is sent before it has answered the first: it works while we are busy elsewhere."""

_CHILD = Path(__file__).with_name("_child.py")
_MISSING = (
    "LingoTweaker is not installed: `pip install lingotweaker lingotweaker-data-en` gets it on Linux with an "
    "x86-64 processor; elsewhere use `harper` or `languagetool`."
)

_children: dict[str, _Child] = {}
_turn = threading.Lock()


class _Child:
    """One child process for one variant of English; once broken it stays so, and another takes its place."""

    def __init__(self, language: str) -> None:
        self.process = _process.spawn(sys.executable, "-I", "-S", str(_CHILD))
        self.turn = threading.Lock()
        self.broken = ""
        # An empty entry would be the current directory.
        self._send({"path": [entry for entry in sys.path if entry], "variant": language})

    def ask(self, texts: Sequence[str]) -> Iterator[list[dict[str, Any]]]:
        """Yield what the child answers to each text; whoever waited for a child that breaks gets its error too."""
        with self.turn:
            if self.broken:
                raise EngineUnavailable(self.broken)
            waiting = iter(texts)
            for number, _ in enumerate(texts, start=1):
                matches = self._answer(islice(waiting, 1 if number > 1 else _AHEAD))
                try:
                    yield matches
                except GeneratorExit:
                    if number < len(texts):
                        # The answers still to come must not be taken for those to other texts.
                        self.end()
                    raise

    def _answer(self, more: Iterable[str]) -> list[dict[str, Any]]:
        """Send more texts, and return the answer to the first that has none yet."""
        began = time.monotonic()
        # Killing the child is what ends a read or a write that would never end.
        alarm = threading.Timer(LIMIT, self.process.kill)
        alarm.daemon = True
        alarm.start()
        try:
            for text in more:
                self._send({"text": text})
            answer = json.loads(self.process.stdout.readline())  # type: ignore[union-attr]
            matches: list[dict[str, Any]] | None = answer.get("matches")
        except BaseException as error:
            self.end(self._reason(time.monotonic() - began))
            if isinstance(error, OSError | ValueError | AttributeError):
                raise EngineUnavailable(self.broken) from error
            # Ctrl-C: the answer still to come must not be taken for that to the next text.
            raise
        finally:
            alarm.cancel()
        if matches is None:
            self.end(f"LingoTweaker cannot be used ({answer.get('trouble')}): reinstall it or choose `harper`.")
            raise EngineUnavailable(self.broken)
        return matches

    def end(self, reason: str = "LingoTweaker was closed while it was checking: run the check again.") -> None:
        """End the child process; `reason` is what whoever still asks it is told."""
        self.broken = self.broken or reason
        _process.end(self.process)
        if self.process.stdout:
            self.process.stdout.close()

    def _send(self, value: dict[str, Any]) -> None:
        self.process.stdin.write(json.dumps(value).encode() + b"\n")  # type: ignore[union-attr]
        self.process.stdin.flush()  # type: ignore[union-attr]

    def _reason(self, seconds: float) -> str:
        if seconds >= LIMIT:
            return f"LingoTweaker gave no answer for {LIMIT:.0f} seconds and was stopped: run the check again."
        return "LingoTweaker stopped in the middle of its work: run the check again, or choose `harper`."


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
        for text, matches in zip(texts, child.ask(texts), strict=True):
            yield as_findings(NAME, text, _flags(text, matches))
    except (KeyError, TypeError, ValueError) as error:
        child.end("LingoTweaker's answer cannot be read: install the version that thanknote asks for.")
        raise EngineUnavailable(child.broken) from error
    finally:
        with _turn:
            if child.broken and _children.get(language) is child:
                del _children[language]


def start(language: str) -> None:
    """Begin loading for a variant of English, in the child; returns at once and never raises."""
    with contextlib.suppress(EngineUnavailable):
        _child(language)


def close() -> None:
    """End the child processes; the next check starts a fresh one."""
    with _turn:
        children = [*_children.values()]
        _children.clear()
    for child in children:
        child.end()


def info() -> EngineInfo:
    """Return whether LingoTweaker is ready, and how to get it if not."""
    if not installed("lt_py", "lingotweaker_data_en"):
        return EngineInfo(NAME, "", ready=False, message=_MISSING)
    return EngineInfo(NAME, version_of(NAME), ready=True, message="LanguageTool's rules without Java.")


def _child(language: str) -> _Child:
    with _turn:
        idle = _children.get(language)
        if idle and idle.process.poll() is not None:
            idle.end()
            del _children[language]
        if language not in _children:
            if not installed("lt_py", "lingotweaker_data_en"):
                raise EngineUnavailable(_MISSING)
            try:
                _children[language] = _Child(language)
            except OSError as error:
                raise EngineUnavailable(
                    f"LingoTweaker cannot be started ({error}): choose `harper` or `languagetool`."
                ) from error
        return _children[language]


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


def _forget() -> None:
    """In a forked process: the children are the parent's."""
    global _turn  # noqa: PLW0603 - whoever held it in the parent does not exist here
    _turn = threading.Lock()
    _children.clear()


_process.at_fork(_forget)
