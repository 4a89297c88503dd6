"""Runs the chosen engines side by side and says, for each text, what they found and what became of them."""

from __future__ import annotations

import re
import threading
from collections.abc import Sequence
from dataclasses import dataclass, replace

from thanknote.contracts import Engine
from thanknote.draft import EngineState, Finding
from thanknote.engines._choose import BUILT_IN, RULES_OF_LANGUAGETOOL, choose
from thanknote.engines._info import EngineInfo
from thanknote.engines._merge import merge
from thanknote.engines._rules import ALONE
from thanknote.engines._run import Run
from thanknote.errors import SettingsError

LANGUAGES = ("en-US", "en-GB")


@dataclass(frozen=True, slots=True)
class Report:
    """What the engines say of one text."""

    findings: tuple[Finding, ...]
    """One finding for a slip, in the order of the text; offsets count its code points."""
    states: tuple[EngineState, ...]
    """What became of each engine; `off` when none was asked for."""


def start(engines: str | Engine | Sequence[str | Engine], language: str, *, url: str | None = None) -> None:
    """Begin to load the engines in the background, while the caller does other work.

    Args:
        engines: As for `examine`.
        language: `en-US` or `en-GB`.
        url: The LanguageTool server to ask, for `languagetool`.

    Raises:
        SettingsError: An engine or a language that does not exist.
    """
    _known(language)
    for engine in choose(engines, url):
        if engine.start:
            engine.start(language)


def examine(
    texts: Sequence[str],
    language: str,
    engines: str | Engine | Sequence[str | Engine] = ("auto",),
    *,
    url: str | None = None,
) -> list[Report]:
    """Return, for each text, what the engines find in it and what became of them.

    An engine that cannot run costs a state with one sentence, never an error.

    Args:
        texts: Subjects, bodies, phrases.
        language: `en-US` or `en-GB`.
        engines: Names out of `NAMES`, and functions `(text, language) -> list[Finding]` of your own.
        url: The LanguageTool server to ask, for `languagetool`; by default one is started on this machine.

    Raises:
        SettingsError: An engine or a language that does not exist.
    """
    _known(language)
    # Half a surrogate pair is no text that an engine could be given.
    readable = [re.sub("[\ud800-\udfff]", "\ufffd", text) for text in texts]
    runs = [Run(engine) for engine in choose(engines, url)]
    # Daemons, so that Ctrl-C need not wait for an engine that hangs.
    threads = [threading.Thread(target=run, args=(readable, language), daemon=True) for run in runs]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return [_report(text, index, runs) for index, text in enumerate(texts)]


def describe(*, url: str | None = None) -> list[EngineInfo]:
    """Return, for each engine that has a name, whether it is ready here and how to get it if not."""
    return [engine.info() for engine in choose([engine.NAME for engine in BUILT_IN], url) if engine.info]


def close() -> None:
    """End every server and child process that the engines started; they start again when asked again."""
    for engine in BUILT_IN:
        engine.close()


def _known(language: str) -> None:
    if language not in LANGUAGES:
        raise SettingsError(f"The engines know {' and '.join(LANGUAGES)}, and `{language}` is neither.")


def _report(text: str, index: int, runs: list[Run]) -> Report:
    if not runs:
        return Report((), (EngineState(name="off", state="off"),))
    ruled = any(run.found[index] is not None for run in runs if run.engine.name in RULES_OF_LANGUAGETOOL)
    found = [
        replace(
            finding,
            check="language",
            part="body",
            text=text[finding.start : finding.end],
            engines=(run.engine.name,),
        )
        for run in runs
        for finding in run.found[index] or ()
    ]
    merged = merge(found)
    if ruled:
        merged = [finding for finding in merged if finding.engines != ("harper",) or finding.rule not in ALONE]
    return Report(tuple(merged), tuple(run.state(index) for run in runs))
