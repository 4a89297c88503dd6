"""Reads a language model out of its file, which is in llama.cpp's format GGUF, version 2 or 3.

The format: https://github.com/ggml-org/ggml/blob/master/docs/gguf.md. It stands alone, for a process that imports
nothing of this package.
"""

import struct
from math import prod
from typing import Any, BinaryIO

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float32]

_STRING, _ARRAY = 8, 9
_NUMBERS = {0: "<B", 1: "<b", 2: "<H", 3: "<h", 4: "<I", 5: "<i", 6: "<f", 7: "<?", 10: "<Q", 11: "<q", 12: "<d"}
_BLOCK = 32
"""Numbers that are stored together, with what they have in common before them."""
_FORMS: dict[int, np.dtype[Any]] = {
    0: np.dtype("<f4"),
    1: np.dtype("<f2"),
    3: np.dtype([("step", "<f2"), ("least", "<f2"), ("halves", "u1", _BLOCK // 2)]),
    8: np.dtype([("step", "<f2"), ("steps", "i1", _BLOCK)]),
}
"""How numbers are stored: as they are, by four bits each (Q4_1), or by eight (Q8_0)."""


def load(path: str) -> tuple[dict[str, Any], dict[str, Floats]]:
    """Return what a file says of its model, and the model's matrices, a row for each number that goes out.

    Raises:
        ValueError: the file is no such model.
        OSError: it cannot be read.
    """
    with open(path, "rb") as file:  # noqa: PTH123 - one import less
        if file.read(4) != b"GGUF":
            raise ValueError(f"{path} is no GGUF")
        _number(file, "<I")
        tensors, count = _number(file, "<Q"), _number(file, "<Q")
        values = {_string(file): _value(file, _number(file, "<I")) for _ in range(count)}
        places = [_place(file) for _ in range(tensors)]
        step = values.get("general.alignment", 32)
        begin = -(-file.tell() // step) * step
        return values, {name: _matrix(file, begin + offset, shape, form) for name, shape, form, offset in places}


def _place(file: BinaryIO) -> tuple[str, tuple[int, ...], int, int]:
    name = _string(file)
    shape = tuple(_number(file, "<Q") for _ in range(_number(file, "<I")))
    return name, shape[::-1], _number(file, "<I"), _number(file, "<Q")


def _matrix(file: BinaryIO, place: int, shape: tuple[int, ...], kind: int) -> Floats:
    if kind not in _FORMS:
        raise ValueError(f"numbers of kind {kind} are not known")
    form = _FORMS[kind]
    file.seek(place)
    read = np.fromfile(file, form, prod(shape) // (_BLOCK if form.names else 1))
    if not form.names:
        return read.astype(np.float32).reshape(shape)
    step = read["step"].astype(np.float32)[:, None]
    if "steps" in form.names:
        out: Floats = read["steps"] * step
    else:
        halves = np.concatenate([read["halves"] & 15, read["halves"] >> 4], axis=1)
        out = halves * step + read["least"].astype(np.float32)[:, None]
    return out.reshape(shape)


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
