"""The process in which SmolLM2 runs: JSON lines in, one JSON line out for each, until its input ends.

Started as `python -I -S _smollm_child.py`. The first line gives the import path and the model's file, each further one
a beginning and the ways in which it could go on; the answer is how likely the model finds each way, or why it cannot.
"""

import json
import os
import re
import runpy
import sys
from collections.abc import Callable, Iterator, Mapping
from itertools import pairwise
from pathlib import Path
from typing import Any

_TOKENS = 1024
"""How long a beginning and a way may be together; a sentence and what stands before it has a tenth of it."""
_WORD = re.compile(r"'(?:s|t|re|ve|m|ll|d)| ?[^\W\d_]+| ?\d| ?(?:[^\s\w]|_)+|\s")
"""What its tokens are made of; a token never reaches over two of these."""
_PULL = 10
"""What is added, a letter, to the tokens of what is to be read, so that it is read in these: " all", not " a"."""


def _load(model: str) -> Callable[[str, str], float | None]:
    import xllamacpp

    # Run as a file, since importing it would import thanknote.
    tokens, ranks = runpy.run_path(str(Path(__file__).with_name("_gguf.py")))["vocabulary"](model)
    params = xllamacpp.CommonParams()
    params.model.path = model
    params.n_ctx = _TOKENS
    params.n_parallel = 1
    params.warmup = False
    # So small a model gains nothing by a second thread, and two that wait for each other on a busy machine lose much.
    params.cpuparams.n_threads = params.cpuparams_batch.n_threads = 1
    server = xllamacpp.Server(params)

    def pulls(way: str) -> list[list[int]]:
        known = (token for token in dict.fromkeys(_tokens(way, ranks)) if token in tokens)
        return [[tokens[token], _PULL * len(token)] for token in known]

    return lambda beginning, way: _likelihood(server, pulls(way), beginning, way)


def _likelihood(server: Any, pulls: list[list[int]], beginning: str, way: str) -> float | None:
    """Return the logarithm of the probability that the model goes on in this way; None if it could not read it."""
    answer = server.handle_completions(
        {
            "prompt": beginning,
            # The grammar lets it write nothing else; what it reports is what it thought without a grammar.
            "grammar": f"root ::= {json.dumps(way, ensure_ascii=False)}",
            "logit_bias": pulls,
            "n_predict": 4 * len(way),
            "n_probs": 1,
            "temperature": 0,
            "cache_prompt": True,
        }
    )
    choice = answer.get("choices", [{}])[0]
    if choice.get("text") != way:
        return None
    return float(sum(token["logprob"] for token in choice["logprobs"]["content"] if token["bytes"]))


def _tokens(way: str, ranks: Mapping[tuple[str, str], int]) -> Iterator[str]:
    """Yield the tokens of a text: of each word the letters, joined pair by pair in the order that the model learnt."""
    for word in _WORD.findall(way):
        parts = [*word.replace(" ", "Ġ")]
        while len(parts) > 1:
            rank, at = min((ranks.get(pair, len(ranks)), at) for at, pair in enumerate(pairwise(parts)))
            if rank == len(ranks):
                break
            parts[at : at + 2] = [parts[at] + parts[at + 1]]
        yield from parts


def main() -> None:
    """Load SmolLM2 and answer until the input ends."""
    # What a native library prints must not get between the answers.
    answers = os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)
    first = json.loads(sys.stdin.buffer.readline())
    sys.path += first["path"]
    read, trouble = None, ""
    try:
        read = _load(first["model"])
    except BaseException as error:  # noqa: BLE001 - whatever a native library raises
        trouble = f"{type(error).__name__}: {error}"
    for line in sys.stdin.buffer:
        asked = json.loads(line)
        try:
            said: dict[str, Any] = (
                {"likelihoods": [read(asked["beginning"], way) for way in asked["ways"]]}
                if read
                else {"trouble": trouble}
            )
        except BaseException as error:  # noqa: BLE001 - the same
            said = {"trouble": f"{type(error).__name__}: {error}"}
        answers.write(json.dumps(said).encode() + b"\n")
        answers.flush()
    os._exit(0)


if __name__ == "__main__":
    main()
