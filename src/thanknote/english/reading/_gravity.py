"""Topics that take no joy: what is grave, and what worries the reader unless it is getting better."""

from __future__ import annotations

from thanknote.english.tables._words import BETTER, GRAVE, UNHAPPY, UNHAPPY_PHRASES


def is_grave(text: str) -> bool:
    """Say whether nobody would write that they enjoyed talking about this."""
    words = {word.strip(".,;:!?()\"'“”").lower() for word in text.split()}
    if words & GRAVE or UNHAPPY_PHRASES.search(text):
        return True
    return bool(words & UNHAPPY) and not BETTER.search(text)
