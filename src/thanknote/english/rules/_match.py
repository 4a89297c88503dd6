"""The running of the rules over a parsed text."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from functools import cache
from itertools import groupby
from operator import itemgetter
from typing import TYPE_CHECKING, Any, NamedTuple

from thanknote.english.rules._rules import Pattern, Rule, rules
from thanknote.english.rules._suggest import fill
from thanknote.english.tables._parser import parser
from thanknote.english.tables._words import CLOSED_CLASS

if TYPE_CHECKING:
    from spacy.tokens import Doc, Span

_KEY = "pattern"
_STOPS = frozenset(".!?")
_COMMON = 50
"""How many times as often a word of the closed classes stands in a text as another; any number like it will do."""
# Somebody else's words, addresses, and slots, which the candidate has to fill in anyway.
_NOT_OURS = re.compile(
    r"(?<!\w)\"[^\"\n]+\"(?!\w)|“[^”\n]+”"
    r"|(?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,9}|\bhttps?://\S+|\bwww\.\S+"
    r"|(?<![\w.-])[\w-]{1,63}(?:\.[\w-]{1,63}){1,9}/\S*|\[confirm:[^\]\n]*\]",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Slip:
    """A slip that a rule found; `start` and `end` are offsets in the text, counted in code points."""

    rule: Rule
    start: int
    end: int
    text: str
    """The underlined words."""
    suggestions: tuple[str, ...] = ()
    """What should stand in their place, the best first."""


class _Hit(NamedTuple):
    """A place where a pattern was found: the offsets of its words, those underlined, and the words by name."""

    spans: tuple[tuple[int, int], ...]
    start: int
    end: int
    bound: Mapping[str, Span | str]


class _Text(NamedTuple):
    """A parsed text as the rules look at it."""

    doc: Doc
    plain: str
    sentences: tuple[Span, ...]
    where: Mapping[str, int]
    """Its words, as written and in their base forms, in small letters, and their tags and parts of speech: each with
    its tokens, a bit each."""
    words: frozenset[str]
    known: dict[frozenset[str], int]
    """What was looked up: of several words the tokens that are one of them."""
    alone: dict[int, Doc]
    """The sentences as texts of their own, once they were needed: a tree is looked for in nothing less."""


def slips(doc: Doc, language: str = "en-US") -> list[Slip]:
    """Return the slips in a text, in its order; where several rules meet, the one that underlines most.

    Args:
        doc: the parse of the text.
        language: `en-US` or `en-GB`.
    """
    text = _read(doc)
    shielded = [found.span() for found in _NOT_OURS.finditer(text.plain)]
    found: list[Slip] = []
    for rule, patterns in _likely(text.words):
        if rule.language in {"", language}:
            found += _of_rule(rule, patterns, text, shielded, british=language == "en-GB")
    kept: list[Slip] = []
    # Sorting is stable: among those as long, the first in the order of the files.
    for slip in sorted(found, key=lambda slip: slip.start - slip.end):
        if not _touches((slip.start, slip.end), [(other.start, other.end) for other in kept]):
            kept.append(slip)
    return sorted(kept, key=lambda slip: slip.start)


def _likely(words: AbstractSet[str]) -> Iterator[tuple[Rule, list[Pattern]]]:
    """Yield the rules, in the order of their files, with those of their patterns that these words may hold."""
    index = _index()
    found = sorted({place for word in ("", *words) for place in index.get(word, ())})
    known = tuple(rules().values())
    for number, places in groupby(found, key=itemgetter(0)):
        yield known[number], [known[number].patterns[place] for _, place in places]


@cache
def _index() -> Mapping[str, tuple[tuple[int, int], ...]]:
    """Return the places of the patterns by a word that they do not do without; under "" those with no such word.

    A pattern stands under the rarest of its words: tags, and words of the closed classes, are in every text.
    """
    found: dict[str, list[tuple[int, int]]] = {}
    for number, rule in enumerate(rules().values()):
        for place, pattern in enumerate(rule.patterns):
            needs = (need for run in pattern.runs for _, need in run)
            for word in min(needs, key=_frequency, default=frozenset({""})):
                found.setdefault(word, []).append((number, place))
    return {word: tuple(places) for word, places in found.items()}


@cache
def _frequency(words: frozenset[str]) -> int:
    return sum(_COMMON if word in CLOSED_CLASS or word.isupper() else 1 for word in words)


def _of_rule(
    rule: Rule, patterns: list[Pattern], text: _Text, shielded: list[tuple[int, int]], *, british: bool
) -> Iterator[Slip]:
    hits = [hit for pattern in patterns for hit in _hits(pattern, text)]
    excused = [span for pattern in rule.unless() for hit in _hits(pattern, text) for span in hit.spans] if hits else []
    for hit in hits:
        if _touches((hit.start, hit.end), shielded) or any(_touches(span, excused) for span in hit.spans):
            continue
        marked = text.plain[hit.start : hit.end]
        own = rule.instead.get(marked.lower().replace("’", "'"))
        templates = (own,) if own else rule.suggest
        better = dict.fromkeys(fill(template, hit.bound, marked, british=british) for template in templates)
        yield Slip(rule, hit.start, hit.end, marked, tuple(text for text in better if text not in {"", marked}))


def _read(doc: Doc) -> _Text:
    """Return a text with its sentences, by their stops and line ends: at a slip the parser may see a sentence's end."""
    sentences: list[Span] = []
    where: dict[str, int] = {}
    start = 0
    for token in doc:
        bit = 1 << token.i
        for word in {token.lower_, token.lemma_.lower(), token.tag_, token.pos_}:
            where[word] = where.get(word, 0) | bit
        if token.i + 1 == len(doc) or token.text in _STOPS or "\n" in token.text:
            sentences.append(doc[start : token.i + 1])
            start = token.i + 1
    return _Text(doc, doc.text, tuple(sentences), where, frozenset(where), {}, {})


