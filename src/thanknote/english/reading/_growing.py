"""A measure that grows or shrinks, said as a thing: "vestibular caseload growing" is the growing caseload."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.tokens import Doc

_GROWING = frozenset("booming changing doubling expanding falling growing improving rising shrinking".split())
_MEASURES = frozenset(
    "audience business caseload club crew demand department fleet footfall interest list market membership numbers"
    " orders readership rota sales sector team trade turnover waitlist workload".split()
)
_DETERMINED = {"DT", "PRP$", "CD", "PDT", "VBG"}


def growing(doc: Doc, begin: int, end: int) -> dict[str, str]:
    """Return the thing that a stretch of a parse says to be growing; empty for what is grown ("hop growing").

    Args:
        doc: the parse.
        begin: its first token.
        end: past its last.
    """
    last = doc[end - 1]
    if last.lower_ not in _GROWING or begin >= last.i - 1 or doc[begin].tag_ in _DETERMINED:
        return {}
    if last.nbor(-1).lower_ not in _MEASURES:
        return {}
    text = f"the {last.lower_} {doc[begin : last.i].text}"
    return {"about": text, "noun": text}
