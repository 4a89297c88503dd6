"""Makes right sentences wrong as people do, one slip each: what a language model learns to mend beside real slips.

The ways stand in `WAYS`; each yields, for a parsed sentence, every text that it could become.
"""

from __future__ import annotations

import random
import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import yaml

from thanknote._tables import table
from thanknote.engines import smollm
from thanknote.english.tables._inflect import gerund, past, third_person
from thanknote.english.tables._participles import participle
from thanknote.english.tables._plurals import plural

if TYPE_CHECKING:
    from spacy.tokens import Span, Token

PREPOSITIONS = ("in", "on", "at", "to", "for", "of", "with", "about", "by", "from")
STATIVE = frozenset("know want like need believe understand have hope prefer love appreciate seem own mean see".split())
DIRECT = frozenset("discuss visit contact join explain mention request enter answer reach attend describe tell".split())
TABLES = yaml.safe_load(Path(__file__).with_name("spoil.yaml").read_text("utf-8"))
UNCOUNTABLE = frozenset(TABLES["uncountable"].split())
TOGETHER = {whole: apart for line in TABLES["together"] for whole, apart in [line.split(" ", 1)]}
CONFUSED: dict[str, set[str]] = {}
WORDS = table(smollm.__package__, "confused.yaml")
for line in (*WORDS["either"], *(f"{word} {meant}" for word, meant in WORDS["instead"].items()), *TABLES["confused"]):
    for word in line.split():
        CONFUSED.setdefault(word, set()).update({*line.split()} - {word})

Way = Callable[["Sentence", int], Iterator[str]]


@dataclass(slots=True)
class Sentence:
    """A parsed sentence, and what it becomes when words of it are replaced."""

    words: Sequence[Token]
    start: int

    def put(self, first: int, last: int, *instead: str) -> str:
        """Return the text with the words from `first` up to before `last` replaced."""
        before = "".join(word.text_with_ws for word in self.words[:first])
        after = "".join(word.text_with_ws for word in self.words[last:])
        space = self.words[last - 1].whitespace_ if last > first else " "
        text = re.sub(r" +(?=[.,;:!?])", "", re.sub(" +", " ", f"{before}{' '.join(instead)}{space}{after}".strip()))
        return text[:1].upper() + text[1:]

    def one(self, at: int, new: str) -> str:
        """Return the text with one word replaced by another."""
        return self.put(at, at + 1, new)

    def low(self, at: int) -> str:
        """Return a word in small letters, and nothing beyond the ends."""
        return self.words[at].lower_ if 0 <= at < len(self.words) else ""

    def tag(self, at: int) -> str:
        """Return the tag of a word, and nothing beyond the ends."""
        return self.words[at].tag_ if 0 <= at < len(self.words) else ""

    def pos(self, at: int) -> str:
        """Return the part of speech of a word, and nothing beyond the ends."""
        return self.words[at].pos_ if 0 <= at < len(self.words) else ""


def articles(s: Sentence, i: int) -> Iterator[str]:
    """Lose an article, take the other, or set one where none belongs."""
    if s.low(i) in {"a", "an", "the"}:
        yield s.put(i, i + 1)
        yield s.one(i, "a" if s.low(i) == "the" else "the")
    if s.tag(i) in {"NN", "NNS"} and s.pos(i - 1) in {"VERB", "ADP", "ADJ"} and i:
        yield s.put(i, i, "the")
        yield s.put(i, i, "a")


def infinitives(s: Sentence, i: int) -> Iterator[str]:
    """Lose the "to" of an infinitive, or give it another form of the verb; set a "to" after a modal verb."""
    verb = s.words[i + 1].lemma_ if i + 1 < len(s.words) else ""
    if s.tag(i) == "TO" and s.tag(i + 1) == "VB":
        yield s.put(i, i + 1)
        yield s.put(i, i + 2, gerund(verb))
        yield s.put(i, i + 2, "to", gerund(verb))
        yield s.put(i, i + 2, "for", gerund(verb))
        yield s.put(i, i + 2, "for to", verb)
        yield s.put(i, i + 2, "to", past(verb))
    if s.tag(i) == "MD" and s.tag(i + 1) == "VB":
        yield s.one(i + 1, past(verb))
        yield s.one(i + 1, third_person(verb))
        yield s.put(i + 1, i + 1, "to")


