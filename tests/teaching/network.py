"""SmolLM2 in torch, with an adapter that can learn; the adapter is written as llama.cpp's.

It computes what llama.cpp does with a model of the kind `llama`: `pip install torch gguf` for it.
"""

from __future__ import annotations

import math
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import torch
import torch.nn.functional as fn
from gguf import GGUFWriter
from torch import Tensor, nn

from thanknote.engines._gguf import Floats

PARTS = ("attn_q", "attn_k", "attn_v", "attn_output", "ffn_gate", "ffn_up", "ffn_down")
RANK = 16
"""Of the matrices of the adapter: 4.9 million numbers beside the model's 135 million."""
ALPHA = 32.0
"""How much of it counts: it is multiplied by this over the rank."""


class Adapted(nn.Module):  # type: ignore[misc]  # torch has types only where it is installed
    """A matrix of the model, and the product of two thin ones that is added to it."""

    def __init__(self, weight: Tensor) -> None:
        """Begin with an adapter that changes nothing."""
        super().__init__()
        out, within = weight.shape
        self.register_buffer("weight", weight)
        self.a = nn.Parameter(torch.randn(RANK, within) / math.sqrt(within))
        self.b = nn.Parameter(torch.zeros(out, RANK))

    def forward(self, x: Tensor) -> Tensor:
        """Return the product with both."""
        low = fn.linear(x, self.a.to(x.dtype))
        return fn.linear(x, self.weight) + fn.linear(low, self.b.to(x.dtype)) * (ALPHA / RANK)


class SmolLM2(nn.Module):  # type: ignore[misc]
    """The whole network: tokens in, what stands before the last matrix out."""

    def __init__(self, values: Mapping[str, Any], matrices: Mapping[str, Floats]) -> None:
        """Take what `_gguf.load` gives, in bfloat16, which is enough and quick."""
        super().__init__()
        found = {name: torch.from_numpy(matrix).bfloat16() for name, matrix in matrices.items()}
        of = {key.removeprefix("llama."): value for key, value in values.items()}
        self.heads, self.shared = of["attention.head_count"], of["attention.head_count_kv"]
        self.base, self.epsilon = of["rope.freq_base"], of["attention.layer_norm_rms_epsilon"]
        self.words, self.last = found["token_embd.weight"], found["output_norm.weight"]
        self.width = self.words.shape[1] // self.heads
        self.blocks = nn.ModuleList()
        for number in range(of["block_count"]):
            block = nn.ModuleDict({part: Adapted(found[f"blk.{number}.{part}.weight"]) for part in PARTS})
            block.register_buffer("first", found[f"blk.{number}.attn_norm.weight"])
            block.register_buffer("second", found[f"blk.{number}.ffn_norm.weight"])
            self.blocks.append(block)
        # Compiled it learns twice as fast.
        self.block = torch.compile(self._block, dynamic=True)

    def forward(self, tokens: Tensor) -> Tensor:
        """Return what the network makes of rows of tokens, each place knowing those before."""
        count = tokens.shape[1]
        steps = self.base ** (-torch.arange(0, self.width, 2).float() / self.width)
        angle = torch.arange(count)[:, None].float() * steps
        future = torch.full((count, count), -math.inf, dtype=self.words.dtype).triu(1)
        x = self.words[tokens]
        for block in self.blocks:
            x = self.block(block, x, angle.cos().to(x.dtype), angle.sin().to(x.dtype), future)
        return self._even(x, self.last)

    def scores(self, x: Tensor) -> Tensor:
        """Return how each token scores as the next one."""
        return fn.linear(x, self.words).float()

    def save_adapter(self, file: Path) -> None:
        """Write the adapter as llama.cpp reads it."""
        out = GGUFWriter(file, "llama")
        out.add_type("adapter")
        out.add_string("adapter.type", "lora")
        out.add_float32("adapter.lora.alpha", ALPHA)
        for number, block in enumerate(self.blocks):
            for part in PARTS:
                for name, values in (("a", block[part].a), ("b", block[part].b)):
                    out.add_tensor(f"blk.{number}.{part}.weight.lora_{name}", values.detach().numpy().astype("f2"))
        out.write_header_to_file()
        out.write_kv_data_to_file()
        out.write_tensors_to_file()
        out.close()

    def _even(self, x: Tensor, weight: Tensor) -> Tensor:
        long = x.float()
        return (long * torch.rsqrt(long.pow(2).mean(-1, keepdim=True) + self.epsilon)).to(x.dtype) * weight

    def _block(self, block: nn.ModuleDict, x: Tensor, cos: Tensor, sin: Tensor, future: Tensor) -> Tensor:
        rows, count, _ = x.shape

        def turned(y: Tensor) -> Tensor:
            even, odd = y[..., 0::2], y[..., 1::2]
            return torch.stack([even * cos - odd * sin, even * sin + odd * cos], -1).flatten(-2)

        def split(part: str, heads: int) -> Tensor:
            return block[part](h).view(rows, count, heads, self.width).transpose(1, 2)

        h = self._even(x, block.first)
        again = self.heads // self.shared
        query = turned(split("attn_q", self.heads))
        key = turned(split("attn_k", self.shared)).repeat_interleave(again, 1)
        value = split("attn_v", self.shared).repeat_interleave(again, 1)
        weights = (query @ key.transpose(-1, -2) * self.width**-0.5 + future).softmax(-1)
        x = x + block["attn_output"]((weights @ value).transpose(1, 2).reshape(rows, count, -1))
        h = self._even(x, block.second)
        return x + block["ffn_down"](fn.silu(block["ffn_gate"](h)) * block["ffn_up"](h))
