"""Where each word of a note comes from: the template, the debrief, or a listed change of form."""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator
from functools import cache
from importlib.resources import files
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest
import yaml
from spacy.tokens import Doc

from thanknote.debrief import Debrief
from thanknote.draft import Brief, Draft
from thanknote.english import parser
from thanknote.english.cleaning._typos import spelled
from thanknote.recipients import own_note

CHANGES: dict[str, Any] = yaml.safe_load(Path(__file__).with_name("changes.yaml").read_text("utf-8"))
GRAMMAR, NEGATED, NEGATION, COURTESIES = (
    frozenset(CHANGES[name].split()) for name in ("grammar", "negated", "negation", "courtesies")
)
LENDS = {field: frozenset(text.split()) for field, text in CHANGES["lends"].items()}
NUMBERS = CHANGES["numbers"].split()
WRITTEN_OUT = [
    *yaml.safe_load(files("thanknote.english.cleaning").joinpath("abbreviations.yaml").read_text("utf-8")),
    *CHANGES["written_out"],
]


def words(text: str) -> list[str]:
    """Return the words of a text in small letters, contractions written out, possessives bare."""
    text = re.sub(r"\b(?:ca|wo)n't", "can not will not", text.casefold().replace("’", "'"))
    for short, long in CHANGES["contracted"].items():
        text = re.sub(rf"(?<=\w){short}\b", long, text)
    text = re.sub(r"(?<=\w)'s\b|(?<=s)'(?!\w)", "", re.sub(r"(?<=\d)\s?([ap])\.?m\b", r" \1m", text))
    return re.findall(r"\d+|[^\W\d_]+", text)


@cache
def lemmas(word: str) -> frozenset[str]:
    """Return a word and its base form as each part of speech, as the parser's own tables have it."""
    rules = parser().get_pipe("lemmatizer")
    docs = [Doc(parser().vocab, words=[word], pos=[part]) for part in ("NOUN", "VERB", "ADJ", "ADV")]
    return frozenset({word, *(str(base).casefold() for doc in docs for base in rules.rule_lemmatize(doc[0]))})


def sources(phrase: str) -> set[str]:
    """Return the base forms of a phrase's words, with what it abbreviates written out."""
    text = phrase
    for pattern, full in WRITTEN_OUT:
        text = re.sub(pattern, full, text)
    found = {*words(phrase), *words(text)}
    # A misspelt word that is mended is reported with both spellings.
    found |= {pair.split(" → ")[1].casefold() for pair in spelled(phrase)[1].split(", ") if pair}
    found |= {CHANGES["units"][word] for word in found & CHANGES["units"].keys()}
    found |= {NUMBERS[int(word)] for word in found if word.isdecimal() and int(word) < len(NUMBERS)}
    found |= {long for long in CHANGES["names"].split() for word in found if len(word) >= 3 and long.startswith(word)}
    return {base for word in found for base in lemmas(word)} | (NEGATION if found & NEGATED else set())


def invented(text: str, known: set[str]) -> Iterator[str]:
    """Yield the words of a text that have no source."""
    return (word for word in words(text) if word not in GRAMMAR and not lemmas(word) & known)


def of_template(name: str) -> set[str]:
    """Return the words that a template, and what it includes, brings itself."""
    text = files("thanknote.templates").joinpath(name).read_text("utf-8")
    included = {word for other in re.findall(r'{% include "([^"]+)"', text) for word in of_template(other)}
    printed = " ".join(re.findall(r'{{[^{}]*"([^"]+)"', text))
    return included | set(words(printed + re.sub(r"{#.*?#}|{%.*?%}|{{.*?}}", " ", text, flags=re.DOTALL)))


def phrases_for(debrief: Debrief, path: str) -> list[tuple[str, str]]:
    """Return field and words of every phrase that a note to somebody may draw on: their own and the strengths."""
    people: dict[str, Any] = dict(debrief.people())
    listed = {"interest_points": "interest", "promised": "promise", "helped_with": "help", "how": "help",
              "could_mention": "mention"}  # fmt: skip
    found = [("strength", text) for text in debrief.candidate.strengths]
    # Who stands in the debrief twice gets one note about both.
    for person in (people[other] for other, owner in own_note(debrief).items() if owner == path):
        for topic in getattr(person, "topics", ()):
            found += [("topic", text) for text in (topic.topic, topic.detail, topic.sentence) if text]
        found += [(field, text) for name, field in listed.items() for text in getattr(person, name, ())]
        found += [(name, text) for name in ("fit", "connection") if (text := getattr(person, name, None))]
    return found


def of_fields(debrief: Debrief, brief: Brief) -> set[str]:
    """Return the words of names, addresses and days that a note may print."""
    me, person = debrief.candidate, dict(debrief.people())[brief.recipient.path]
    texts = [me.name, me.email, me.phone, *me.address, debrief.company, *debrief.address, debrief.role]
    texts += [person.name, person.greeting, person.title, getattr(person, "caller", None)]
    met, posted = (
        [debrief.interview.date, getattr(person, "date", None)],
        [debrief.interview.decision_by, brief.send_on],
    )
    texts += [f"{day:%A}" for day in met if day] + [f"{day:%B} {day.day} {day.year}" for day in (*met, *posted) if day]
    return {word for text in texts if text for word in words(str(text))}


def ungrounded(draft: Draft, brief: Brief, debrief: Debrief) -> list[str]:
    """Return each word of a note that comes from nowhere, with the sentence it stands in."""
    said = phrases_for(debrief, brief.recipient.path)
    known = of_template(f"{draft.kind}.j2") | of_fields(debrief, brief) | COURTESIES
    known |= {word for field, text in said for word in (*sources(text), *LENDS[field])}
    sentences = re.split(r"(?<=[.!?])\s+|\n+", f"{draft.subject}\n{draft.body}")
    return [
        f"{word!r} in {sentence!r}; the phrases are {said}"
        for sentence in sentences
        for word in invented(sentence, known)
    ]


@pytest.fixture(scope="session")
def source() -> ModuleType:
    """Give the functions above, which no test module can import."""
    return sys.modules[__name__]
