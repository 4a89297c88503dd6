"""A language model of the kind `llama`, computed with numpy: what it expects after the tokens of a text.

llama.cpp computes the same, but tells nobody how likely it finds a text that is given; by matrices of a whole sentence
it is also four times quicker than token by token. It stands alone, for a process that imports nothing of this package.
"""

from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float32]

State = list[tuple[Floats, Floats]]
"""What each block remembers of the tokens read so far: keys and values, by head, place and number."""


class Network:
    """The model at work; nothing of it changes."""

    def __init__(
        self,
        values: Mapping[str, Any],
        found: dict[str, Floats],
        learnt: Mapping[str, Floats],
        scale: float,
    ) -> None:
        """Take what `_gguf.load` gives of the model, and what an adapter adds to its matrices, times `scale`."""
        self.heads, self.shared = values["llama.attention.head_count"], values["llama.attention.head_count_kv"]
        self.small = values["llama.attention.layer_norm_rms_epsilon"]
        self.words = found["token_embd.weight"]
        self.out = np.ascontiguousarray(self.words.T)
        self.width = self.words.shape[1] // self.heads
        self.steps = values["llama.rope.freq_base"] ** (-np.arange(0, self.width, 2) / self.width)
        self.last = found["output_norm.weight"]
        for name in [name.removesuffix(".lora_a") for name in learnt if name.endswith(".lora_a")]:
            found[name] += scale * (learnt[f"{name}.lora_b"] @ learnt[f"{name}.lora_a"])
        self.blocks = []
        for number in range(values["llama.block_count"]):
            start = f"blk.{number}."
            parts = {name.removeprefix(start): found[name] for name in found if name.startswith(start)}
            self.blocks.append(
                {
                    "before": parts["attn_norm.weight"],
                    "qkv": _joined(parts[f"attn_{part}.weight"] for part in "qkv"),
                    "attended": _joined([parts["attn_output.weight"]]),
                    "between": parts["ffn_norm.weight"],
                    "open": _joined(parts[f"ffn_{part}.weight"] for part in ("gate", "up")),
                    "down": _joined([parts["ffn_down.weight"]]),
                }
            )

    def read(self, tokens: Sequence[int], past: State | None = None) -> tuple[Floats, State]:
        """Return what `odds` needs after each of these tokens, and the state after them all."""
        count, begin = len(tokens), past[0][0].shape[1] if past else 0
        angle = np.arange(begin, begin + count)[:, None] * self.steps
        turn = np.cos(angle).astype("f4"), np.sin(angle).astype("f4")
        # What comes later is not known.
        later = np.triu(np.full((count, begin + count), -np.inf, "f4"), begin + 1)
        x, state = self.words[list(tokens)], []
        for number, block in enumerate(self.blocks):
            each = (self._even(x, block["before"]) @ block["qkv"]).reshape(count, -1, self.width).swapaxes(0, 1)
            query, key, value = np.split(each, [self.heads, self.heads + self.shared])
            query, key = _turned(query, *turn), _turned(key, *turn)
            if past:
                key, value = (np.concatenate(pair, axis=1) for pair in zip(past[number], (key, value), strict=True))
            state.append((key, value))
            asked = query.reshape(self.shared, -1, count, self.width)
            fit = asked @ key[:, None].swapaxes(-1, -2) * np.float32(self.width**-0.5) + later
            fit = np.exp(fit - fit.max(-1, keepdims=True))
            seen = fit / fit.sum(-1, keepdims=True) @ value[:, None]
            x = x + seen.reshape(self.heads, count, -1).swapaxes(0, 1).reshape(count, -1) @ block["attended"]
            gate, up = np.split(self._even(x, block["between"]) @ block["open"], 2, axis=1)
            x = x + (gate / (1 + np.exp(-gate)) * up) @ block["down"]
        return self._even(x, self.last), state

    def odds(self, x: Floats) -> Floats:
        """Return by token the logarithm of the probability that it comes next, for rows of what `read` gives."""
        scores = x @ self.out
        scores -= scores.max(-1, keepdims=True)
        out: Floats = scores - np.log(np.exp(scores).sum(-1, keepdims=True))
        return out

    def _even(self, x: Floats, weight: Floats) -> Floats:
        out: Floats = x / np.sqrt((x * x).mean(-1, keepdims=True) + np.float32(self.small)) * weight
        return out


def _turned(x: Floats, cos: Floats, sin: Floats) -> Floats:
    out = np.empty_like(x)
    even, odd = x[..., 0::2], x[..., 1::2]
    out[..., 0::2], out[..., 1::2] = even * cos - odd * sin, even * sin + odd * cos
    return out


def _joined(parts: Any) -> Floats:
    return np.ascontiguousarray(np.concatenate([*parts]).T)
