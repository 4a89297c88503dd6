"""A child process that is asked in JSON lines and answers each in one: a native library that breaks costs no more."""

from __future__ import annotations

import json
import sys
import threading
import time
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from itertools import islice
from pathlib import Path
from typing import Any

from thanknote.engines import _process
from thanknote.errors import EngineUnavailable

_AHEAD = 4
"""Questions that the child is sent before it has answered the first: it works while we are busy elsewhere."""


class Child:
    """One child process of an engine; once broken it stays so, and another takes its place."""

    def __init__(self, name: str, script: Path, key: str, **first: Any) -> None:
        """Start it and send it the first line: the import path, and `first`.

        Args:
            name: what to call the engine in a sentence.
            script: what it runs.
            key: under which an answer stands; one without it says what is the trouble.
            first: what it is told at once.

        Raises:
            OSError: it cannot be started.
        """
        self.name, self.key = name, key
        self.process = _process.spawn(sys.executable, "-I", "-S", str(script))
        self.turn = threading.Lock()
        self.broken = ""
        # An empty entry would be the current directory.
        self._send({"path": [entry for entry in sys.path if entry], **first})

    def ask(self, questions: Sequence[Mapping[str, Any]], limit: float) -> Iterator[list[Any]]:
        """Yield the answer to each question; whoever waited for a child that breaks gets its error too.

        Args:
            questions: what to ask.
            limit: seconds that one answer may take.

        Raises:
            EngineUnavailable: it breaks, is silent for that long, or says what is the trouble.
        """
        with self.turn:
            if self.broken:
                raise EngineUnavailable(self.broken)
            waiting = iter(questions)
            for number, _ in enumerate(questions, start=1):
                answer = self._answer(islice(waiting, 1 if number > 1 else _AHEAD), limit)
                try:
                    yield answer
                except GeneratorExit:
                    if number < len(questions):
                        # The answers still to come must not be taken for those to other questions.
                        self.end()
                    raise

    def end(self, reason: str = "") -> None:
        """End the child process; `reason` is what whoever still asks it is told."""
        self.broken = self.broken or reason or f"{self.name} was closed while it was checking: run the check again."
        _process.end(self.process)
        if self.process.stdout:
            self.process.stdout.close()

    def _answer(self, more: Iterable[Mapping[str, Any]], limit: float) -> list[Any]:
        """Send more questions, and return the answer to the first that has none yet."""
        began = time.monotonic()
        # Killing the child is what ends a read or a write that would never end.
        alarm = threading.Timer(limit, self.process.kill)
        alarm.daemon = True
        alarm.start()
        try:
            for question in more:
                self._send(question)
            said = json.loads(self.process.stdout.readline())  # type: ignore[union-attr]
            answer: list[Any] | None = said.get(self.key)
        except BaseException as error:
            self.end(self._reason(time.monotonic() - began, limit))
            if isinstance(error, OSError | ValueError | AttributeError):
                raise EngineUnavailable(self.broken) from error
            # Ctrl-C: the answer still to come must not be taken for that to the next question.
            raise
        finally:
            alarm.cancel()
        if answer is None:
            self.end(f"{self.name} cannot be used ({said.get('trouble')}): reinstall it, or choose another engine.")
            raise EngineUnavailable(self.broken)
        return answer

    def _send(self, value: Mapping[str, Any]) -> None:
        self.process.stdin.write(json.dumps(value).encode() + b"\n")  # type: ignore[union-attr]
        self.process.stdin.flush()  # type: ignore[union-attr]

    def _reason(self, seconds: float, limit: float) -> str:
        if seconds >= limit:
            return f"{self.name} gave no answer for {limit:.0f} seconds and was stopped: run the check again."
        return f"{self.name} stopped in the middle of its work: run the check again, or choose another engine."


class Children(dict[str, Child]):
    """The child processes of an engine, each under what it was started for."""

    def __init__(self) -> None:
        """Begin without any; a forked process does so too, since the children are its parent's."""
        super().__init__()
        self._turn = threading.Lock()
        _process.at_fork(self._forget)

    def of(self, key: str, make: Callable[[], Child]) -> Child:
        """Return the child for a key, made now where there is none or it has ended; raises what `make` raises."""
        with self._turn:
            idle = self.get(key)
            if idle and idle.process.poll() is not None:
                idle.end()
                del self[key]
            if key not in self:
                self[key] = make()
            return self[key]

    def let_go(self, key: str, child: Child) -> None:
        """Forget a child that is broken, so that the next question gets another."""
        with self._turn:
            if child.broken and self.get(key) is child:
                del self[key]

    def close(self) -> None:
        """End them all."""
        with self._turn:
            children = [*self.values()]
            self.clear()
        for child in children:
            child.end()

    def _forget(self) -> None:
        # Whoever held the lock in the parent does not exist here.
        self._turn = threading.Lock()
        self.clear()
