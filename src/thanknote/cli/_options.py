"""The options that several commands share."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any, TypeVar

import click

_Command = TypeVar("_Command", bound=Callable[..., Any])


def _day(_context: click.Context, _parameter: click.Parameter, value: str | None) -> date | None:
    try:
        return date.fromisoformat(value) if value else None
    except ValueError:
        raise click.BadParameter(f"{value!r} is not a day; write it as year-month-day, such as 2026-11-22.") from None


def _settings(
    _context: click.Context, _parameter: click.Parameter, values: tuple[str, ...]
) -> dict[str, dict[str, Any]]:
    """Return `length.max_words=150` as `{"length": {"max_words": "150"}}`; what is set twice is a list."""
    out: dict[str, dict[str, Any]] = {}
    for value in values:
        name, equals, wanted = value.partition("=")
        check, dot, setting = name.strip().partition(".")
        if not (equals and dot and check and setting):
            raise click.BadParameter(f"{value!r} sets nothing; write it as check.setting=value: length.max_words=150.")
        before = out.setdefault(check, {}).get(setting)
        several = [*(before if isinstance(before, list) else [before]), wanted.strip()]
        out[check][setting] = wanted.strip() if before is None else several
    return out


templates_option = click.option(
    "--templates", metavar="DIR", help="A folder of templates of your own; those of the same name count before ours."
)

today_option = click.option(
    "--today", metavar="DATE", callback=_day, help="The day to count from, such as 2026-11-22. [default: the machine's]"
)

_CHECKING = (
    templates_option,
    click.option(
        "--engine", "-e", "engines", metavar="ENGINE", multiple=True, default=("auto",), show_default="auto",
        help="A spelling and grammar engine: auto, lingotweaker, languagetool, harper, smollm or off; may be repeated.",
    ),
    click.option(
        "--languagetool-url", metavar="URL",
        help="A LanguageTool server to ask, in place of `auto`; the text of the notes is sent there.",
    ),
    today_option,
    click.option(
        "--set", "settings", metavar="CHECK.NAME=VALUE", multiple=True, callback=_settings,
        help="A setting of a check, such as length.max_words=150, before that of the debrief; may be repeated.",
    ),
    click.option("--strict", is_flag=True, help="Exit with 1 for a warning too."),
    click.option("--json", "as_json", is_flag=True, help="Print notes and findings as one JSON object on stdout."),
    click.option("--quiet", "-q", is_flag=True, help="Print no findings and no progress; the exit code tells."),
)  # fmt: skip


def asked(engines: tuple[str, ...], url: str | None) -> tuple[str, ...]:
    """Return the engines to run: who names a server means it to be asked."""
    return ("languagetool", "harper") if url and engines == ("auto",) else engines


def checking(command: _Command) -> _Command:
    """Add the options that `render` and `check` share."""
    for option in reversed(_CHECKING):
        command = option(command)
    return command
