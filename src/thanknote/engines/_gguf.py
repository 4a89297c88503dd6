"""Reads the vocabulary of a language model out of its file, which is in llama.cpp's format GGUF, version 2 or 3.

The format: https://github.com/ggml-org/ggml/blob/master/docs/gguf.md. It stands alone, for a process that imports
nothing of this package.
"""

import struct
from typing import Any, BinaryIO

_TOKENS, _MERGES = "tokenizer.ggml.tokens", "tokenizer.ggml.merges"
_STRING, _ARRAY = 8, 9
_NUMBERS = {0: "<B", 1: "<b", 2: "<H", 3: "<h", 4: "<I", 5: "<i", 6: "<f", 7: "<?", 10: "<Q", 11: "<q", 12: "<d"}


def vocabulary(model: str) -> tuple[dict[str, int], dict[tuple[str, str], int]]:
    """Return the tokens of a model with their numbers, and the pairs that make longer ones, with their rank.

    "Ġ" begins the tokens that begin with a space.

    Raises:
        ValueError: the file is no such model.
        OSError: it cannot be read.
    """
    with open(model, "rb") as file:  # noqa: PTH123 - one import less
        if file.read(4) != b"GGUF":
            raise ValueError(f"{model} is no GGUF")
        _version, _tensors, count = struct.unpack("<IQQ", file.read(20))
        values = {_string(file): _value(file, _number(file, "<I")) for _ in range(count)}
    tokens, merges = values.get(_TOKENS), values.get(_MERGES)
    if not tokens or not merges:
        raise ValueError(f"{model} has no vocabulary")
    pairs = (tuple(merge.split(" ", 1)) for merge in merges)
    return {token: at for at, token in enumerate(tokens)}, {(pair[0], pair[-1]): at for at, pair in enumerate(pairs)}


def _value(file: BinaryIO, kind: int) -> Any:
    if kind == _STRING:
        return _string(file)
    if kind != _ARRAY:
        return _number(file, _NUMBERS[kind])
    each = _number(file, "<I")
    return [_value(file, each) for _ in range(_number(file, "<Q"))]


def _string(file: BinaryIO) -> str:
    return file.read(_number(file, "<Q")).decode(errors="replace")


def _number(file: BinaryIO, form: str) -> Any:
    try:
        return struct.unpack(form, file.read(struct.calcsize(form)))[0]
    except struct.error as error:
        raise ValueError("the file ends too early") from error
