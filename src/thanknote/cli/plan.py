"""`thanknote plan`: what to do after the interview, and when."""

from __future__ import annotations

import json
import textwrap
from collections.abc import Sequence
from datetime import date
from itertools import groupby
from typing import TYPE_CHECKING

import click

from thanknote.cli._options import templates_option, today_option

if TYPE_CHECKING:
    from thanknote import Step

_COLOURS = {"done": "green", "late": "red", "due": "yellow", "later": "cyan"}
_INDENT = " " * 24
_WIDTH = 100


@click.command()
@click.argument("debrief")
@templates_option
@today_option
@click.option("--json", "as_json", is_flag=True, help="Print the plan as one JSON object on stdout.")
def plan(debrief: str, *, templates: str | None, today: date | None, as_json: bool) -> None:
    """Say what to do after the interview in DEBRIEF, a file or - for standard input, and when; for you alone.

    `thanknote render DEBRIEF --due` writes what is due. What you have sent, note under sent: in the debrief.
    """
    from thanknote._load import load
    from thanknote._pipeline import plan as steps_of
    from thanknote.dates import day_of

    today = day_of(today)
    steps = steps_of(load(debrief), templates=templates, today=today)
    if as_json:
        document = {"version": 1, "today": today.isoformat(), "steps": [step.to_dict() for step in steps]}
        click.echo(json.dumps(document, indent=2))
    else:
        _print(steps, today)


def _print(steps: Sequence[Step], today: date) -> None:
    """Print the steps as a table, those that differ by person only as one row, and the reminders below."""
    from thanknote.cli._terminal import clean, paint, say

    say(f"Today is {_day(today)}.\n")
    dated = [step for step in steps if step.state != "reminder"]
    for _, same in groupby(dated, key=lambda step: (step.state, step.on, step.by, step.what, step.optional)):
        row = list(same)
        step = row[0]
        day = _day(step.on) if step.on else "now"
        what = f"If you like: {step.what[0].lower()}{step.what[1:]}" if step.optional else step.what
        till = f" On time until {_day(step.by)}." if step.by and step.by != step.on else ""
        names = ", ".join(one.to for one in row)
        lines = textwrap.wrap(what + till, _WIDTH - len(_INDENT)) + textwrap.wrap(f"To {names}", _WIDTH - len(_INDENT))
        say(f"{paint(f'{step.state:6}', _COLOURS[step.state])}  {day:16}" + clean(lines[0]))
        for line in lines[1:]:
            say(_INDENT + clean(line))
    for number, step in enumerate(step for step in steps if step.state == "reminder"):
        text = textwrap.fill(step.what, _WIDTH, initial_indent="- ", subsequent_indent="  ")
        say(("" if number else "\nKeep in mind:\n") + clean(text))


def _day(day: date) -> str:
    """Return a day with the beginning of its weekday: "Thu 2026-11-19"."""
    from thanknote.dates import plain_date

    return f"{plain_date(day)[:3]} {day.isoformat()}"
