"""Text into the tokens of a language model: bytes, joined pair by pair in the order that the model learnt.

It stands alone, for a process that imports nothing of this package.
"""

import re
from collections.abc import Callable
from functools import lru_cache
from itertools import pairwise
from typing import Any

_WORD = re.compile(r"'(?:s|t|re|ve|m|ll|d)| ?[^\W\d_]+| ?\d| ?(?:[^\s\w]|_)+|\s")
"""What tokens are made of; a token never reaches over two of these."""
_SEEN = [*range(33, 127), *range(161, 173), *range(174, 256)]
_BYTES = {byte: chr(byte) for byte in _SEEN} | {
    byte: chr(256 + at) for at, byte in enumerate(sorted({*range(256)} - {*_SEEN}))
}
"""How the vocabulary writes bytes: each as a character that can be seen."""
_BACK = {character: byte for byte, character in _BYTES.items()}


def vocabulary(values: dict[str, Any]) -> tuple[Callable[[str], list[int]], Callable[[list[int]], str]]:
    """Return what makes tokens of a text and a text of tokens, by what the model's file says.

    Raises:
        ValueError: it has no vocabulary.
    """
    tokens, merges = values.get("tokenizer.ggml.tokens"), values.get("tokenizer.ggml.merges")
    if not tokens or not merges:
        raise ValueError("the model has no vocabulary")
    numbers = {token: at for at, token in enumerate(tokens)}
    ranks = {tuple(merge.split(" ", 1)): at for at, merge in enumerate(merges)}

    @lru_cache(10_000)
    def of(word: str) -> tuple[int, ...]:
        parts = [_BYTES[byte] for byte in word.encode()]
        while len(parts) > 1:
            rank, at = min((ranks.get(pair, len(ranks)), at) for at, pair in enumerate(pairwise(parts)))
            if rank == len(ranks):
                break
            parts[at : at + 2] = [parts[at] + parts[at + 1]]
        return tuple(numbers[part] for part in parts if part in numbers)

    def encode(text: str) -> list[int]:
        return [token for word in _WORD.findall(text) for token in of(word)]

    def decode(some: list[int]) -> str:
        return bytes(_BACK[char] for token in some for char in tokens[token] if char in _BACK).decode(errors="replace")

    return encode, decode
