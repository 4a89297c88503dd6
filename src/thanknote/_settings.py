"""Settings of checks by name, from the debrief, the command line and Python: put together, and made to fit."""

from __future__ import annotations

import difflib
import inspect
from collections.abc import Mapping, Sequence
from typing import Any

from thanknote.checks import CHECKS
from thanknote.contracts import Check
from thanknote.errors import SettingsError

Settings = Mapping[str, Mapping[str, Any]]
"""Values by check and setting: `{"length": {"max_words": 150}}`."""


def together(*layers: Settings) -> dict[str, dict[str, Any]]:
    """Return several settings as one; where two set the same, the later counts."""
    out: dict[str, dict[str, Any]] = {}
    for layer in layers:
        for check, values in layer.items():
            if not isinstance(values, Mapping):
                raise SettingsError(f"checks.{check}: {values!r} sets nothing; write {{{check}: {{setting: value}}}}.")
            out.setdefault(check, {}).update(values)
    return out


def settings_for(checks: Sequence[Check], wishes: Settings) -> dict[str, dict[str, Any]]:
    """Return the settings of each check with their values in the types the check asks for.

    Raises:
        SettingsError: no such check, no such setting, or a value that does not fit; suggests the nearest.
    """
    # A debrief may set what this run does not check.
    by_name = {check.__name__: check for check in (*CHECKS, *checks)}
    out: dict[str, dict[str, Any]] = {}
    for name, values in wishes.items():
        if name not in by_name:
            raise SettingsError(f"checks.{name}: there is no check called {name!r}; {_hint(name, by_name)}")
        known = {
            parameter.name: parameter
            for parameter in inspect.signature(by_name[name], eval_str=True).parameters.values()
            if parameter.kind is parameter.KEYWORD_ONLY
        }
        for setting, value in values.items():
            if setting not in known:
                raise SettingsError(
                    f"checks.{name}.{setting}: the check {name} has no such setting; {_hint(setting, known)}"
                )
            out.setdefault(name, {})[setting] = _fitting(f"checks.{name}.{setting}", known[setting].annotation, value)
    return out


def _fitting(path: str, wanted: Any, value: Any) -> Any:
    from pydantic import TypeAdapter, ValidationError

    adapter = TypeAdapter(wanted)
    try:
        return adapter.validate_python(value)
    except ValidationError as error:
        if isinstance(value, str):
            try:
                # One of a list is a list of one.
                return adapter.validate_python([value])
            except ValidationError:
                pass
        problem = error.errors()[0]["msg"]
        raise SettingsError(f"{path}: {value!r} does not fit: {problem[0].lower()}{problem[1:]}.") from None


def _hint(name: str, known: Mapping[str, object]) -> str:
    near = difflib.get_close_matches(name, known, 1)
    if near:
        return f"did you mean {near[0]!r}?"
    return f"there are: {', '.join(known)}." if known else "it has none."
