"""The short way to write a pattern of tokens: `look~ forward to [verb={VB}]`.

Items stand between spaces, each for one token:

    word        this word, in any case; `don't` is two tokens, `e-mail` three, as the parser has them
    a|b|c       one of these, each a single token
    look~       any form of the word (its lemma)
    {VB}        a word with this tag or part of speech, or with one of several: {NN|NNS}, {NOUN|PROPN}
    {NAME}      a word of this list of `lists.yaml`; {NAME}~ any form of one
    {}          any word
    work/NOUN   a word, some or a list, tied to a part of speech or tag
    !item       anything but this
    item?       perhaps; also `*` (any number) and `+` (one or more)
    name=item   the item has a name, for the suggestion
    [items]     what is underlined; without brackets, everything is
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple

_ITEM = re.compile(
    r"(?P<open>\[?)(?:(?P<name>[a-z]\w*)=)?(?P<no>!?)"
    r"(?:\{(?P<kind>[^{}]*)\}|(?P<word>[^\s{}\[\]]+?))(?P<any>~?)(?:/(?P<tag>[A-Z$|]+))?(?P<op>(?<=.)[?*+]?)(?P<close>\]?)"
)
_SHORT = re.compile(r"(n['’]t|['’](?:re|ve|ll|s|d|m))$|(-)|(?<=can)(not)$")
_PARTS = frozenset("ADJ ADP ADV AUX CCONJ DET INTJ NOUN NUM PART PRON PROPN PUNCT SCONJ SYM VERB X".split())


class Item(NamedTuple):
    """One token of a pattern, in the parser's own format."""

    token: dict[str, Any]
    name: str
    marked: bool


def read_words(line: str, lists: Mapping[str, tuple[str, ...]]) -> list[Item]:
    """Return the tokens of a pattern written the short way.

    Raises:
        ValueError: an item that is none, a list there is not, brackets that do not close; says which.
    """
    items: list[Item] = []
    inside = False
    for written in line.split():
        found = _ITEM.fullmatch(written)
        if found is None:
            raise ValueError(f"{written!r} in {line!r} is no item of a pattern")
        if found["open"] and inside:
            raise ValueError(f"a bracket opens twice in {line!r}")
        inside = inside or bool(found["open"])
        items += [Item(token, found["name"] or "", inside) for token in _tokens(found, lists)]
        if found["close"]:
            if not inside:
                raise ValueError(f"a bracket closes that is not open in {line!r}")
            inside = False
    if inside or not items:
        raise ValueError(f"{line!r} is empty, or a bracket does not close")
    return items


def _tokens(found: re.Match[str], lists: Mapping[str, tuple[str, ...]]) -> Iterator[dict[str, Any]]:
    attribute = "LEMMA" if found["any"] else "LOWER"
    operator = {"OP": found["op"]} if found["op"] else {}
    among = "NOT_IN" if found["no"] else "IN"
    tied = _tags(found["tag"].split("|"), "IN") if found["tag"] else {}
    kind, word = found["kind"], found["word"]
    if kind is None:
        choices = word.lower().split("|")
        if len(choices) > 1 or found["no"]:
            if odd := [choice for choice in choices if choice != "?" and choice[-1:] in {"", "~", "?"}]:
                raise ValueError(f"{word!r} has {odd[0]!r} as one of several, which is none")
            if several := [choice for choice in choices if len(_parts(choice)) > 1]:
                raise ValueError(f"{several[0]!r} is more than one token, and cannot be one of several or a !item")
            yield {attribute: {among: _spelt(choices)}, **tied, **operator}
        else:
            for part in choices if found["any"] else _parts(word.lower()):
                several = _spelt([part])
                yield {attribute: {"IN": several} if len(several) > 1 else part, **tied, **operator}
    elif not kind:
        yield {"IS_PUNCT": False, "IS_SPACE": False, **operator}
    elif kind.replace("|", "").replace("$", "").isupper():
        yield {**_tags(kind.split("|"), among), **tied, **operator}
    elif kind in lists:
        yield {attribute: {among: list(lists[kind])}, **tied, **operator}
    else:
        raise ValueError(f"there is no list {kind!r} in lists.yaml")


def _parts(word: str) -> list[str]:
    """Return the tokens of a word as the parser makes them."""
    return [word] if word.isalpha() and word != "cannot" else [part for part in _SHORT.split(word) if part]


def _spelt(words: list[str]) -> list[str]:
    """Return the words with either apostrophe."""
    return [form for word in words for form in (_both(word) if "'" in word or "’" in word else (word,))]


def _both(word: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys((word.replace("’", "'"), word.replace("'", "’"))))


def _tags(names: list[str], among: str) -> dict[str, Any]:
    if 0 < len(_PARTS.intersection(names)) < len(names):
        raise ValueError(f"{'|'.join(names)} mixes parts of speech with tags; take one or the other")
    attribute = "POS" if names[0] in _PARTS else "TAG"
    return {attribute: names[0] if len(names) == 1 and among == "IN" else {among: names}}