def gerunds(s: Sentence, i: int) -> Iterator[str]:
    """Take another form of the verb where a gerund belongs."""
    verb = s.words[i].lemma_
    if s.tag(i) == "VBG" and s.pos(i - 1) in {"ADP", "VERB", "AUX"} and i:
        yield s.one(i, verb)
        yield s.put(i, i + 1, "to", verb)
        yield s.one(i, participle(verb))
        if s.pos(i - 1) == "ADP":
            yield s.put(i - 1, i + 1, "to", verb)


def be(s: Sentence, i: int) -> Iterator[str]:
    """Lose a form of "be" or "have", or take one of another number."""
    other = {"is": "are", "are": "is", "was": "were", "were": "was", "has": "have", "have": "has"}
    if s.words[i].lemma_ in {"be", "have"} and s.words[i].text.isalpha():
        yield s.put(i, i + 1)
        if s.low(i) in other:
            yield s.one(i, other[s.low(i)])


def agreement(s: Sentence, i: int) -> Iterator[str]:
    """Take the verb of another number, the noun of another, or a participle for a past."""
    word = s.words[i]
    if word.pos_ == "VERB" and word.tag_ in {"VBZ", "VBP"} and word.text.isalpha():
        yield s.one(i, word.lemma_ if word.tag_ == "VBZ" else third_person(word.lemma_))
    if word.tag_ == "NNS" and word.lemma_ != word.lower_:
        yield s.one(i, word.lemma_)
    if word.tag_ == "NN" and word.lower_ not in UNCOUNTABLE:
        yield s.one(i, plural(word.text))
    if word.pos_ == "VERB" and word.tag_ in {"VBD", "VBN"}:
        yield from (s.one(i, form) for form in (word.lemma_, past(word.lemma_), participle(word.lemma_)))


def prepositions(s: Sentence, i: int) -> Iterator[str]:
    """Lose a preposition, take another, or set one after a verb that wants none."""
    if s.pos(i) == "ADP" and s.low(i) in PREPOSITIONS:
        yield s.put(i, i + 1)
        yield from (s.one(i, other) for other in PREPOSITIONS if other != s.low(i))
    if s.words[i].lemma_ in DIRECT and s.pos(i) == "VERB" and s.pos(i + 1) in {"DET", "PRON", "PROPN", "NOUN"}:
        yield from (s.put(i + 1, i + 1, other) for other in ("about", "to", "with", "for"))


def tenses(s: Sentence, i: int) -> Iterator[str]:
    """Take a tense that does not go with its time word, or the progressive of a verb that has none."""
    word = s.words[i]
    single = s.low(i - 1) in {"he", "she", "it"} or s.tag(i - 1) in {"NN", "NNP"}
    if word.tag_ == "VBD" and word.pos_ == "VERB" and s.pos(i - 1) in {"PRON", "NOUN", "PROPN"}:
        yield s.put(i, i + 1, "has" if single else "have", participle(word.lemma_))
    if word.lemma_ in STATIVE and s.low(i - 1) in {"i", "we"} and word.tag_ in {"VBP", "VBD"}:
        yield s.put(i, i + 1, "am" if s.low(i - 1) == "i" else "are", gerund(word.lemma_))
    if s.low(i) in {"have", "has"} and s.tag(i + 1) == "VBN" and {"since", "for"} & {w.lower_ for w in s.words}:
        verb = s.words[i + 1].lemma_
        yield s.put(i, i + 2, third_person(verb) if s.low(i) == "has" else "am" if verb == "be" else verb)
        yield s.put(i, i + 2, "is" if s.low(i) == "has" else "am", gerund(verb))
    if s.low(i) in {"when", "if", "once", "until", "after"} and s.tag(i + 2) in {"VBP", "VBZ"}:
        yield s.put(i + 2, i + 3, "will", s.words[i + 2].lemma_)


def pronouns(s: Sentence, i: int) -> Iterator[str]:
    """Take the other case, another relative, or lose the pronoun."""
    cases = {"i": "me", "he": "him", "she": "her", "we": "us", "they": "them"}
    cases |= {other: one for one, other in cases.items()} | {"me": "I"}
    if s.low(i) in cases and ("and" in {s.low(i - 1), s.low(i + 1)} or s.low(i - 1) == "between"):
        yield s.one(i, cases[s.low(i)])
        yield s.one(i, "myself")
    if s.tag(i) in {"WP", "WDT"}:
        yield from (s.one(i, other) for other in ("who", "which", "whom", "what") if other != s.low(i))
    if s.low(i) in {"it", "me", "you", "them", "us"} and s.words[i].dep_ in {"dobj", "dative", "pobj"}:
        yield s.put(i, i + 1)
    if s.low(i) == "me" and s.words[i].dep_ == "dative":
        yield s.put(i, i, "to")
    if s.low(i) in {"my", "your", "our", "their", "its"}:
        yield s.put(i, i + 1)
        yield s.one(i, {"my": "me", "your": "yours", "our": "ours", "their": "they", "its": "their"}[s.low(i)])


