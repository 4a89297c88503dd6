"""SmolLM2: a small language model as a second reader, who says whether what others would change reads better changed.

By itself it finds words that were written for another. It runs in a child process of its own.
"""

from __future__ import annotations

import contextlib
import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import islice
from pathlib import Path

from thanknote.draft import Finding
from thanknote.engines import _data
from thanknote.engines._confused import confused
from thanknote.engines._info import EngineInfo, installed
from thanknote.engines._lines import Child, Children
from thanknote.errors import EngineUnavailable

NAME = "smollm"
LIMIT = 20.0
"""Seconds that one answer may take, loading included, before the child is given up; a tenth of one is usual."""
FOLDER = "THANKNOTE_SMOLLM"
"""The environment variable that names the folder with the model in it."""
VERSION = "2-135M"
MODEL = "SmolLM2-135M-Instruct.Q4_1.gguf"

_CHILD = Path(__file__).with_name("_smollm_child.py")
_GREETING = "Dear Ms Brown,\n\n"
"""What stands before the sentence: the model is to know that it reads a letter."""
_BEFORE = 200
"""Characters of the sentence before the words in question that the model is given."""
_AFTER = 45
"""Characters after them by which the two ways are compared; what comes later says no more."""
_MOST = 3
"""Suggestions of one finding that are weighed."""

_WORDS = 100
"""Words of one text that may be for another and are looked at; a note has five to ten."""
_SURE = 4.5
"""From what gain on a word was written for another: the sentence is then some 90 times as likely with that one."""

_children = Children()


def check(text: str, language: str) -> list[Finding]:  # noqa: ARG001 - one model for both
    """Return the words of a text that were written for another: "the cite visit" for "the site visit".

    Raises:
        EngineUnavailable: As for `weigh`.
    """
    suspects = [*islice(confused(text), _WORDS)]
    return [
        replace(finding, suggestions=tuple(sorted(better, key=gains.__getitem__, reverse=True)), engines=(NAME,))
        for finding, gains in zip(suspects, weigh(text, suspects), strict=True)
        if (better := [word for word, gain in gains.items() if gain > _SURE])
    ]


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
        improvement; without those that it could not read.

    Raises:
        EngineUnavailable: It is not installed, breaks, or gives no answer for `LIMIT` seconds.
    """
    if not findings:
        return
    child = _child()
    try:
        answers = child.ask([_question(text, finding) for finding in findings], LIMIT)
        for finding, (stands, *changed) in zip(findings, answers, strict=True):
            read = zip(finding.suggestions, changed, strict=False)
            yield {} if stands is None else {way: found - stands for way, found in read if found is not None}
    except (TypeError, ValueError) as error:
        child.end("SmolLM2's answer cannot be read: install the version that thanknote asks for.")
        raise EngineUnavailable(child.broken) from error
    finally:
        _children.let_go(NAME, child)


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
    return EngineInfo(NAME, VERSION, ready=True, message=f"A second reader. In {model.parent}.")


def folder() -> Path:
    """Return where the model is, or is to be: $THANKNOTE_SMOLLM, else the user's folder for data."""
    return _data.folder(FOLDER, "smollm2-135m")


def _question(text: str, finding: Finding) -> dict[str, object]:
    """Return the beginning of the sentence, and the ways in which it goes on: as it is, and as is suggested."""
    # Half a surrogate pair is no text that it could be given.
    text = re.sub("[\ud800-\udfff]", "\ufffd", text)
    start = max([0, *(stop.end() for stop in re.finditer(r"[.!?:][”\")]?\s+|\n", text[: finding.start]))])
    beginning = text[max(start, finding.start - _BEFORE) : finding.start]
    # A word's space belongs to the word.
    space = beginning[len(beginning.rstrip()) :]
    rest = text[finding.end :].partition("\n")[0]
    after = rest if len(rest) <= _AFTER else rest[:_AFTER].rpartition(" ")[0]
    ways = [text[finding.start : finding.end], *finding.suggestions[:_MOST]]
    return {
        "beginning": _GREETING + beginning.rstrip(),
        "ways": [re.sub(r"[\s\ud800-\udfff]+", " ", f"{space}{way}{after}") for way in ways],
    }


def _look(model: Path) -> None:
    extra = "" if installed("xllamacpp") else '`pip install "thanknote[smollm]"`, then '
    if extra or not model.is_file():
        raise EngineUnavailable(f"Not installed: {extra}`thanknote engines --install smollm` gets it (93 MB).")


def _child() -> Child:
    return _children.of(NAME, _make)


def _make() -> Child:
    model = folder() / MODEL
    _look(model)
    try:
        return Child("SmolLM2", _CHILD, "likelihoods", model=str(model))
    except OSError as error:
        raise EngineUnavailable(f"SmolLM2 cannot be started ({error}): leave `smollm` out.") from error
