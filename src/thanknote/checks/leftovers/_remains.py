"""The patterns of what is left over, read from `leftovers.yaml`."""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from thanknote._tables import table
from thanknote.draft import Severity

_PART = re.compile(r"\{([a-z]+)\}")


class Remain(NamedTuple):
    """One rule about what was meant to go."""

    rule: str
    severity: Severity
    pattern: re.Pattern[str]
    message: str
    safe: str
    """What can stand instead, with the groups of the match; empty if nothing is safe."""


@cache
def remains() -> tuple[Remain, ...]:
    """Return the rules in the order of their file."""
    data = table(__package__, "leftovers.yaml")

    def put_in(written: str) -> str:
        return _PART.sub(lambda part: put_in(data["parts"][part[1]]), written)

    return tuple(
        Remain(
            rule=name,
            severity=rule.get("severity", "error"),
            pattern=re.compile(
                put_in("|".join(rule["patterns"].splitlines())),
                re.IGNORECASE if rule.get("any_case") else 0,
            ),
            message=rule["message"],
            safe=rule.get("safe", ""),
        )
        for name, rule in data["rules"].items()
    )
