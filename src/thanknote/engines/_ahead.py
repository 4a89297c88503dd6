"""Runs the engines over batches of texts, each batch while the caller is busy with the one before."""

from __future__ import annotations

import threading
from collections.abc import Iterable, Iterator, Sequence
from queue import SimpleQueue

from thanknote.contracts import Engine
from thanknote.engines._examine import Report, examine


def examine_each(
    batches: Iterable[Sequence[str]],
    language: str,
    engines: str | Engine | Sequence[str | Engine] = ("auto",),
    *,
    url: str | None = None,
) -> Iterator[list[Report]]:
    """Yield for each batch what `examine` says of its texts.

    Raises:
        SettingsError: An engine or a language that does not exist.
    """
    coming: SimpleQueue[list[Report] | BaseException] | None = None

    def work(texts: Sequence[str], answer: SimpleQueue[list[Report] | BaseException]) -> None:
        try:
            answer.put(examine(texts, language, engines, url=url))
        except BaseException as error:  # noqa: BLE001 - it is raised where somebody waits for the answer
            answer.put(error)

    for texts in batches:
        done = _taken(coming) if coming else None
        coming = SimpleQueue()
        # A daemon, so that Ctrl-C need not wait for an engine that hangs.
        threading.Thread(target=work, args=(texts, coming), daemon=True).start()
        if done is not None:
            yield done
    if coming:
        yield _taken(coming)


def _taken(answer: SimpleQueue[list[Report] | BaseException]) -> list[Report]:
    said = answer.get()
    if isinstance(said, BaseException):
        raise said
    return said
