"""Which notes are wanted: kinds by name, what is due, or all that apply."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import TYPE_CHECKING

from thanknote._plan._refusal import refusal
from thanknote._plan._steps import notes
from thanknote.kinds import find_kind
from thanknote.recipients import named_in, own_note, recipients

if TYPE_CHECKING:
    from thanknote.debrief import Debrief
    from thanknote.kinds import Kind


def wanted(
    debrief: Debrief,
    kinds: Mapping[str, Kind],
    names: Sequence[str] | str,
    *,
    to: Sequence[str] = (),
    today: date,
    wait: int,
) -> list[tuple[str, str]]:
    """Return the kind and the path of each note that is wanted, once.

    Args:
        debrief: what the candidate wrote down.
        kinds: all kinds by name.
        names: the kinds by name; or `due`, what is due today or late; or `all`, whatever may be sent today. The last
            two give each person one medium, and leave out what was sent.
        to: names, or parts of names, to keep it to; some kinds go to them instead of the contact, or besides.
        today: the day to count from.
        wait: days to wait for news where nobody gave a date.

    Raises:
        SettingsError: there is no such kind, or nobody who could get one of these notes is called so.
    """
    people = dict(debrief.people())
    if isinstance(names, str) and names in {"due", "all"}:
        owners = own_note(debrief)
        named = {owners[path] for path in named_in(people, to)}
        ahead = notes(debrief, kinds, to=to, today=today, wait=wait)
        found = [
            (step.kind, step.path)
            for step in ahead
            if not step.optional
            and (names == "all" or step.state != "later")
            and not refusal(kinds[step.kind], debrief, step.path, kinds=kinds, today=today, wait=wait)
        ]
    else:
        several = dict.fromkeys([names] if isinstance(names, str) else names)
        found = [
            (name, path) for name in several for path in recipients(debrief, find_kind(name, kinds), to)
        ]  # fmt: skip
        named = set(named_in({path: people[path] for _, path in found}, to))
    return [
        (name, path) for name, path in found if not to or path in named or kinds[name].to == "contact and others"
    ]  # fmt: skip
