"""What can be mended in a note without asking: spaces, doubled words, a and an, marks; never a name or a number."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from thanknote._texts._note import Note
from thanknote._texts._traced import Traced
from thanknote.draft import Part


class Edit(NamedTuple):
    """Words of the whole file and what stands there instead."""

    start: int
    end: int
    new: str


# What is never touched: addresses, numbers, quotations, code, slots, names of two words, lines that quote a letter.
_KEPT = re.compile(
    r"(?<!\S)\S*(?:@|://|www\.|\.[a-z]{2,6}/)\S*|[+(]?\d[\d\s().,/:-]*\d"
    r"|“[^”]*(?:”|$)|\"[^\"]*(?:\"|$)|‘[^’\n]{0,999}’|(?<!\w)'[^'\n]{0,999}'(?!\w)|«[^»]*(?:»|$)"
    r"|```.*?(?:```|\Z)|`[^`\n]{0,999}`|\[[^\]\n]{0,299}\]|\{[^}\n]{0,299}\}|^[ \t]*>.*?$|^-- ?$.*"
    r"|(?<!\w)[^\W\d_a-z][\w.’'-]*(?:[ \t]{2,}[^\W\d_a-z][\w.’'-]*)+",
    re.MULTILINE | re.DOTALL,
)
_SPACES = re.compile(r"(?<=[^\s.!?|])[ \t]{2,}(?=[^\s|])")
_BEFORE_MARK = re.compile(r"(?<=[^\W\d_])[ \t]+(?=[,.;:!?](?:\s|$))")
_MARKS = re.compile(r"(?<=\w)(?:,{2}(?!,)|;{2}(?!;)|(?<!\.)\.{2}(?!\.))(?=\s|$)")
_WORD_TWICE = re.compile(r"(?<![\w’'-])([^\W\d_]+)(\s+)(?=\1(?![\w’'-]))((?i:\1))", re.IGNORECASE)
_ARTICLE = re.compile(r"(?<![\w’'.-])([Aa]n?)(?=[ \t]+([a-z]{3,}))")
_AFTER_A_LETTER = re.compile(
    r"\b(?:vitamin|grade|option|plan|group|class|type|hepatitis|section|part|appendix|level|band|schedule|a)\s+$",
    re.IGNORECASE,
)

_MEANT_TWICE = frozenset(
    "had that very really many long great same there knock night hear well okay please what have were been will those"
    " less more much over again thank bora bling chop cha pom tut hush blah bye far real real-time walla win then"
    " when this which here still too only never ever".split()
)
_SMALL = frozenset(
    "about after all also although among and another any are around but can could each either else even every for from"
    " had has have her his how into its just may might must not off once one only onto our out over shall should than"
    " that the their them then there these they this those under until upon was were what when where which while who"
    " why will with would yet you your".split()
)
"""Words that no article stands before, so that what looks like one is a letter, or more is wrong than it."""
_NEVER_TWICE = frozenset("the a an and of my our your their".split())
_AN = re.compile(r"(?:hour|honest|honou?r|heir|a|e(?!u|we)|i|o(?!nce|ne|ui|ua)|up|un(?![ai]|it)|ul|um|urg|us(?:her|h))")
_A = re.compile(
    r"(?!xml|xbox|x-|[bcdfghjklmnpqrstvwxz]{3})"
    r"(?:[bcdfgjklmnpqrstvwyz]|h(?:ig|ug|el|an|ar|ap|os|ou(?!r)|ol|ea|um|al)|uni(?:on|que|fo|t|v|c)|use|usu|eur|one\b)"
)


def safe_edits(note: Note) -> list[Edit]:
    """Return what can be mended in subject and body, as edits of the file's text in their order."""
    parts: tuple[Part, ...] = ("subject", "body")
    edits = []
    for part in parts:
        words: Traced = getattr(note, part)
        for start, end, new in _mended(words.text):
            first, last = words.span(start, end)
            edits.append(Edit(first, last, new))
    out: list[Edit] = []
    for edit in sorted(edits):
        if not out or edit.start >= out[-1].end:
            out.append(edit)
    return out


def edited(text: str, edits: Sequence[Edit]) -> str:
    """Return a text with edits made, which are in order and do not overlap."""
    pieces, last = [], 0
    for edit in edits:
        pieces += [text[last : edit.start], edit.new]
        last = edit.end
    return "".join([*pieces, text[last:]])


def _mended(text: str) -> Iterator[Edit]:
    """Yield the edits of one part; those that would touch what is kept are left out."""
    kept = [found.span() for found in _KEPT.finditer(text)]
    for edit in (*_spaces(text), *_words(text), *_articles(text)):
        if not any(first < edit.end and edit.start < last for first, last in kept):
            yield edit


def _spaces(text: str) -> Iterator[Edit]:
    yield from (Edit(*found.span(), " ") for found in _SPACES.finditer(text))
    yield from (Edit(*found.span(), "") for found in _BEFORE_MARK.finditer(text))
    yield from (Edit(*found.span(), found[0][0]) for found in _MARKS.finditer(text))


def _words(text: str) -> Iterator[Edit]:
    for found in _WORD_TWICE.finditer(text):
        word = found[3]
        slip = word in _NEVER_TWICE or (len(word) > 3 and word not in _MEANT_TWICE)
        if not word.islower() or not slip:
            continue
        if "\n" not in found[2]:
            yield Edit(found.end(1), found.end(), "")
        elif text[found.end() : found.end() + 1] == " " and found[2].count("\n") == 1:
            yield Edit(found.start(3), found.end() + 1, "")


def _articles(text: str) -> Iterator[Edit]:
    for found in _ARTICLE.finditer(text):
        article, word = found[1], found[2]
        right = "an" if _AN.match(word) else "a" if _A.match(word) else ""
        if right and right != article.lower() and not _is_letter(text, found):
            yield Edit(*found.span(1), right if article[0] == "a" else right.capitalize())


def _is_letter(text: str, found: re.Match[str]) -> bool:
    """Say whether the article may be a letter, or its word no adjective and no noun: "option a is"."""
    before = _AFTER_A_LETTER.search(text, max(0, found.start() - 20), found.start())
    return bool(before) or found[2] in _SMALL