def _near(pattern: Pattern, text: _Text) -> list[int]:
    """Return the sentences with the runs without which a pattern is not in them: far quicker to see than to match."""
    known, found = text.known, []
    for run in pattern.runs:
        starts = -1
        for offset, need in run:
            places = known.get(need)
            starts &= (_look_up(need, text) if places is None else places) >> offset
            if not starts:
                return []
        found.append(starts)
    return [
        place
        for place, sentence in enumerate(text.sentences)
        if all(starts >> sentence.start & (1 << len(sentence)) - 1 for starts in found)
    ]


def _look_up(need: frozenset[str], text: _Text) -> int:
    """Note, and return, the tokens of a text that are one of these, a bit each."""
    places = 0
    for word in need & text.words:
        places |= text.where[word]
    text.known[need] = places
    return places


def _hits(pattern: Pattern, text: _Text) -> Iterator[_Hit]:
    if pattern.kind == "text":
        yield from _in_text(pattern, text.plain)
        return
    for place in _near(pattern, text):
        sentence = text.sentences[place]
        if pattern.kind == "tree":
            if place not in text.alone:
                text.alone[place] = sentence.as_doc()
            for _, tokens in _matcher(pattern)(text.alone[place]):
                yield _hit(pattern, text.doc, [(node, sentence.start + at) for node, at in enumerate(tokens)])
            continue
        # What the text has been parsed for is known; to look again takes longer than to match.
        for _, start, _end, places in _matcher(pattern)(sentence, with_alignments=True, allow_missing=True):
            yield _hit(pattern, text.doc, [(item, sentence.start + start + at) for at, item in enumerate(places)])


def _in_text(pattern: Pattern, text: str) -> Iterator[_Hit]:
    for found in pattern.spec.finditer(text):
        groups = {name: words for name, words in found.groupdict().items() if words}
        spans = [found.span(mark) for mark in pattern.marks if found[mark]] or [found.span()]
        start, end = min(span[0] for span in spans), max(span[1] for span in spans)
        if start < end:
            yield _Hit((found.span(),), start, end, groups)


def _hit(pattern: Pattern, doc: Doc, matched: list[tuple[int, int]]) -> _Hit:
    """Return a hit from pairs of a place in the pattern and the token that was matched there."""
    bound: dict[str, Span] = {}
    marked: list[int] = []
    for place, at in matched:
        name = pattern.names[place]
        if name:
            before = bound.get(name)
            bound[name] = doc[before.start if before else at : at + 1]
        if not pattern.marks or place in pattern.marks or name in pattern.marks:
            marked.append(at)
        elif f"{name}.phrase" in pattern.marks:
            marked += [doc[at].left_edge.i, doc[at].right_edge.i]
    marked = marked or [at for _, at in matched]
    underlined = doc[min(marked) : max(marked) + 1]
    spans = tuple((doc[at].idx, doc[at].idx + len(doc[at])) for _, at in matched)
    return _Hit(spans, underlined.start_char, underlined.end_char, bound)


@cache
def _matcher(pattern: Pattern) -> Any:
    """Return what finds a pattern of tokens or a tree, over the parser's own vocabulary."""
    from spacy.matcher import DependencyMatcher, Matcher

    if pattern.kind == "tree":
        tree = DependencyMatcher(parser().vocab)
        tree.add(_KEY, [pattern.spec])
        return tree
    matcher = Matcher(parser().vocab)
    matcher.add(_KEY, [pattern.spec], greedy="LONGEST")
    return matcher


def _touches(span: tuple[int, int], others: list[tuple[int, int]]) -> bool:
    return any(span[0] < end and start < span[1] for start, end in others)
