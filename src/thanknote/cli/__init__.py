"""The command: reads arguments, calls the library, prints; every error and every signal ends here."""

from __future__ import annotations

import contextlib
import os
import signal
import sys
from typing import Any

import click

from thanknote.cli._group import thanknote

__all__ = ["main"]


def main(args: list[str] | None = None) -> int:
    """Run the command and return its exit code.

    Args:
        args: the arguments; by default those of this process.

    Returns:
        0: done, every draft is ready. 1: a draft needs its writer, was refused or could not be checked. 2: it could
        not be done. 130, 141, 143: ended by Ctrl-C, by a closed pipe, by TERM.
    """
    for stream in (sys.stdout, sys.stderr):
        # What the terminal's encoding has no character for is shown as its number.
        if reconfigure := getattr(stream, "reconfigure", None):
            reconfigure(errors="backslashreplace")
    before = None
    with contextlib.suppress(ValueError):  # Only the main thread may set a handler.
        before = signal.signal(signal.SIGTERM, _terminated)
    try:
        return int(thanknote.main(args, prog_name="thanknote", standalone_mode=False) or 0)
    except SystemExit as leaving:  # From the handler below.
        return int(leaving.code or 0)
    except (KeyboardInterrupt, click.Abort):
        return 130
    except BrokenPipeError:
        return 141
    except Exception as error:  # noqa: BLE001 - the one place that turns errors into sentences
        with contextlib.suppress(OSError):
            _say(error)
        return 2
    finally:
        _close_engines()
        _let_go_of_streams()
        if before is not None:
            signal.signal(signal.SIGTERM, before)


def _terminated(number: int, _frame: Any) -> None:
    raise SystemExit(128 + number)


def _close_engines() -> None:
    """End what runs beside this process, if anything was started."""
    engines = sys.modules.get("thanknote.engines")
    if close := getattr(engines, "close", None):
        close()


def _let_go_of_streams() -> None:
    """Give a stream that takes no more another end, or Python complains when it flushes it at exit."""
    for stream in filter(None, (sys.stdout, sys.stderr)):
        try:
            stream.flush()
        except OSError:
            os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())


def _say(error: Exception) -> None:
    """Print an error as a sentence for the user."""
    from thanknote.cli._terminal import complain
    from thanknote.errors import DebriefError, ThanknoteError

    if isinstance(error, DebriefError) and any(problem.line for problem in error.problems):
        complain("the debrief has to be mended first:")
        for problem in error.problems:
            complain(str(problem), begin="")
    elif isinstance(error, ThanknoteError):
        complain(str(error))
    elif isinstance(error, click.ClickException):
        complain(error.format_message())
        if context := getattr(error, "ctx", None):
            complain(f"`{context.command_path} --help` says more.", begin="")
    elif isinstance(error, OSError):
        complain(f"the system refused something ({error}); mend that, then run it again.")
    else:
        complain(
            f"something broke that should not have ({type(error).__name__}: {error}); please report it, "
            "with what you did. THANKNOTE_DEBUG=1 shows where it was."
        )
        if os.environ.get("THANKNOTE_DEBUG") == "1":
            import traceback

            complain("".join(traceback.format_exception(error)), begin="")
