"""What a check, an engine and an exporter are, and what a check is given to look at."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import TYPE_CHECKING, Any, Protocol

if TYPE_CHECKING:
    from spacy.tokens import Doc

    from thanknote.debrief import Debrief
    from thanknote.draft import Brief, Draft, Finding, Part
    from thanknote.kinds import Kind


@dataclass(frozen=True, slots=True, kw_only=True)
class Context:
    """What a check may look at besides the draft; whatever is not known is absent."""

    debrief: Debrief | None = None
    brief: Brief | None = None
    kind: Kind | None = None
    panel: tuple[Draft, ...] = ()
    """All drafts of this run, the one that is checked included."""
    kinds: Mapping[str, Kind] = field(default_factory=dict)
    """All kinds of note, by name."""
    today: date | None = None
    language: tuple[Finding, ...] = ()
    """What the engines found in this draft, one finding for a slip, before names are excused."""
    doc: Callable[[Part], Doc]
    """The parse of the draft's subject or body, made once and shared."""


class Check(Protocol):
    """A check looks at a draft and yields findings; its keyword arguments are its settings.

    Its name is its function's name, its docstring is what `thanknote explain NAME` prints.
    """

    __name__: str

    def __call__(self, draft: Draft, context: Context, /, *args: Any, **settings: Any) -> Iterator[Finding]:
        """Yield what is to be looked at; offsets are those of the draft's own parts."""
        ...


class Engine(Protocol):
    """A spelling and grammar engine: a text and its language (`en-US`, `en-GB`) in, findings out.

    Offsets count code points of `text`. Raises `EngineUnavailable` when it cannot run.
    """

    __name__: str

    def __call__(self, text: str, language: str, /) -> list[Finding]:
        """Return what the engine flags in the text."""
        ...


class Exporter(Protocol):
    """An exporter turns a draft into the content of a file; it is named after the file's suffix."""

    __name__: str

    def __call__(self, draft: Draft, /) -> str | bytes:
        """Return what the file holds."""
        ...