def confused(s: Sentence, i: int) -> Iterator[str]:
    """Take a word for another, write an uncountable noun in the plural, or write one word as two."""
    word = s.words[i]
    yield from (s.one(i, other) for other in sorted(CONFUSED.get(word.lower_, ())))
    if word.lower_ in UNCOUNTABLE:
        yield s.one(i, plural(word.text))
        yield s.put(i, i, "an" if word.lower_[0] in "aeio" else "a")
    if word.lower_ in TOGETHER:
        yield s.one(i, TOGETHER[word.lower_])
    if word.tag_ == "RB" and word.lower_.endswith("ly"):
        yield s.one(i, word.lower_.removesuffix("ly"))
    if word.tag_ == "POS" and i:
        yield s.put(i - 1, i + 1, f"{s.words[i - 1].text}s")


def order(s: Sentence, i: int) -> Iterator[str]:
    """Put an adverb before the object, an adjective after its noun, or a question's order where none is asked."""
    word, head = s.words[i], s.words[i].head.i - s.start
    if word.dep_ == "advmod" and word.lower_.endswith(("ly", "well")) and 0 <= head < i - 1 and s.pos(head) == "VERB":
        yield s.put(head + 1, i + 1, word.text, *(each.text for each in s.words[head + 1 : i]))
    if word.tag_ == "JJ" and s.tag(i + 1) in {"NN", "NNS"}:
        yield s.put(i, i + 2, s.words[i + 1].text, word.text)
    if word.lower_ in {"also", "always", "never", "often", "already"} and s.pos(i + 1) == "VERB":
        yield s.put(i, i + 2, s.words[i + 1].text, word.text)
    if i and word.lower_ in {"how", "why", "what", "where", "when"} and s.pos(i + 1) in {"PRON", "DET"}:
        for at in range(i + 2, min(i + 6, len(s.words))):
            asked = {"VBP": "do", "VBZ": "does", "VBD": "did"}.get(s.tag(at))
            between = [each.text for each in s.words[i + 1 : at]]
            if s.pos(at) == "AUX":
                yield s.put(i + 1, at + 1, s.words[at].text, *between)
            elif asked and s.pos(at) == "VERB":
                yield s.put(i + 1, at + 1, asked, *between, s.words[at].lemma_)
            if s.pos(at) in {"AUX", "VERB"}:
                break
    if word.text == "-" and s.pos(i - 1) == "NUM" and s.tag(i + 1) == "NN":
        yield s.put(i - 1, i + 2, s.words[i - 1].text, plural(s.words[i + 1].text))


def haste(s: Sentence, i: int) -> Iterator[str]:
    """Lose a word, leave one over, swap two, or paste a jotting in."""
    if s.pos(i) in {"VERB", "NOUN", "ADJ", "AUX", "CCONJ"} and i:
        yield s.put(i, i + 1)
    if s.words[i].text.isalpha() and s.words[i].whitespace_:
        yield from (s.put(i + 1, i + 1, extra) for extra in ("the", "to", "of", "was", "that", "and", "for", "I"))
    if s.words[i].is_lower and i + 1 < len(s.words) and s.words[i + 1].is_lower and s.words[i + 1].is_alpha:
        yield s.put(i, i + 2, s.words[i + 1].text, s.words[i].text)
    if s.low(i) == "about" and s.words[i + 1 : i + 2]:
        yield s.one(i + 1, s.words[i + 1].text.capitalize())
        yield from (s.put(i + 1, i + 1, raw) for raw in ("we spoke about", "you said that", "I liked", "did you"))


WAYS: tuple[Way, ...] = (
    agreement, articles, be, confused, gerunds, haste, infinitives, order, prepositions, pronouns, tenses,
)  # fmt: skip


def spoil(sentence: Span, chance: random.Random) -> str | None:
    """Return a sentence with one slip in it, of a way drawn first so that rare ways are learnt too; None for none."""
    read = Sentence([*sentence], sentence.start)
    for way in chance.sample(WAYS, len(WAYS)):
        found = [text for at in range(len(read.words)) for text in way(read, at) if text != sentence.text.strip()]
        if found:
            return chance.choice(found)
    return None
