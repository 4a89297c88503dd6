"""`thanknote check`: notes that were edited by hand or written elsewhere in, findings out."""

from __future__ import annotations

import sys
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from thanknote.cli._options import asked, checking

if TYPE_CHECKING:
    from thanknote.draft import Draft

_ALONE = (
    "Without --debrief nothing was compared with what you wrote down: no names, facts, dates or private things, nor "
    "whether the note says anything of this conversation."
)


@click.command()
@click.argument("files", nargs=-1, required=True, metavar="FILE…")
@click.option("--debrief", "-d", metavar="FILE", help="The debrief that the notes should agree with.")
@click.option("--to", metavar="NAME", help="Whom the note is for. [default: its To: line, else its greeting]")
@click.option("--kind", "-k", metavar="KIND", help="The kind of note. [default: as in the file's name, else thank-you]")
@click.option(
    "--language", type=click.Choice(["en-US", "en-GB"]), help="The spelling. [default: the debrief's, else en-US]"
)
@click.option(
    "--fix", is_flag=True, help="Mend what is safe: spaces, doubled words, a and an; FILE.orig keeps the file."
)
@click.option("--diff", is_flag=True, help="Show what --fix would mend, and write nothing.")
@click.option(
    "--format",
    "form",
    type=click.Choice(["text", "json", "line", "sarif"]),
    default="text",
    show_default=True,
    help="How findings are printed: for people; as JSON; a line each, for editors; as SARIF 2.1.0.",
)
@checking
def check(
    files: tuple[str, ...],
    *,
    debrief: str | None,
    to: str | None,
    kind: str | None,
    language: str | None,
    fix: bool,
    diff: bool,
    form: str,
    templates: str | None,
    engines: tuple[str, ...],
    languagetool_url: str | None,
    today: date | None,
    settings: dict[str, dict[str, Any]],
    strict: bool,
    as_json: bool,
    quiet: bool,
) -> int:
    """Check notes that you edited, or that somebody else wrote.

    Each FILE is one note: plain text, .md, .eml or .html, or - for text on standard input; a folder stands for the
    notes in it. Notes that are checked together are compared with each other. What is found goes to stderr, in every
    other format than text to stdout. Without a debrief, only what needs none is looked at.
    """
    from thanknote._load import load
    from thanknote._pipeline import check_notes
    from thanknote._texts import placed
    from thanknote.cli import _report
    from thanknote.cli._files import mended, read_all
    from thanknote.cli._terminal import clean, progress, say
    from thanknote.kinds import all_kinds

    form = "json" if as_json else form
    wanted = load(debrief) if debrief else None
    known = all_kinds([Path(templates)] if templates else [])
    notes, remarks, unread = read_all(files)
    if fix or diff:
        notes = [mended(note, write=fix and not diff, err=form != "text", remarks=remarks) for note in notes]
    # The engines wait for the interpreter many times a note, by default 5 ms each time, while the checks have it.
    sys.setswitchinterval(0.0005)
    with progress("Checking", quiet=quiet) as tell:
        drafts: list[Draft] = []
        for draft in check_notes(
            notes,
            debrief=wanted,
            to=to,
            kinds=[
                kind or next((part for part in Path(note.name).name.split(".")[1:] if part in known), None)
                for note in notes
            ],
            templates=templates,
            settings=settings,
            engines=asked(engines, languagetool_url),
            languagetool_url=languagetool_url,
            language=language,  # type: ignore[arg-type] # click has made sure
            today=today,
        ):
            drafts.append(placed(draft, notes[len(drafts)]))
            tell(len(drafts), len(notes))
    if wanted is None:
        remarks.append(_ALONE)
    if form == "json":
        _report.print_json(drafts)
    elif form == "line":
        from thanknote.cli._lines import print_lines

        print_lines(drafts, notes)
    elif form == "sarif":
        from thanknote.cli._sarif import print_sarif

        print_sarif(drafts, notes, wanted.source if wanted else None, remarks)
    _report.report(drafts, notes=False, findings=not quiet and form == "text", names=[note.name for note in notes])
    for remark in () if quiet else remarks:
        say(clean(remark), err=True)
    return 2 if unread else _report.exit_code(drafts, strict=strict, engines=engines)
