"""`thanknote schema`: what a debrief may hold, for editors."""

from __future__ import annotations

import json

import click


@click.command()
def schema() -> None:
    """Print the JSON Schema of a debrief, with which an editor completes and checks it."""
    from thanknote._load import schema as json_schema

    click.echo(json.dumps(json_schema(), indent=2))
