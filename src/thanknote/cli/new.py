"""`thanknote new`: a debrief to fill in."""

from __future__ import annotations

import click


@click.command()
@click.argument("file", default="debrief.yaml")
def new(file: str) -> None:
    """Write a debrief to fill in to FILE (debrief.yaml), or to stdout for -; never over a file that is there."""
    from pathlib import Path

    from thanknote._load import starter
    from thanknote.cli._terminal import clean, say
    from thanknote.errors import ThanknoteError

    if file == "-":
        say(starter().rstrip("\n"))
        return
    try:
        with Path(file).open("x", encoding="utf-8") as out:
            out.write(starter())
    except FileExistsError:
        raise ThanknoteError(f"{file} is there already and is not overwritten; choose another name.") from None
    except OSError as error:
        raise ThanknoteError(f"{file} cannot be written ({error.strerror}); choose another place.") from None
    say(f"Fill in {clean(file)}, then run: thanknote render {clean(file)}", err=True)
