"""What a rule is, and the reading of rules from their files."""

from __future__ import annotations

import difflib
import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cache
from importlib.resources import files
from types import MappingProxyType
from typing import Any, Literal, get_args

import yaml

from thanknote._tables import parsed
from thanknote.draft import Severity
from thanknote.english.rules._suggest import FORMS, SLOT
from thanknote.english.rules._words import read_words
from thanknote.errors import ThanknoteError

_KINDS = ("words", "tokens", "tree", "text")
_KEYS = ("message", "severity", *_KINDS, "unless", "marks", "suggest", "why", "source", "language", "wrong", "right")
_LISTS = "lists"


Run = tuple[tuple[int, frozenset[str]], ...]
"""Tokens that stand side by side: how far from the first, and the words, tags or parts of speech it is one of."""


@dataclass(frozen=True, slots=True, eq=False)
class Pattern:
    """One pattern of a rule: what the parser's matchers take, or a regular expression."""

    kind: Literal["tokens", "tree", "text"]
    spec: Any
    """Tokens of a `Matcher`, nodes of a `DependencyMatcher`, or a compiled regular expression."""
    names: tuple[str, ...]
    """The name of each token or node, empty for one without; the groups of a regular expression."""
    marks: tuple[str | int, ...] = ()
    """What is underlined, by name or place; empty for everything."""
    runs: tuple[Run, ...] = ()
    """What a text has if the pattern can be found in it: tokens side by side, or one by itself."""


@dataclass(frozen=True, slots=True, eq=False)
class Rule:
    """A rule about one slip; see the room's docstring for how one is written."""

    name: str
    family: str
    message: str
    """One sentence: what is wrong and what to do."""
    severity: Severity
    patterns: tuple[Pattern, ...]
    unless: Callable[[], tuple[Pattern, ...]]
    """Returns the patterns that excuse what is found; they are read when first something is."""
    suggest: tuple[str, ...]
    """Templates of what the underlined words should be, the best first."""
    instead: Mapping[str, str]
    """Or one such template for each of the words that may be underlined, by those in small letters."""
    wrong: tuple[str, ...]
    """Sentences in which the rule underlines what stands between asterisks."""
    right: tuple[str, ...]
    """Sentences in which no rule finds anything."""
    why: str = ""
    source: str = ""
    language: str = ""
    """`en-US` or `en-GB` for a rule that holds for one of them."""


@cache
def rules() -> Mapping[str, Rule]:
    """Return the rules by name, in the order of the families' file names."""
    room = files(__package__)
    texts = {
        file.name.removesuffix(".yaml"): file.read_text("utf-8") for file in room.iterdir() if ".yaml" in file.name
    }
    return MappingProxyType(read_rules(texts))


def read_rules(texts: Mapping[str, str]) -> dict[str, Rule]:
    """Return the rules of several files, given as texts by family; the one called `lists` has lists of words.

    Raises:
        ThanknoteError: no YAML, a name that stands twice, a key there is not, a pattern that is none; says where.
    """
    data = {name: _parsed(name, texts[name]) for name in sorted(texts)}
    lists = {name: tuple(words.split()) for name, words in data.pop(_LISTS, {}).items()}
    out: dict[str, Rule] = {}
    for family, written in data.items():
        for name, body in written.items():
            if name in out:
                raise ThanknoteError(f"{family}.yaml: {name}: {out[name].family}.yaml has a rule of this name too.")
            try:
                out[name] = _rule(name, family, body, lists)
            except (ValueError, re.error) as error:
                raise ThanknoteError(f"{family}.yaml: {name}: {error}.") from None
    return out


def _parsed(name: str, text: str) -> dict[str, Any]:
    try:
        data: dict[str, Any] = parsed(text) or {}
    except yaml.YAMLError as error:
        raise ThanknoteError(f"{name}.yaml: {error}") from None
    return data


def _rule(name: str, family: str, body: Mapping[str, Any], lists: Mapping[str, tuple[str, ...]]) -> Rule:
    _known(body, _KEYS)
    if body.get("severity", "error") not in get_args(Severity):
        raise ValueError(f"severity must be one of {', '.join(get_args(Severity))}")
    if not body.get("message"):
        raise ValueError("it needs a message")
    marks = _several(body.get("marks", ()))
    patterns = tuple(_with_marks(pattern, marks) for pattern in _patterns(body, lists))
    if not patterns:
        raise ValueError(f"it needs a pattern: {', '.join(_KINDS)}")
    suggest = body.get("suggest", ())
    suggest, instead = ((), suggest) if isinstance(suggest, dict) else (_several(suggest), {})
    for pattern in patterns:
        for slot in (slot for template in (*suggest, *instead.values()) for slot in SLOT.finditer(template)):
            if slot[1] not in pattern.names or (slot[2] or "base") not in FORMS:
                raise ValueError(f"suggest asks for {slot[0]}, which a pattern does not name, or a form there is not")
    unless = body.get("unless", {})
    unless = unless if isinstance(unless, dict) else {"words": unless}
    _known(unless, _KINDS)
    rest: dict[str, Any] = {
        key: " ".join(body.get(key, "").split()) for key in ("message", "why", "source", "language")
    }
    examples: dict[str, Any] = {key: _several(body.get(key, ())) for key in ("wrong", "right")}
    return Rule(
        name=name, family=family, severity=body.get("severity", "error"), patterns=patterns,
        unless=cache(lambda: tuple(_patterns(unless, lists))), suggest=suggest, instead=instead, **rest, **examples,
    )  # fmt: skip


