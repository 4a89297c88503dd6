"""Child processes that end when this process does, in whatever way it ends."""

from __future__ import annotations

import atexit
import contextlib
import os
import subprocess
import sys
from collections.abc import Callable

_running: set[subprocess.Popen[bytes]] = set()


def spawn(*command: str) -> subprocess.Popen[bytes]:
    """Start a program that ends when its standard input does.

    Its standard input is a pipe that only this process holds, so the program sees our end even after
    kill -KILL. It gets a process group of its own: Ctrl-C is for us, and closing the pipe is for it.

    Raises:
        OSError: The program cannot be started.
    """
    child = subprocess.Popen(  # noqa: S603 - the commands are our own
        command,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        start_new_session=sys.platform != "win32",
        creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0) | getattr(subprocess, "CREATE_NEW_PROCESS_GROUP", 0),
    )
    _running.add(child)
    return child


def end(child: subprocess.Popen[bytes], *, grace: float = 0) -> None:
    """End a child and reap it: by closing its input if it obeys within `grace` seconds, else by killing it."""
    _running.discard(child)
    if child.stdin:
        with contextlib.suppress(OSError):
            child.stdin.close()
    with contextlib.suppress(subprocess.TimeoutExpired):
        child.wait(grace)
    child.kill()
    child.wait()
    for pipe in (child.stdout, child.stderr):
        if pipe:
            with contextlib.suppress(OSError):
                pipe.close()


def at_fork(forget: Callable[[], None]) -> None:
    """Call `forget` in every process that is forked from this one: what runs here is not its own."""
    if sys.platform != "win32":
        os.register_at_fork(after_in_child=forget)


def _disown() -> None:
    """Let go of the parent's children, so that they still see the parent's end when a fork of it lives on."""
    null = os.open(os.devnull, os.O_RDWR)
    for child in _running:
        if child.stdin and not child.stdin.closed:
            os.dup2(null, child.stdin.fileno(), inheritable=False)
        child.returncode = 0  # Not ours to wait for.
    os.close(null)
    _running.clear()


@atexit.register
def _end_all() -> None:
    for child in [*_running]:
        end(child, grace=2)


at_fork(_disown)
