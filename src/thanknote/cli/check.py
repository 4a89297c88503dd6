"""`thanknote check`: notes that were edited by hand or written elsewhere in, findings out."""

from __future__ import annotations

import sys
from datetime import date
from pathlib import Path

import click

from thanknote.cli._options import asked, checking

_MOST_BYTES = 1 << 20


@click.command()
@click.argument("files", nargs=-1, required=True, metavar="FILE…")
@click.option("--debrief", "-d", metavar="FILE", help="The debrief that the notes should agree with.")
@click.option("--to", metavar="NAME", help="Whom the note is for. [default: its To: line, else its greeting]")
@click.option("--kind", "-k", metavar="KIND", help="The kind of note. [default: as in the file's name, else thank-you]")
@click.option(
    "--language", type=click.Choice(["en-US", "en-GB"]), help="The spelling. [default: the debrief's, else en-US]"
)
@checking
def check(
    files: tuple[str, ...],
    *,
    debrief: str | None,
    to: str | None,
    kind: str | None,
    language: str | None,
    templates: str | None,
    engines: tuple[str, ...],
    languagetool_url: str | None,
    today: date | None,
    strict: bool,
    as_json: bool,
    quiet: bool,
) -> int:
    """Check notes that you edited or wrote yourself, each in a FILE of its own, or - for standard input.

    What is found goes to stderr, with --json to stdout. Without a debrief, only what needs none is looked at.
    """
    from thanknote._load import load
    from thanknote._pipeline import check as check_text
    from thanknote._texts import placed
    from thanknote.cli._report import exit_code, print_json, report
    from thanknote.cli._terminal import progress
    from thanknote.kinds import all_kinds

    texts = {name: _read(name) for name in files}
    known = all_kinds([Path(templates)] if templates else [])
    with progress("Checking", quiet=quiet):
        wanted = load(debrief) if debrief else None
        drafts = [
            placed(
                check_text(
                    text,
                    debrief=wanted,
                    to=to,
                    kind=kind or next((part for part in Path(name).name.split(".")[1:] if part in known), None),
                    templates=templates,
                    engines=asked(engines, languagetool_url),
                    languagetool_url=languagetool_url,
                    language=language,  # type: ignore[arg-type] # click has made sure
                    today=today,
                ),
                text,
                name,
            )
            for name, text in texts.items()
        ]
    if as_json:
        print_json(drafts)
    report(drafts, notes=False, findings=not (quiet or as_json))
    return exit_code(drafts, strict=strict, engines=engines)


def _read(name: str) -> str:
    """Return the text of a file, or of standard input for `-`."""
    from thanknote.errors import ThanknoteError

    try:
        if name == "-":
            content = sys.stdin.buffer.read(_MOST_BYTES + 1)
        else:
            with Path(name).open("rb") as file:
                content = file.read(_MOST_BYTES + 1)
        text = content.decode("utf-8-sig")
    except OSError as error:
        raise ThanknoteError(f"{name} cannot be read ({error.strerror}); check the path.") from None
    except UnicodeDecodeError:
        raise ThanknoteError(f"{name} is not UTF-8 text; save it as UTF-8 plain text, then check it again.") from None
    if not text.strip():
        raise ThanknoteError(f"{name} is empty; there is nothing to check.")
    return text
