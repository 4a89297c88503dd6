"""`thanknote render`: a debrief in, one checked note per interviewer out."""

from __future__ import annotations

from datetime import date
from typing import Any

import click

from thanknote.cli._options import asked, checking


@click.command()
@click.argument("debrief")
@click.option(
    "--kind", "-k", "kinds", metavar="KIND", multiple=True, help="A kind of note; may be repeated. [default: thank-you]"
)
@click.option("--due", is_flag=True, help="Whatever note is due today, or late, and was not sent.")
@click.option("--all", "everything", is_flag=True, help="Whatever note may be sent today and was not.")
@click.option(
    "--to",
    metavar="NAME",
    multiple=True,
    help="A name, or part of one, to write to; may be repeated. [default: everybody the kind is for]",
)
@click.option("--premium", is_flag=True, help="300 characters for an invitation on LinkedIn in place of 200.")
@click.option(
    "--out", metavar="DIR", help="Write each note to a file in this folder, and print the names of the files."
)
@click.option("--format", "suffix", metavar="FORMAT", help="How --out writes: txt or json. [default: txt]")
@checking
def render(
    debrief: str,
    *,
    kinds: tuple[str, ...],
    due: bool,
    everything: bool,
    to: tuple[str, ...],
    premium: bool,
    out: str | None,
    suffix: str | None,
    templates: str | None,
    engines: tuple[str, ...],
    languagetool_url: str | None,
    today: date | None,
    settings: dict[str, dict[str, Any]],
    strict: bool,
    as_json: bool,
    quiet: bool,
) -> int:
    """Write one checked note to each interviewer in DEBRIEF, a file or - for standard input.

    The notes go to stdout, what was found in them to stderr. A note that should not be sent is refused, with the
    reason and what fits instead; `thanknote plan` says what is due when. Nothing is sent.
    """
    if due + everything + bool(kinds) > 1:
        raise click.UsageError(
            "--kind, --due and --all each say which notes to write; take one of them.", click.get_current_context()
        )
    if premium and not (kinds or due or everything):
        raise click.UsageError(
            "--premium is for invitations on LinkedIn; add --kind linkedin, --due or --all.",
            click.get_current_context(),
        )
    if suffix and not out:
        raise click.UsageError(
            "--format says how --out writes; add --out DIR, or take --json.", click.get_current_context()
        )
    from thanknote._load import load
    from thanknote._pipeline import render as render_notes
    from thanknote.cli._report import exit_code, print_files, print_json, print_missing, report
    from thanknote.cli._terminal import progress
    from thanknote.exporters import exporter, save_all

    export = exporter(suffix or "txt")
    with progress("Writing and checking the notes", quiet=quiet):
        drafts = render_notes(
            load(debrief),
            kinds="due" if due else "all" if everything else kinds or ("thank-you",),
            to=to,
            premium=premium,
            templates=templates,
            settings=settings,
            engines=asked(engines, languagetool_url),
            languagetool_url=languagetool_url,
            today=today,
        )
    if out:
        print_files(save_all(drafts, out, export), drafts, err=as_json)
    if as_json:
        print_json(drafts)
    report(drafts, notes=not (out or as_json), findings=not (quiet or as_json))
    if not (quiet or as_json):
        print_missing(kinds, drafts)
    return exit_code(drafts, strict=strict, engines=engines)
