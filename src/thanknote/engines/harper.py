"""Harper: a second opinion on grammar, in this process; its dictionary counts where no other engine runs."""

from __future__ import annotations

import contextlib
import functools
import threading
from typing import TYPE_CHECKING

from thanknote.draft import Finding
from thanknote.engines import _process
from thanknote.engines._flag import Flag, as_findings
from thanknote.engines._info import EngineInfo, installed, version_of
from thanknote.engines._memory import give_back
from thanknote.engines._rules import OFF
from thanknote.errors import EngineUnavailable

if TYPE_CHECKING:
    from harper import Lint, Linter

NAME = "harper"

_MISSING = "Harper is not installed: run `pip install harper-py`, or choose another engine."

# A Linter takes half a second to make, one millisecond for a note, and one caller at a time.
_turn = threading.Lock()


def check(text: str, language: str) -> list[Finding]:
    """Return what Harper flags in a text in `en-US` or `en-GB`, spelling included.

    Raises:
        EngineUnavailable: It is not installed, or cannot be loaded.
    """
    with _turn:
        lints = _linter(language).organized_lints(text, language="plaintext")
    return as_findings(NAME, text, (_flag(rule, lint) for rule, found in lints.items() for lint in found))


def start(language: str) -> None:
    """Begin loading for a variant of English, in a thread; returns at once and never raises."""
    threading.Thread(target=_load, args=(language,), daemon=True).start()


def close() -> None:
    """Free the memory; the next check loads again."""
    with _turn:
        _linter.cache_clear()


def info() -> EngineInfo:
    """Return whether Harper is ready, and how to get it if not."""
    if not installed("harper"):
        return EngineInfo(NAME, "", ready=False, message=_MISSING)
    return EngineInfo(NAME, version_of("harper-py"), ready=True, message="A second opinion on grammar.")


def _load(language: str) -> None:
    with contextlib.suppress(EngineUnavailable), _turn:
        _linter(language)


@functools.cache
def _linter(language: str) -> Linter:
    """Make the linter for a variant of English, without the rules that do not count; only with `_turn` held."""
    try:
        from harper import Dialect, Linter
    except ImportError as error:
        raise EngineUnavailable(_MISSING) from error
    try:
        linter = Linter(Dialect.BRITISH if language == "en-GB" else Dialect.AMERICAN)
        rules = linter.get_lint_config()
        linter.set_lint_config(rules | {rule: False for rule in OFF if rule in rules})
    except BaseException as error:
        raise EngineUnavailable(
            f"Harper cannot be loaded ({error}): install the version that thanknote asks for."
        ) from error
    give_back()
    return linter


def _flag(rule: str, lint: Lint) -> Flag:
    from harper import SuggestionKind

    return Flag(
        rule=rule,
        kind=lint.lint_kind,
        start=lint.span.start,
        end=lint.span.end,
        message=lint.message,
        suggestions=[
            lint.problem_text + each.replacement_text
            if each.kind is SuggestionKind.INSERT_AFTER
            else each.replacement_text
            for each in lint.suggestions
        ],
    )


def _forget() -> None:
    """In a forked process: whoever held the lock in the parent does not exist here."""
    global _turn  # noqa: PLW0603 - the lock may be held for ever
    _turn = threading.Lock()
    _linter.cache_clear()


_process.at_fork(_forget)
