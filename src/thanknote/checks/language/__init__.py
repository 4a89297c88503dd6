"""Spelling and grammar: what the engines found, without the names they cannot know."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from thanknote.checks._near import without_possessive
from thanknote.checks.language._unknown import may_be_a_name, may_be_of_a_trade
from thanknote.contracts import Context
from thanknote.draft import Draft, Finding
from thanknote.english import plain

if TYPE_CHECKING:
    from thanknote.debrief import Debrief

_SPELLING = ("MORFOLOGIK", "SpellCheck", "HUNSPELL", "SPELL", "RegularIrregulars", "OpenCompounds")
"""Beginnings of rules about single words; the last two are what Harper makes of names such as Prys."""
_WORD = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*")


def language(draft: Draft, context: Context, /) -> Iterator[Finding]:
    """Report what the spelling and grammar engines found in the note.

    Words of names, of the company and of the role are never misspellings, with or without accents, in
    the possessive too; in topics and other phrases capitalised words, acronyms and words with digits are
    taken as names. An ordinary word that is misspelt in the debrief is reported at its line there. A
    capitalised word that no dictionary has, and that is no slip of an ordinary word, may be a name that the
    debrief does not have, and one that is like no other a word of the trade: both are advice.

    Wrong: "Thank you for you're help on Febuary 3."
    Right: "Thank you for your help on February 3."

    Yields:
        The engines' own rules, with the engines that agree; several engines on one slip are one finding.
    """
    names, phrases = _names(draft, context.debrief), _phrase_names(context)
    for finding in context.language:
        spelling = finding.rule.startswith(_SPELLING)
        words = _WORD.findall(finding.text)
        looked_up = {_folded(word) for word in words}
        as_names = spelling and all(_looks_like_a_name(word) for word in words)
        if looked_up and ((spelling and looked_up <= names) or (as_names and looked_up <= phrases)):
            continue
        if spelling:
            found = _at_its_line(finding, context)
            if may_be_a_name(found, getattr(draft, found.part)):
                yield _advice(found, "if it is a name, see that it is spelled as its owner does")
            elif may_be_of_a_trade(found):
                yield _advice(found, "there is nothing like it either, so see that it is spelled as the trade does")
            else:
                yield found
        else:
            yield finding


def _looks_like_a_name(word: str) -> bool:
    return any(char.isupper() or char.isdigit() for char in word)


def _folded(word: str) -> str:
    """Return a word in small letters, without accents and possessive: "Óscar's" is "oscar"."""
    return without_possessive(plain(word))


def _advice(finding: Finding, what: str) -> Finding:
    return replace(finding, severity="advice", message=f"No dictionary has “{finding.text}”: {what}.")


def _names(draft: Draft, debrief: Debrief | None) -> set[str]:
    """Return the words of everybody's name, greeting and title, of the company and of the role."""
    texts = [draft.to.name]
    if debrief is not None:
        people = [(person.name, person.greeting, person.title) for _, person in debrief.people()]
        texts += [debrief.candidate.name, debrief.company, debrief.role]
        texts += [text for some in people for text in some if text]
    words = {word for text in texts for word in _WORD.findall(text)}
    return {_folded(part) for word in words for part in (word, *re.split(r"[-’']", word)) if part}


def _phrase_names(context: Context) -> set[str]:
    """Return the words of the facts that look like names: capitals, acronyms, digits."""
    facts = context.brief.facts.values() if context.brief else ()
    words = (word for phrase in facts for word in _WORD.findall(phrase.text))
    return {_folded(word) for word in words if _looks_like_a_name(word)}


def _at_its_line(finding: Finding, context: Context) -> Finding:
    """Return the finding with the place of the word in the debrief, if it came from there."""
    if context.brief is None or context.debrief is None:
        return finding
    for phrase in context.brief.facts.values():
        if re.search(rf"(?<!\w){re.escape(finding.text)}(?!\w)", phrase.text, re.IGNORECASE):
            source = context.debrief.source
            place = source.place_of(phrase.path, finding.text)
            return replace(
                finding,
                path=phrase.path,
                file=source.name or None,
                line=place.line if place else None,
                column=place.column if place else None,
            )
    return finding
