"""What every check and every rule has to say of itself, as pages for `thanknote explain` and for other programs."""

from __future__ import annotations

import inspect
import re
from collections.abc import Iterator
from typing import Any

from thanknote.checks import CHECKS
from thanknote.cli._rules import Rule, doc, rules_of
from thanknote.contracts import Check
from thanknote.engines import ALONE, OFF

_SETTING = re.compile(r"^    (\w+): ((?:.+\n?)(?:      +.+\n?)*)", re.MULTILINE)
_ENGINES = "language"
"""The check whose rules are those of the engines."""


def names() -> Iterator[str]:
    """Yield the names that have a page."""
    for check in CHECKS:
        yield check.__name__
        rules = rules_of(check.__name__)
        yield from (*(f"{check.__name__}/{rule}" for rule in rules), *rules)
    yield from (*OFF, *ALONE)


def page(name: str) -> str:
    """Return the page of a check, a rule (`tone/pushy`, `tone.pushy` or `pushy`) or an engine's rule; else nothing."""
    by_name = {check.__name__: check for check in CHECKS}
    if name in by_name:
        return _check_page(by_name[name])
    of, _, rule = re.sub(r"[/.]", "/", name, count=1).rpartition("/")
    if rule in OFF:
        return f"{rule}: a rule of an engine that is switched off here: {OFF[rule]}."
    if rule in ALONE:
        return f"{rule}: a rule of Harper that counts only where LanguageTool's do not run: {ALONE[rule]}."
    if of == _ENGINES and rule not in rules_of(of):
        found = re.fullmatch(r"[A-Z]\w+(?:\[\d+\])?", rule)
        return f"{rule}: a rule of an engine, which says itself what it finds.\n\n{page(of)}" if found else ""
    for check in CHECKS:
        if of in {"", check.__name__} and (found_rule := rules_of(check.__name__).get(rule)):
            return _rule_page(check, found_rule)
    return ""


def heading(check: Check) -> str:
    """Return the first sentence of what a check says of itself."""
    return doc(check).partition("\n")[0]


def _rule_page(check: Check, rule: Rule) -> str:
    name = f"{check.__name__}/{rule.name}"
    heading = f"{name} ({rule.severity})" if rule.severity else name
    if not rule.message:
        return f"{heading}: one of what the check {check.__name__} finds.\n\n{_check_page(check)}"
    rows = [
        f"{heading}: {rule.message}",
        rule.why,
        "\n".join(f"Wrong: {_example(text)}" for text in rule.wrong[:3]),
        "\n".join(f"Right: {_example(text)}" for text in rule.right[:3]),
        f"Source: {rule.source}" if rule.source else "",
        f"It belongs to the check {check.__name__}; `thanknote explain {check.__name__}` says more.",
        f"To keep such words, write in the debrief: accept: [{{check: {check.__name__}.{rule.name}}}]",
    ]
    return "\n\n".join(filter(None, rows))


def _check_page(check: Check) -> str:
    """Return a check's docstring as its page: its `Args:` are its settings, with their defaults."""
    text, _, rest = doc(check).partition("\nArgs:\n")
    settings, _, yields = rest.partition("\nYields:\n") if rest else ("", *text.partition("\nYields:\n")[1:])
    text = text.partition("\nYields:\n")[0]
    page = [f"{check.__name__}: {text.strip()}"]
    parameters = inspect.signature(check).parameters
    rows = [
        f"  {found[1]} (default: {_default(parameters[found[1]].default)})\n      {' '.join(found[2].split())}"
        for found in _SETTING.finditer(settings)
        if found[1] in parameters
    ]
    if rows:
        where = f"checks: {{{check.__name__}: {{…}}}}, or as --set {check.__name__}.NAME=VALUE"
        page.append("\n".join([f"Settings, in the debrief as {where}:", *rows]))
    page.append("Finds:\n" + inspect.cleandoc(yields).replace("\n", "\n  ").join(("  ", "")) if yields else "")
    return "\n\n".join(part for part in page if part)


def _default(value: Any) -> str:
    if value is None or value == ():
        return "none"
    return ", ".join(map(str, value)) if isinstance(value, tuple | list | frozenset) else str(value)


def _example(text: str) -> str:
    return f'"{text}"' if '"' not in text else text
