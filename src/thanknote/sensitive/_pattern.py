"""A pattern of `families.yaml`, and a phrase as patterns are looked for in it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from thanknote.sensitive._keys import Keys

_GAP = r"(?:\s+[^\s.;!?]+){0,6}?\s+"
"""What " ... " in a pattern stands for: up to six words of the same sentence."""
_LIST = re.compile(r"\{([a-z_]+)\}")


@dataclass(frozen=True, slots=True)
class Phrase:
    """A phrase to look at, and which words of which lists it has."""

    text: str
    listed: dict[str, list[str]]
    look: str
    """The phrase in small letters, and the names of the lists: what a pattern needs is looked for here."""

    def any_of(self, name: str) -> str:
        """Return a pattern for the words of a list, of which those that the phrase has are enough."""
        words = self.listed.get(name)
        return rf"\b(?:{'|'.join(map(re.escape, words))})(?!\w)" if words else "(?!)"


@dataclass(frozen=True, slots=True)
class Pattern:
    """One pattern as it is written, compiled where something of what it needs stands in a phrase."""

    written: str
    needs: tuple[Keys, ...]
    """What else it needs than that by which it is looked up."""
    scribbled: bool = False
    """Whether it holds for scribbled phrases only, and not for a finished sentence."""

    def found_in(self, phrase: Phrase) -> str | None:
        """Return the words of a phrase in which it is found."""
        look = phrase.look
        for some in self.needs:
            for key in some:
                if key in look:
                    break
            else:
                return None
        full = _LIST.sub(lambda found: phrase.any_of(found[0]), self.written)
        found = _compiled(full).search(phrase.text)
        return found[0] if found else None


@cache
def _compiled(full: str) -> re.Pattern[str]:
    return re.compile(full.replace(" ... ", _GAP), re.IGNORECASE)
