"""`thanknote kinds`, `checks` and `explain`: what there is, and what each of it does."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from thanknote.cli._kind import header, size, standing, when
from thanknote.cli._options import templates_option

if TYPE_CHECKING:
    from thanknote.kinds import Kind


@click.command()
@templates_option
def kinds(templates: str | None) -> None:
    """List the kinds of note: to whom, by which medium, how long, when."""
    from thanknote.cli._terminal import clean, say
    from thanknote.kinds import RECIPIENTS

    some = sorted(_kinds(templates).values(), key=lambda kind: (RECIPIENTS.index(kind.to), kind.medium != "email"))
    rows = [(kind.name, kind.to, kind.medium, size(kind), when(kind) + standing(kind)) for kind in some]
    rows.insert(0, ("KIND", "TO", "BY", "LENGTH", "WHEN"))
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    for row in rows:
        say(clean("  ".join(f"{cell:{width}}" for cell, width in zip(row, widths, strict=True))).rstrip())


@click.command()
@click.option("--rules", is_flag=True, help="List every rule of every check too, and the engines' rules that are off.")
def checks(*, rules: bool) -> None:
    """List the checks, each with what it looks at."""
    from thanknote.checks import CHECKS
    from thanknote.cli import _pages
    from thanknote.cli._rules import rules_of
    from thanknote.cli._terminal import clean, say
    from thanknote.engines import OFF

    for check in CHECKS:
        say(f"{check.__name__:12} {_pages.heading(check)}")
        for rule in rules_of(check.__name__).values() if rules else ():
            say(clean(f"    {rule.name:30} {rule.severity:8} {rule.message}".rstrip()))
    if rules:
        say("\nRules of the engines that are switched off:")
        for name, reason in OFF.items():
            say(clean(f"    {name:38} {reason}"))


@click.command()
@click.argument("name")
@templates_option
def explain(name: str, templates: str | None) -> None:
    """Say what NAME is: a check (tone), a rule of one (tone/pushy), an engine's rule that is off, a kind of note."""
    from thanknote.cli import _pages
    from thanknote.cli._terminal import clean, say
    from thanknote.errors import SettingsError

    known = _kinds(templates)
    page = header(known[name]) if name in known else _pages.page(name)
    if not page:
        from difflib import get_close_matches

        near = get_close_matches(name, [*_pages.names(), *known], 1)
        hint = f"did you mean {near[0]!r}?" if near else "`thanknote checks` and `thanknote kinds` list what there is."
        raise SettingsError(f"there is no check, no rule and no kind called {name!r}; {hint}")
    say(clean(page))


def _kinds(templates: str | None) -> dict[str, Kind]:
    from pathlib import Path

    from thanknote.kinds import all_kinds

    return all_kinds([Path(templates)] if templates else [])
