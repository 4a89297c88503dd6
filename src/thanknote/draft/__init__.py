"""What a note is made from and made of: Brief and its phrases, Draft, Finding."""

from thanknote.draft._brief import FORMS, Brief, Phrase, Recipient
from thanknote.draft._draft import Draft, EngineState, Status
from thanknote.draft._finding import GRAVEST_FIRST, Finding, Part, Severity, about_fact

__all__ = [
    "FORMS",
    "GRAVEST_FIRST",
    "Brief",
    "Draft",
    "EngineState",
    "Finding",
    "Part",
    "Phrase",
    "Recipient",
    "Severity",
    "Status",
    "about_fact",
]
