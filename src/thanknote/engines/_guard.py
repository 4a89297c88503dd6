"""Runs a program that does not look at its standard input, and kills it when that input ends.

Started as `python -I -S _guard.py PROGRAM ARGUMENT…`; the program's output goes where the guard's goes.
"""

import os
import subprocess
import sys
import threading


def _die_with(guard: int) -> None:
    """On Linux, let the kernel kill the program should somebody kill the guard itself."""
    import ctypes
    import signal

    pr_set_pdeathsig = 1
    ctypes.CDLL(None).prctl(pr_set_pdeathsig, signal.SIGKILL)
    if os.getppid() != guard:
        # It was killed a moment before.
        os._exit(1)


def _leave_with(program: "subprocess.Popen[bytes]") -> None:
    os._exit(program.wait() & 0xFF)


def main() -> None:
    """Run the program until it ends or the standard input does, whichever comes first."""
    guard = os.getpid()
    program = subprocess.Popen(  # noqa: S603 - the command is our parent's
        sys.argv[1:],
        stdin=subprocess.DEVNULL,
        stderr=subprocess.STDOUT,
        # Safe here: no other thread runs yet.
        preexec_fn=(lambda: _die_with(guard)) if sys.platform == "linux" else None,  # noqa: PLW1509
    )
    threading.Thread(target=_leave_with, args=(program,), daemon=True).start()
    sys.stdin.buffer.read()
    program.kill()
    program.wait()


if __name__ == "__main__":
    main()
