"""SmolLM2: a small language model that has learnt to write a sentence again without its slip.

What it would write otherwise, and is sure of, is a finding; and it says of what others would change whether that reads
better changed. It runs in a child process of its own.
"""

from __future__ import annotations

import contextlib
import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import islice
from pathlib import Path
from typing import Any, TypeVar

from thanknote.draft import Finding
from thanknote.engines import _data
from thanknote.engines._changes import changes, mends
from thanknote.engines._confused import confused
from thanknote.engines._info import EngineInfo
from thanknote.engines._lines import Child, Children
from thanknote.engines._sentences import is_whole, sentences
from thanknote.errors import EngineUnavailable

NAME = "smollm"
LIMIT = 20.0
"""Seconds that one answer may take, loading included, before the child is given up; a tenth of one is usual."""
FOLDER = "THANKNOTE_SMOLLM"
"""The environment variable that names the folder with the model in it."""
VERSION = "2-135M"
MODEL = "SmolLM2-135M-Instruct.Q4_1.gguf"

_CHILD = Path(__file__).with_name("_smollm_child.py")
ADAPTER = Path(__file__).with_name("smollm-lora.gguf")
"""What it has learnt of slips and their mending, as a change of its weights; how is in `tests/teaching`."""
_AROUND = 300
"""Characters before and after a finding by which it is weighed: a sentence, unless somebody writes without a stop."""
_MOST = 3
"""Suggestions of one finding that are weighed."""
_SURE = 1.5
"""From what gain on a change of its own is a finding: the sentence is then more than four times as likely with it."""
_MEANT = -2.5
"""From what gain on a word was written for another: of these it knows that they are confused."""
_WORDS = 100
"""Words of one text that may be for another and are looked at; a note has five to ten."""

_Said = TypeVar("_Said")

_children = Children()


def check(text: str, language: str) -> list[Finding]:  # noqa: ARG001 - one model for both
    """Return what the model would write otherwise in a text, where it is sure.

    Raises:
        EngineUnavailable: As for `weigh`.
    """
    read = [(place, sentence) for place, sentence in sentences(_readable(text)) if is_whole(sentence)]
    answers = _asked([{"sentence": _line(sentence)} for _, sentence in read], lambda way: (str(way[0]), float(way[1])))
    own = [
        (gain, _finding(text, place + start, place + end, better))
        for (place, sentence), written in zip(read, answers, strict=True)
        for new, gain in written
        if gain > _SURE
        for start, end, better in changes(sentence, new)
        if mends(sentence[start:end], better, begins=not start)
    ]
    suspects = [*islice(confused(text), _WORDS)]
    mistaken = [
        (gain, replace(suspect, suggestions=(meant,), engines=(NAME,)))
        for suspect, gains in zip(suspects, weigh(text, suspects), strict=True)
        for meant, gain in gains.items()
        if gain > _MEANT
    ]
    return _apart(found for _, found in sorted([*mistaken, *own], key=lambda one: -one[0]))


def start(language: str) -> None:  # noqa: ARG001 - one model for both
    """Begin loading, in the child; returns at once and never raises."""
    with contextlib.suppress(EngineUnavailable):
        _child()


def weigh(text: str, findings: Sequence[Finding]) -> Iterator[dict[str, float]]:
    """Yield for each finding how much better the model finds each of its suggestions than the words that stand.

    Args:
        text: what the findings are in.
        findings: what to weigh, each with suggestions; only the first few are.

    Returns:
        By suggestion the difference of the logarithms of the probabilities of the two, above 0 if the change is an
        improvement.

    Raises:
        EngineUnavailable: It is not installed, breaks, or gives no answer for `LIMIT` seconds.
    """
    text = _readable(text)
    placed = [*sentences(text)] if findings else []
    answers = _asked([_question(text, placed, finding) for finding in findings], float)
    for finding, gains in zip(findings, answers, strict=True):
        yield dict(zip(finding.suggestions, gains, strict=False))


def close() -> None:
    """End the child process; the next time a fresh one starts."""
    _children.close()


def info() -> EngineInfo:
    """Return whether SmolLM2 is ready, and how to get it if not."""
    model = folder() / MODEL
    try:
        _look(model)
    except EngineUnavailable as error:
        return EngineInfo(NAME, "", ready=False, message=str(error))
    return EngineInfo(NAME, VERSION, ready=True, message=f"A language model that mends slips. In {model.parent}.")


def folder() -> Path:
    """Return where the model is, or is to be: $THANKNOTE_SMOLLM, else the user's folder for data."""
    return _data.folder(FOLDER, "smollm2-135m")


def _asked(questions: Sequence[Mapping[str, object]], read: Callable[[Any], _Said]) -> Iterator[list[_Said]]:
    if not questions:
        return
    child = _child()
    try:
        for answer in child.ask(questions, LIMIT):
            yield [read(one) for one in answer]
    except (LookupError, TypeError, ValueError) as error:
        child.end("SmolLM2's answer cannot be read: install the model that thanknote asks for.")
        raise EngineUnavailable(child.broken) from error
    finally:
        _children.let_go(NAME, child)


def _question(text: str, placed: Sequence[tuple[int, str]], finding: Finding) -> dict[str, object]:
    """Return the sentence that a finding is in, and how it would be with each suggestion."""
    begun = [(place, sentence) for place, sentence in placed if place <= finding.start]
    place, sentence = begun[-1] if begun else (finding.start, finding.text)
    before = sentence[: finding.start - place][-_AROUND:]
    after = sentence[max(finding.end - place, 0) :][:_AROUND]
    stands, *ways = (
        _line(_readable(before + way + after))
        for way in (text[finding.start : finding.end], *finding.suggestions[:_MOST])
    )
    return {"sentence": stands, "ways": ways}


def _apart(findings: Iterable[Finding]) -> list[Finding]:
    """Return the findings without those that overlap a better one before them."""
    kept: list[Finding] = []
    for finding in findings:
        if not any(finding.start < other.end and other.start < finding.end for other in kept):
            kept.append(finding)
    return kept


def _finding(text: str, start: int, end: int, better: str) -> Finding:
    return Finding(
        check="language",
        rule="BETTER",
        severity="warning",
        message=f"“{better}” reads better than “{text[start:end]}” here.",
        start=start,
        end=end,
        text=text[start:end],
        suggestions=(better,),
        engines=(NAME,),
    )


def _readable(text: str) -> str:
    """Return a text without half a surrogate pair, which is no text that it could be given."""
    return re.sub("[\ud800-\udfff]", "\ufffd", text)


def _line(text: str) -> str:
    return re.sub(r"\s", " ", text)


def _look(model: Path) -> None:
    if not model.is_file():
        raise EngineUnavailable("Not installed: `thanknote engines --install smollm` gets it (93 MB).")


def _child() -> Child:
    return _children.of(NAME, _make)


def _make() -> Child:
    model = folder() / MODEL
    _look(model)
    try:
        return Child("SmolLM2", _CHILD, "answers", model=str(model), adapter=str(ADAPTER))
    except OSError as error:
        raise EngineUnavailable(f"SmolLM2 cannot be started ({error}): leave `smollm` out.") from error
