"""The group of commands, each imported only when it is run or listed."""

from __future__ import annotations

from importlib import import_module
from typing import Any

import click

from thanknote import __version__

COMMANDS = {
    "render": "render",
    "plan": "plan",
    "check": "check",
    "new": "new",
    "kinds": "catalogue",
    "checks": "catalogue",
    "explain": "catalogue",
    "engines": "engines",
    "schema": "schema",
}
"""The module of each command, in the order in which the help lists them."""


class LazyGroup(click.Group):
    """A group that imports a command's module on first need."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 - click's own signature
        """Return the names of the commands."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002
        """Return the command called `cmd_name`."""
        if cmd_name not in COMMANDS:
            return None
        command: click.Command = getattr(import_module(f"thanknote.cli.{COMMANDS[cmd_name]}"), cmd_name)
        return command

    def invoke(self, ctx: click.Context) -> Any:
        """Run the command; click itself would call a closed pipe a 1, which says that a draft needs somebody."""
        try:
            return super().invoke(ctx)
        except BrokenPipeError:
            ctx.exit(141)

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """Return the command that the arguments name, or say which was meant."""
        if args[0] in COMMANDS or args[0].startswith("-"):
            return super().resolve_command(ctx, args)
        from difflib import get_close_matches

        near = get_close_matches(args[0], COMMANDS, 1)
        hint = f"did you mean {near[0]!r}?" if near else f"the commands are {', '.join(COMMANDS)}."
        raise click.UsageError(f"there is no command {args[0]!r}; {hint}", ctx)


@click.group(
    cls=LazyGroup,
    invoke_without_command=True,
    context_settings={"help_option_names": ["-h", "--help"]},
    epilog="Exit codes: 0 every note is ready; 1 one needs you, was refused or could not be checked; 2 it could not be "
    "done.",
)
@click.version_option(__version__, message="%(prog)s %(version)s")
@click.pass_context
def thanknote(context: click.Context) -> None:
    """Turn your notes from a job interview into one personal, checked thank-you note per interviewer.

    Begin with `thanknote new`, fill in the file, then `thanknote render debrief.yaml`. Nothing is ever sent.
    """
    if context.invoked_subcommand is None:
        click.echo(context.get_help())
