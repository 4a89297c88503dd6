"""The engines that these tests start end with them."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from thanknote import engines


@pytest.fixture(scope="session", autouse=True)
def _closed_at_the_end() -> Iterator[None]:
    yield
    engines.close()
