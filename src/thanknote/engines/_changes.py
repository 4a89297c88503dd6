"""What a sentence that was written anew has otherwise, change by change, and which changes mend something."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from difflib import SequenceMatcher

_WORD = re.compile(r"[^\W_]+(?:[-’'.@/][^\W_]+)*|[^\w\s]|_+")
_SMALL = frozenset(
    """
    a about after all am an and any are as at be because been before being but by can could did do does during each
    every few for forward from had has have he her here him his how i if in into is it its less little many me more most
    much my no nor not of off on one or other our out over shall she should since so some such than that the their
    them then there these they this those to too under until up us very was we were what when where which while who
    whom whose why will with would you your myself yourself yourselves ourselves himself herself itself themselves
    """.split()
)
"""Words that carry no fact: only these are ever missing, or too many."""
_VARIANTS = (
    (r"i[sz](?=[eia])|y[sz]", "z"),
    (r"(?<=\w\w)our", "or"),
    (r"re\b", "er"),
    (r"(?<=[lmn])ed\b", "t"),
    (r"ll", "l"),
    (r"ae|oe", "e"),
    (r"(?<=en)ce\b", "se"),
)
"""What tells British from American spelling."""
_BEFORE_NAME = re.compile(r"\bthe [A-Z]")
_NOT_ITS = ({"who", "whom"}, {"pass", "take"}, {"passed", "took"}, {"passed", "taken"}, {"passed", "graduated", "from"})
"""What is a matter of taste, or known to the writer only: who passed an exam has more than taken it."""


def changes(old: str, new: str) -> Iterator[tuple[int, int, str]]:
    """Yield what `new` has otherwise than `old`: from where to where, and what stands there instead.

    Each has whole words; what moved is one change with what it passed.
    """
    before, after = [*_WORD.finditer(old)], [*_WORD.finditer(new)]
    was, now = [word[0] for word in before], [word[0] for word in after]
    codes = [code[1:] for code in SequenceMatcher(None, was, now, autojunk=False).get_opcodes() if code[0] != "equal"]
    if len(codes) > 1 and Counter(was) == Counter(now):
        codes = [(codes[0][0], codes[-1][1], codes[0][2], codes[-1][3])]
    places: list[list[int]] = []
    for first, last, start, end in codes:
        # What is missing has no place of its own: it is shown with the words around it. What is too much has, but
        # there is nothing that could stand instead.
        left = min(first, start, 1) if first == last or start == end else 0
        right = min(len(was) - last, len(now) - end, 1) if first == last or (start == end and not left) else 0
        if places and first - left < places[-1][1]:
            places[-1][1::2] = last + right, end + right
        else:
            places.append([first - left, last + right, start - left, end + right])
    for first, last, start, end in places:
        if first < last and start < end:
            yield before[first].start(), before[last - 1].end(), new[after[start].start() : after[end - 1].end()]


def mends(old: str, new: str, *, begins: bool) -> bool:
    """Say whether a change can be one of grammar: it touches no name, number or quotation, and tells nothing else.

    Args:
        old: the words as they are.
        new: the words that would stand instead.
        begins: whether they begin the sentence, so that a capital says nothing.
    """
    was, now = ([word[0] for word in _WORD.finditer(text)] for text in (old, new))
    if begins:
        was[:1], now[:1] = [word.lower() for word in was[:1]], [word.lower() for word in now[:1]]
    gone, come = [*(Counter(was) - Counter(now)).elements()], [*(Counter(now) - Counter(was)).elements()]
    if any(_is_fixed(word) for word in (*gone, *come)) or (come == ["the"] and _BEFORE_NAME.search(new)):
        return False
    if {*gone, *come} in _NOT_ITS or (gone and _spelt(gone) == _spelt(come)):
        return False
    # A word may stand for another; but what tells something is neither missing nor too much.
    return bool(gone and come) or all(word.lower() in _SMALL for word in (*gone, *come) if word[0].isalnum())


def _is_fixed(word: str) -> bool:
    name = word[0].isupper() and not re.fullmatch(r"I(?:[’'].*)?", word)
    return name or any(letter.isdigit() for letter in word) or word in '“”"‘’'


def _spelt(words: list[str]) -> list[str]:
    out = [word.lower() for word in words]
    for pattern, instead in _VARIANTS:
        out = [re.sub(pattern, instead, word) for word in out]
    return out
