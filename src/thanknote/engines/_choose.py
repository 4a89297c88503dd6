"""Which engines the names stand for, on this machine."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from difflib import get_close_matches
from functools import partial

from thanknote.contracts import Engine
from thanknote.draft import Finding
from thanknote.engines import harper, languagetool, lingotweaker, smollm
from thanknote.engines._info import EngineInfo
from thanknote.errors import SettingsError

BUILT_IN = (lingotweaker, languagetool, harper, smollm)
"""The engines that can be asked for by name: each module has `check`, `start`, `close` and `info`."""

NAMES = ("auto", *sorted(engine.NAME for engine in BUILT_IN), "off")
RULES_OF_LANGUAGETOOL = (lingotweaker.NAME, languagetool.NAME)

_OWN = ""
# Of two that say the same, the first is quoted; a caller's own engines stand before the second opinion.
_ORDER = (*RULES_OF_LANGUAGETOOL, _OWN, harper.NAME, smollm.NAME)
_ALONE = "LanguageTool's rules were not looked at: `thanknote engines` says how to get them."


@dataclass(frozen=True, slots=True)
class Chosen:
    """An engine to run; a caller's own has no more than a name and a function."""

    name: str
    check: Callable[[str, str], list[Finding]]
    start: Callable[[str], None] | None = None
    info: Callable[[], EngineInfo] | None = None
    check_each: Callable[[Sequence[str], str], Iterator[list[Finding]]] | None = None
    """As `check`, for an engine that is quicker with several texts at once."""
    message: str = ""
    """What to tell even when it has checked."""


def choose(engines: str | Engine | Sequence[str | Engine], url: str | None = None) -> list[Chosen]:
    """Return the engines to run, the most trusted first; none for `off`.

    Raises:
        SettingsError: A name that is none, `off` beside another, `smollm` alone, or something that cannot be called.
    """
    asked = [engines] if isinstance(engines, str) or callable(engines) else [*engines]
    if asked == [smollm.NAME]:
        raise SettingsError("The engine `smollm` does not know how to spell: name another beside it.")
    if "off" in asked and len(asked) > 1:
        raise SettingsError("The engine `off` stands alone: leave it out, or leave the others out.")
    own = (engine for engine in asked if not isinstance(engine, str))
    chosen = {one.name: one for name in asked if isinstance(name, str) for one in _named(name, url)}
    return sorted([*chosen.values(), *map(_own, own)], key=lambda one: _ORDER.index(one.name if one.info else _OWN))


def _named(name: str, url: str | None) -> list[Chosen]:
    built_in = {
        lingotweaker.NAME: Chosen(
            lingotweaker.NAME, lingotweaker.check, lingotweaker.start, lingotweaker.info, lingotweaker.check_each
        ),
        languagetool.NAME: Chosen(
            languagetool.NAME,
            partial(languagetool.check, url=url),
            partial(languagetool.start, url=url),
            partial(languagetool.info, url),
        ),
        harper.NAME: Chosen(harper.NAME, harper.check, harper.start, harper.info),
        smollm.NAME: Chosen(smollm.NAME, smollm.check, smollm.start, smollm.info),
    }
    if name == "off":
        return []
    if name == "auto":
        return _best([*built_in.values()])
    if name not in built_in:
        near = get_close_matches(name, NAMES, n=1)
        meant = f"did you mean `{near[0]}`?" if near else f"choose from {', '.join(NAMES)}."
        raise SettingsError(f"There is no engine `{name}`: {meant}")
    return [built_in[name]]


def _best(engines: list[Chosen]) -> list[Chosen]:
    """Return LanguageTool's rules from the cheapest place, Harper and the language model, as far as they are ready."""
    *places, harpers, reader = engines
    rules = next((engine for engine in places if engine.info and engine.info().ready), None)
    readers = [reader] if smollm.info().ready else []
    if rules is None:
        return [replace(harpers, message=_ALONE), *readers]
    return [rules, *([harpers] if harper.info().ready else []), *readers]


def _own(engine: Engine) -> Chosen:
    if not callable(engine):
        raise SettingsError(f"An engine is a name or a function (text, language), and {engine!r:.60} is neither.")
    return Chosen(getattr(engine, "__name__", type(engine).__name__), engine)
