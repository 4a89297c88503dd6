"""One engine at work on all the texts, and what became of it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import partial

from thanknote.draft import EngineState, Finding
from thanknote.engines._choose import Chosen
from thanknote.errors import EngineUnavailable


@dataclass(slots=True)
class Run:
    """One engine at work on all the texts: what it found in each, None where it could not look."""

    engine: Chosen
    found: list[list[Finding] | None] = field(default_factory=list)
    troubles: list[str] = field(default_factory=list)
    version: str = ""

    def __call__(self, texts: Sequence[str], language: str) -> None:
        gone = ""
        answers = self._answers(texts, language)
        for text in texts:
            found: list[Finding] | None = None
            trouble = gone
            if not trouble:
                try:
                    found = _sound(next(answers), text)
                except EngineUnavailable as error:
                    # It would cost the same wait for each text that is left.
                    trouble = gone = str(error)
                except BaseException as error:  # noqa: BLE001 - an engine may be anybody's, and raise anything
                    trouble = _sentence(self.engine.name, error)
            self.found.append(found)
            self.troubles.append(trouble)
        self.version = self.engine.info().version if self.engine.info else ""

    def _answers(self, texts: Sequence[str], language: str) -> Iterator[list[Finding]]:
        if self.engine.check_each:
            return self.engine.check_each(texts, language)
        # What one call raises does not end a map.
        return map(partial(self._checked, language), texts)

    def _checked(self, language: str, text: str) -> list[Finding]:
        return self.engine.check(text, language) if text.strip() else []

    def state(self, index: int) -> EngineState:
        trouble = self.troubles[index]
        return EngineState(
            name=self.engine.name,
            version=self.version,
            state="unavailable" if trouble else "checked",
            message=trouble or self.engine.message,
        )


def _sound(found: list[Finding], text: str) -> list[Finding]:
    for finding in found:
        if not 0 <= finding.start <= finding.end <= len(text):
            raise ValueError(f"a finding at {finding.start}-{finding.end} of {len(text)}")
    return [*found]


def _sentence(name: str, error: BaseException) -> str:
    said = " ".join(str(error).split())[:120]
    what = f"{type(error).__name__}: {said}" if said else type(error).__name__
    return f"The engine {name} failed ({what}): mend it, or leave it out."
