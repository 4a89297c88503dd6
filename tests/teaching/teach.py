"""Teaches SmolLM2 to mend slips, and writes what it has learnt to the adapter that the engine `smollm` reads.

    pip install torch gguf
    python tests/teaching/teach.py [SENTENCES.txt ...]

It learns to write a sentence again without its slip: first from sentences that `spoil.py` has made wrong, then from
slips as people make them (in `slips/` and in `tests/benchmarks/slips`) and from faultless sentences that are to stay as
they are (in `faultless/` and `tests/benchmarks/clean_fresh.txt`). The files given are more text to spoil, a sentence a
line. The last sets of fresh slips and the last of the clean sentences are not learnt, so that how sure it must be can
be measured by them. It takes an hour on two cores that know bfloat16, and 8 GB.

The adapter in the package was made so in three sittings, with an earlier form of `spoil.py`, some 5,000 sentences of
general English besides, and the 1,900 wrong sentences of our own rules; another run gives one that differs a little.
"""

from __future__ import annotations

import math
import random
import sys
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

import torch
import torch.nn.functional as fn
import yaml
from network import SmolLM2
from spoil import spoil
from torch import Tensor

from thanknote.engines import _gguf, _mender, _tokens, smollm
from thanknote.english import parser

HERE = Path(__file__).resolve().parent
BENCHMARKS = HERE.parent / "benchmarks"
NOT_LEARNT = {"ninth.yaml", "tenth.yaml", "eleventh.yaml"}
LEARNT_CLEAN = 2900
SPOILT = 12_500
"""Spoilt sentences that are learnt before the slips of people, which then come twice; more of them add little."""
ROWS, POOL = 32, 8
"""Sentences that are learnt together, and how many times as many are sorted by length first."""
RATE = 6e-4
Pair = tuple[str, str]
"""A sentence, and how it is to be written."""


def slips(folder: Path) -> list[Pair]:
    """Return the slips of a folder with their mended sentences; what was never filled in is found by rules."""
    items = [
        item
        for file in sorted(folder.rglob("*.yaml"))
        if file.name not in NOT_LEARNT
        for item in yaml.safe_load(file.read_text("utf-8"))
    ]
    return [(item["wrong"], item["right"]) for item in items if item["family"] != "leftover"]


def faultless() -> list[Pair]:
    """Return sentences that are to stay as they are."""
    tempting = [
        text for file in sorted(HERE.glob("faultless/*.yaml")) for text in yaml.safe_load(file.read_text("utf-8"))
    ]
    lines = (BENCHMARKS / "clean_fresh.txt").read_text("utf-8").splitlines()
    clean = [line.split(" ", 2)[2] for line in lines if line.startswith("clean ")]
    return [(text, text) for text in (*tempting, *clean[:LEARNT_CLEAN])]


def spoilt(texts: Iterable[str], chance: random.Random) -> Iterator[Pair]:
    """Yield sentences of the texts with a slip, and every second one as it is."""
    for doc in parser().pipe(texts):
        for sentence in doc.sents:
            right = sentence.text.strip()
            if 4 <= len(right.split()) <= 34 and right[0].isupper() and (wrong := spoil(sentence, chance)):
                yield wrong, right
                if chance.random() < 0.5:
                    yield right, right


def lesson(more: Iterable[Path]) -> list[Pair]:
    """Return all pairs in the order in which they are learnt."""
    chance = random.Random(3)
    texts = (HERE / "notes.txt").read_text("utf-8").split("\n---\n")
    made = [*spoilt([*texts, *(line for file in more for line in file.read_text("utf-8").splitlines())], chance)]
    chance.shuffle(made)
    real = [*slips(HERE / "slips"), *slips(BENCHMARKS / "slips")]
    again = [(mended, mended) for _, mended in chance.sample(real, len(real) // 4)]
    people = [*real, *faultless(), *again, *made[SPOILT : SPOILT + 1500]]
    return [*made[:SPOILT], *chance.sample(people, len(people)), *chance.sample(people, len(people))]


def batches(pairs: list[Pair], encode: Callable[[str], list[int]]) -> Iterator[tuple[Tensor, Tensor]]:
    """Yield rows of tokens and, for the mended sentence in each, what comes next; rows of like length together."""
    chance = random.Random(4)
    end = encode("\n")
    rows = [(encode(_mender.PROMPT.format(wrong)), [*encode(f" {right}"), *end]) for wrong, right in pairs]
    for first in range(0, len(rows), ROWS * POOL):
        pool = sorted(rows[first : first + ROWS * POOL], key=lambda row: len(row[0]) + len(row[1]))
        starts = range(0, len(pool), ROWS)
        for at in chance.sample(starts, len(starts)):
            some = pool[at : at + ROWS]
            longest = max(len(asked) + len(wanted) for asked, wanted in some)
            tokens = torch.full((len(some), longest), end[0])
            following = torch.full((len(some), longest), -100)
            for number, (asked, wanted) in enumerate(some):
                tokens[number, : len(asked) + len(wanted)] = torch.tensor(asked + wanted)
                following[number, len(asked) - 1 : len(asked) + len(wanted) - 1] = torch.tensor(wanted)
            yield tokens, following


def main() -> None:
    """Teach, print how far it is, and write the adapter."""
    torch.manual_seed(0)
    values, matrices = _gguf.load(str(smollm.folder() / smollm.MODEL))
    encode, _ = _tokens.vocabulary(values)
    network = SmolLM2(values, matrices)
    learning = [each for each in network.parameters() if each.requires_grad]
    optimiser = torch.optim.AdamW(learning, lr=RATE, weight_decay=0.0, betas=(0.9, 0.98))
    pairs = lesson(map(Path, sys.argv[1:]))
    count = math.ceil(len(pairs) / ROWS)
    for step, (tokens, following) in enumerate(batches(pairs, encode)):
        slower = min(1.0, (step + 1) / 40) * (0.05 + 0.95 * 0.5 * (1 + math.cos(math.pi * step / count)))
        for group in optimiser.param_groups:
            group["lr"] = RATE * slower
        wanted = following >= 0
        loss = fn.cross_entropy(network.scores(network(tokens)[wanted]), following[wanted], reduction="sum")
        optimiser.zero_grad()
        (loss / len(tokens)).backward()
        torch.nn.utils.clip_grad_norm_(learning, 5.0)
        optimiser.step()
        if step % 50 == 0:
            print(f"step {step} of {count}: {loss.item() / len(tokens):.2f} a sentence", flush=True)
    network.save_adapter(smollm.ADAPTER)


if __name__ == "__main__":
    main()
