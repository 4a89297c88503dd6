"""The rules of the checks: those of a file of rules, and those that a check names on its page."""

from __future__ import annotations

import inspect
import re
from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from typing import Any, NamedTuple

from thanknote._tables import table
from thanknote.checks import CHECKS
from thanknote.contracts import Check

_RULE = re.compile(r"`((?!debrief`)[a-z-]+)`")
_GRAVITY = re.compile(r"[^()]*\((?:an? )?(error|warning|advice)")


class Rule(NamedTuple):
    """A rule of a check, as far as it says anything of its own."""

    name: str
    severity: str = ""
    message: str = ""
    why: str = ""
    wrong: tuple[str, ...] = ()
    right: tuple[str, ...] = ()
    source: str = ""


@cache
def rules_of(check: str) -> Mapping[str, Rule]:
    """Return the rules of a check by name: those of its file of rules, and those that its page names."""
    if check == "slips":
        from thanknote.english import rules

        return {name: _rule(name, rule) for name, rule in rules().items()}
    out = {}
    if files("thanknote.checks").joinpath(check, f"{check}.yaml").is_file():
        written = table(f"thanknote.checks.{check}", f"{check}.yaml").get("rules")
        if isinstance(written, Mapping):
            out = {name: _rule(name, body) for name, body in written.items() if isinstance(body, Mapping)}
    (function,) = (one for one in CHECKS if one.__name__ == check)
    yields = doc(function).partition("\nYields:\n")[2]
    for found in _RULE.finditer(yields):
        gravity = _GRAVITY.match(yields, found.end())
        out.setdefault(found[1], Rule(found[1], gravity[1] if gravity else ""))
    return out


def _rule(name: str, body: Any) -> Rule:
    """Return a rule out of a mapping or an object with its parts."""
    said = body if isinstance(body, Mapping) else {key: getattr(body, key, None) for key in Rule._fields}
    texts = {key: str(said.get(key) or "") for key in ("severity", "message", "why", "source")}
    return Rule(name, wrong=tuple(said.get("wrong") or ()), right=tuple(said.get("right") or ()), **texts)


def doc(check: Check) -> str:
    return inspect.getdoc(check) or "It says nothing of itself."
