"""The offer of information, which anybody may be made and which is no news."""

from __future__ import annotations

import re

OFFER = re.compile(
    r"\blet me know\b|\banything (?:else|more|further)\b|\bhearing from you\b"
    r"|\b(?:more|further|additional) (?:information|details?|questions?)\b"
    r"|\bif (?:you|there) (?:need|want|have|is|are|would)\b|\bany (?:other )?questions?\b",
    re.IGNORECASE,
)
