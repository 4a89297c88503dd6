"""What reaches the terminal: colour only where it is wanted, and never a control character out of somebody's text."""

from __future__ import annotations

import os
import re
import sys
import unicodedata
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import IO

import click

# Escapes move the cursor and worse; bidirectional controls make a line read otherwise than it is stored.
_CONTROL = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff\ud800-\udfff]")


def clean(text: str) -> str:
    """Return the text with each control character but line ends and tabs as its number."""
    return _CONTROL.sub(lambda found: found[0].encode("unicode_escape").decode("ascii"), text)


def coloured(stream: IO[str] | None) -> bool:
    """Say whether a stream takes colour: a terminal that is not dumb, and `NO_COLOR` is not set."""
    return (
        stream is not None and stream.isatty() and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"
    )


def paint(text: str, colour: str) -> str:
    """Return clean text in a colour; `say` takes the colour away again where it is not wanted."""
    return click.style(clean(text), fg=colour, bold=colour == "red")


def say(line: str, *, err: bool = False) -> None:
    """Print a line that is clean, or painted, already."""
    click.echo(line, err=err, color=coloured(sys.stderr if err else sys.stdout))


def complain(message: str, *, begin: str = "thanknote: ") -> None:
    """Print what is wrong, on stderr."""
    say(paint(begin, "red") + clean(message) if begin else clean(message), err=True)


def cells(text: str) -> int:
    """Return how many columns of a terminal a text takes: accents none, Chinese characters two."""
    return sum(
        0
        if unicodedata.category(char) in {"Mn", "Me", "Cf"}
        else 2
        if unicodedata.east_asian_width(char) in "WF"
        else 1
        for char in text
    )


@contextmanager
def progress(what: str, *, quiet: bool = False) -> Iterator[Callable[[int, int], None]]:
    """Show on stderr, if that is a terminal, that something takes its time; what it gives takes (done, all)."""
    if quiet or not (sys.stderr and sys.stderr.isatty()):
        yield lambda _done, _all: None
        return
    try:
        from rich.console import Console
    except ImportError:
        say(f"{what} …", err=True)
        yield lambda _done, _all: None
    else:
        with Console(stderr=True).status(f"{what} …") as status:
            yield lambda done, total: status.update(f"{what}: {done} of {total}" if total else f"{what} …")
