"""The language model computed here: its file, its tokens, its odds. What it is good for is in test_smollm.py."""

from __future__ import annotations

import struct
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from thanknote.engines import _gguf, _tokens, smollm
from thanknote.engines._network import Network

Model = tuple[dict[str, Any], dict[str, _gguf.Floats]]
Coding = tuple[Callable[[str], list[int]], Callable[[list[int]], str]]

TEXT = "Thank you for meeting me on Tuesday, Dr. Nguyễn."


@pytest.fixture(scope="module")
def model() -> Model:
    """Return what the model's file holds."""
    return _gguf.load(str(smollm.folder() / smollm.MODEL))


@pytest.fixture(scope="module")
def network(model: Model) -> Network:
    """Return the model without what it has learnt besides."""
    values, matrices = model
    return Network(values, matrices, {}, 0.0)


@pytest.fixture(scope="module")
def coding(model: Model) -> Coding:
    """Return what makes tokens of a text and a text of tokens."""
    return _tokens.vocabulary(model[0])


@pytest.fixture(scope="module")
def tokens(coding: Coding) -> list[int]:
    """Return the tokens of a sentence."""
    return coding[0](TEXT)


def test_odds_add_up_to_one(network: Network, tokens: list[int]) -> None:
    """After each token something comes: the probabilities of all tokens are one together."""
    odds = network.odds(network.read(tokens)[0])
    assert np.exp(odds).sum(-1) == pytest.approx(np.ones(len(tokens)), abs=1e-3)


def test_reading_in_parts_is_reading_at_once(network: Network, tokens: list[int]) -> None:
    """What is remembered of the beginning is all that the rest needs."""
    whole, _ = network.read(tokens)
    _, state = network.read(tokens[:5])
    rest, _ = network.read(tokens[5:], state)
    assert rest == pytest.approx(whole[5:], abs=1e-3)


def test_it_knows_english(network: Network, coding: Coding) -> None:
    """The likeliest word after a well-known beginning is the one that everybody would write."""
    encode, decode = coding
    x, _ = network.read(encode("I look forward to hearing from"))
    assert decode([int(network.odds(x[-1:]).argmax())]) == " you"


@given(text=st.text(st.characters(max_codepoint=0xFFFF, exclude_categories=("Cc", "Cn", "Co", "Cs"))))
def test_tokens_are_the_text(coding: Coding, text: str) -> None:
    """Whatever people write, its tokens are that text again."""
    encode, decode = coding
    assert decode(encode(text)) == text


@pytest.mark.parametrize(
    "content",
    [
        b"<html>",
        b"GGUF",
        b"GGUF" + struct.pack("<IQQ", 3, 1, 0) + struct.pack("<Q1sIQIQ", 1, b"w", 1, 32, 99, 0),
        b"GGUF" + struct.pack("<IQQ", 3, 1, 0) + struct.pack("<Q1sIQIQ", 1, b"w", 1, 32, 0, 0),
    ],
    ids=["no model", "cut off", "unknown numbers", "no numbers"],
)
def test_a_file_that_is_no_model(tmp_path: Path, content: bytes) -> None:
    """A file that cannot be read is refused, not guessed at."""
    file = tmp_path / "model.gguf"
    file.write_bytes(content)
    with pytest.raises(ValueError, match=r"."):
        _gguf.load(str(file))


def test_a_model_without_words() -> None:
    """A model without a vocabulary is refused."""
    with pytest.raises(ValueError, match="no vocabulary"):
        _tokens.vocabulary({})
