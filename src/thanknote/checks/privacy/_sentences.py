"""Where the sentences of a note stand, with those across line ends and titles in one piece."""

from __future__ import annotations

import re

from thanknote.english import sentences

# A line end of a mail program, and the full stop of a title or of an initial, end no sentence.
_NO_END = re.compile(
    r"(?<!\n)\n(?!\n)|(?<=\bMr)\.|(?<=\b(?:Ms|Mx|Dr|St))\.|(?<=\bMrs)\.|(?<=\bProf)\."
    r"|(?<=\w [A-Z])\.(?= in \d)"
)


def sentences_of(text: str) -> list[tuple[int, int]]:
    """Return where the sentences of a note stand, without the spaces around them."""
    # As many characters as before, so that places stay.
    found = [(one.start(), one[0]) for one in sentences(_NO_END.sub(" ", text))]
    return [(at + len(one) - len(one.lstrip()), at + len(one.rstrip())) for at, one in found]
