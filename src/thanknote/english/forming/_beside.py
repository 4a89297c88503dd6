"""A topic with what follows it: a figure in brackets, another thing joined by "and", a clause of its own."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from thanknote.draft import Phrase
from thanknote.english.cleaning._clean import clean
from thanknote.english.cleaning._figures import in_words
from thanknote.english.reading._bracketed import in_brackets
from thanknote.english.reading._gravity import is_grave
from thanknote.english.reading._tails import goes_on, points_back

_BEING = re.compile(
    r"^((?!you\b|it\b|there\b)[^,]*?) (?:is|are) ((?:\w+(?:ed|en)|set|cut|put|made|paid|kept|held)\b[^,]*)$"
)
_FAULT = re.compile(
    r"\b(?:it|that|this)(?: is|'s|’s)? (?:all )?(?:wrong|out of date|outdated|useless|stupid|broken|rubbish|a mess)\b"
)
_LONGEST = 14
"""Words of two things that are still said in one breath."""


def beside(head: Phrase | None, text: str, tails: Sequence[tuple[str, Phrase, Phrase]]) -> Phrase:
    """Return a topic's first part with what follows it, as far as that can be said; `partly` tells what was left out.

    Args:
        head: the first part; None where it cannot be said, so that only a clause after it can.
        text: the first part as it was written.
        tails: each piece after it as it was written, read as a clause and as a thing.
    """
    if head is not None and head.that and any(_FAULT.search(piece) for piece, *_ in tails):
        head = _without_joy(head)
    if head is not None and not tails:
        return head
    found, used = head or Phrase(), [text] if head else []
    for number, (piece, clause, thing) in enumerate(tails):
        skipped = len(used) < number + bool(head)
        alone = not points_back(clause.that or "") and (head is not None or (clause.that or "").startswith("you "))
        if re.search(r" (?:this|that)$", clause.that or ""):
            # "she left a big yard for this": for what?
            continue
        if clause.that and not found.further and not goes_on(piece) and (alone or (head is not None and not skipped)):
            if _says_the_same(found.that or "", clause.that) or _is_long(found.that or "", clause.that):
                continue
            mended = ", ".join(filter(None, (found.mended, clause.mended)))
            # What is told of in a good clause does not make the topic a grave one.
            grave = is_grave(" ".join([text, *(other for other, *_ in tails if other != piece)]))
            found = replace(found, further=clause.that, mended=mended, grave=grave)
        elif head is not None and number == 0 and (more := _longer(found, piece, thing)):
            found = more
        else:
            continue
        used.append(piece)
    if head is None:
        return replace(found, that=found.further, further=None, partly=", ".join(used))
    return replace(found, partly="" if len(used) == len(tails) + 1 else ", ".join(used))


def _without_joy(head: Phrase) -> Phrase:
    """Return what somebody finds wrong as a topic: "running times being set from 2019 data"."""
    found = _BEING.match(head.that or "")
    return replace(head, that=None, about=found and f"{found[1]} being {found[2]}")


def _longer(head: Phrase, piece: str, thing: Phrase) -> Phrase | None:
    """Return a topic with the figure or the other thing that follows it, or None where it is neither."""
    if head.about is None or head.that is not None or head.how is not None:
        return None
    if figure := in_brackets(clean(piece)[0]):
        end = f" ({in_words(figure)})"
    elif (
        thing.noun
        and " and " not in head.about
        and _has_no_object(head)
        and len(f"{head.about} {thing.noun}".split()) <= _LONGEST
    ):
        end = f" and {thing.noun}"
    else:
        return None
    about = head.about + end
    noun = head.noun + end if head.noun else about
    return replace(head, about=about, noun=noun, singular=None, plural=None, doing=None)


def _has_no_object(head: Phrase) -> bool:
    """Say whether what is joined to a topic cannot be taken for another object of its verb: "splinting after botox"."""
    words = (head.about or "").split()
    return (
        head.noun is not None
        or words[1:2] == []
        or words[1] in {"after", "at", "before", "by", "for", "in", "on", "with"}
    )


def _is_long(one: str, other: str) -> bool:
    """Say whether two clauses are too much for one sentence."""
    return bool(one) and len(f"{one} {other}".split()) > 2 * _LONGEST


def _says_the_same(one: str, other: str) -> bool:
    """Say whether two clauses tell one thing: "there is no gala" and "you killed the gala"."""
    words = {word for word in one.lower().split() if word not in {"there", "is", "are", "no", "the", "a"}}
    return bool(words) and words <= set(other.lower().split())
