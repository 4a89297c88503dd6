"""Two ideas in one phrase: a question and its answer, taken apart."""

from __future__ import annotations


def two_ideas(text: str) -> tuple[str, str]:
    """Return what was talked about and what was said about it, or an empty second where there is one idea."""
    return text, ""
