"""A language model that has learnt to write a sentence again without its slip: what it would change, and how gladly.

It stands alone, for a process that imports nothing of this package.
"""

import runpy
from collections.abc import Iterator, Sequence
from functools import lru_cache
from pathlib import Path
from typing import Any

import numpy as np

PROMPT = "Text: {}\nBetter:"
"""How it was asked while it learnt: a sentence, then the same without its slip, which may be the same."""
_RESCUE = 0.0
"""How much likelier another token must be than the one that stands, for a way of going on with it to be looked for."""
_TRIES = 4
"""Places of a sentence where that is looked for, the likeliest first."""
_LONGEST = 10
"""Tokens after which the other way must have come back to the sentence."""
_BACK = 2
"""Tokens in a row that are those of the sentence again."""


class Mender:
    """The model, loaded."""

    def __init__(self, model: str, adapter: str) -> None:
        """Read the model's file and that of what it has learnt besides."""
        here = Path(__file__).parent
        load = runpy.run_path(str(here / "_gguf.py"))["load"]
        values, found = load(model)
        added, learnt = load(adapter)
        rank = next(part.shape[0] for name, part in learnt.items() if name.endswith("lora_a"))
        network = runpy.run_path(str(here / "_network.py"))["Network"]
        self.network = network(values, found, learnt, added["adapter.lora.alpha"] / rank)
        self.encode, self.decode = runpy.run_path(str(here / "_tokens.py"))["vocabulary"](values)
        self.end = self.encode("\n")
        # The sentences of a note: what is found in one is weighed next.
        self.copied = lru_cache(12)(self._copied)

    def better(self, sentence: str) -> Iterator[tuple[str, float]]:
        """Yield how it would write a sentence otherwise, one change at a time, with what that gains.

        The gain is the difference of the logarithms of the probabilities of the two.
        """
        tokens, state, odds, begin = self.copied(sentence)
        if self.decode(tokens).strip() != sentence:
            # There are signs that it cannot write.
            return
        own = odds[np.arange(len(tokens)), tokens]
        others = odds.copy()
        others[np.arange(len(tokens)), tokens] = -np.inf
        margins = others.max(-1) - own
        seen = {sentence}
        places = [int(at) for at in np.flatnonzero(margins > _RESCUE)]
        for at in sorted(places, key=lambda at: -margins[at])[:_TRIES]:
            past = _until(state, begin + at)
            for way in self._ways(tokens, at, int(others[at].argmax()), past):
                text, gain = self.decode(way).strip(), self._gain(sentence, way)
                if gain > 0 and text not in seen:
                    seen.add(text)
                    yield text, gain
                    break

    def gain(self, sentence: str, other: str) -> float:
        """Return what it gains to write a sentence in another way."""
        return self._gain(sentence, [*self.encode(f" {other}"), *self.end])

    def _copied(self, sentence: str) -> tuple[list[int], Any, Any, int]:
        """Return a sentence's tokens, what is known after them, the odds at each, and how long the question is."""
        asked = self.encode(PROMPT.format(sentence))
        tokens = [*self.encode(f" {sentence}"), *self.end]
        x, state = self.network.read([*asked, *tokens])
        return tokens, state, self.network.odds(x[len(asked) - 1 : -1]), len(asked)

    def _ways(self, tokens: Sequence[int], at: int, token: int, past: Any) -> Iterator[list[int]]:
        """Yield the sentence with another token somewhere, what follows it, and from where it goes on as before."""
        way = [token]
        while len(way) < _LONGEST and way[-1] != self.end[0]:
            for back in range(at, min(at + _LONGEST, len(tokens) - _BACK) + 1):
                if len(way) > _BACK and way[-_BACK:] == tokens[back : back + _BACK]:
                    yield [*tokens[:at], *way, *tokens[back + _BACK :]]
            x, past = self.network.read(way[-1:], past)
            way.append(int((x @ self.network.out).argmax()))
        if way[-1] == self.end[0]:
            yield [*tokens[:at], *way]

    def _gain(self, sentence: str, way: Sequence[int]) -> float:
        tokens, state, odds, begin = self.copied(sentence)
        at = next((at for at, (one, two) in enumerate(zip(tokens, way, strict=False)) if one != two), None)
        if at is None:
            return 0.0
        stands = odds[np.arange(at, len(tokens)), tokens[at:]].sum()
        changed = odds[at, way[at]]
        if way[at + 1 :]:
            past = _until(state, begin + at)
            x, _ = self.network.read(way[at:-1], past)
            changed += self.network.odds(x)[np.arange(len(way) - at - 1), way[at + 1 :]].sum()
        return float(changed - stands)


def _until(state: Any, count: int) -> Any:
    """Return what is known after the first tokens of those read."""
    return [(key[:, :count], value[:, :count]) for key, value in state]