def _known(body: Mapping[str, Any], keys: tuple[str, ...]) -> None:
    for key in body:
        if key not in keys:
            near = difflib.get_close_matches(str(key), keys, 1)
            raise ValueError(f"there is no key {key!r}; " + (f"did you mean {near[0]!r}?" if near else ", ".join(keys)))


def _several(value: Any) -> tuple[Any, ...]:
    return (value,) if isinstance(value, str) else tuple(value)


def _patterns(body: Mapping[str, Any], lists: Mapping[str, tuple[str, ...]]) -> Iterator[Pattern]:
    for line in _several(body.get("words", ())):
        items = read_words(line, lists)
        tokens = [item.token for item in items]
        marks = tuple(at for at, item in enumerate(items) if item.marked)
        yield Pattern("tokens", tokens, tuple(item.name for item in items), marks, _runs(tokens))
    if not all(isinstance(pattern, list) for key in ("tokens", "tree") for pattern in body.get(key, ())):
        raise ValueError("tokens and tree are lists of patterns, each of which is a list itself")
    for written in body.get("tokens", ()):
        tokens = [_with_lists({key: token[key] for key in token if key != "ID"}, lists) for token in written]
        yield Pattern("tokens", tokens, tuple(token.get("ID", "") for token in written), (), _runs(tokens))
    for written in body.get("tree", ()):
        nodes = [node | {"RIGHT_ATTRS": _with_lists(node["RIGHT_ATTRS"], lists)} for node in written]
        runs = tuple(run for node in nodes for run in _runs([node["RIGHT_ATTRS"]]))
        yield Pattern("tree", nodes, tuple(node["RIGHT_ID"] for node in nodes), (), runs)
    for written in _several(body.get("text", ())):
        compiled = re.compile(written)
        yield Pattern("text", compiled, tuple(compiled.groupindex))


def _with_marks(pattern: Pattern, marks: tuple[str, ...]) -> Pattern:
    """Return the pattern with the rule's marks, unless brackets in it say what is underlined."""
    for mark in () if pattern.marks else marks:
        if mark.removesuffix(".phrase") not in pattern.names:
            raise ValueError(f"marks has {mark!r}, which a pattern does not name")
    return pattern if pattern.marks else replace(pattern, marks=marks)


def _with_lists(attributes: Mapping[str, Any], lists: Mapping[str, tuple[str, ...]]) -> dict[str, Any]:
    """Return a token's attributes with the lists that they name put in."""

    def put_in(how: str, words: Any) -> Any:
        if how not in {"IN", "NOT_IN"} or not isinstance(words, str):
            return words
        if words not in lists:
            raise ValueError(f"there is no list {words!r} in lists.yaml")
        return list(lists[words])

    return {
        attribute: {how: put_in(how, words) for how, words in test.items()} if isinstance(test, dict) else test
        for attribute, test in attributes.items()
    }


def _runs(tokens: list[dict[str, Any]]) -> tuple[Run, ...]:
    """Return the runs of a pattern: one ends where a token may be absent or repeated, or must not be there."""
    runs: list[list[tuple[int, frozenset[str]]]] = [[]]
    at = 0
    for token in tokens:
        how_often = token.get("OP", "1")
        if how_often in {"1", "+"}:
            runs[-1] += [(at, need) for need in _needs(token)]
        at += 1
        if how_often != "1":
            runs.append([])
            at = 0
    return tuple(tuple(run) for run in runs if run)


def _needs(token: dict[str, Any]) -> Iterator[frozenset[str]]:
    for attribute in ("LOWER", "LEMMA", "ORTH", "TEXT", "TAG", "POS"):
        test = token.get(attribute)
        words = test.get("IN") if isinstance(test, dict) else [test] if isinstance(test, str) else None
        if words:
            yield _alike(tuple(words if attribute in {"TAG", "POS"} else map(str.lower, words)))


@cache
def _alike(words: tuple[str, ...]) -> frozenset[str]:
    """Return the words as a set, the same one each time: what a text has of it is looked up once."""
    return frozenset(words)
