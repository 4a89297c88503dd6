"""What nobody is glad to talk about takes no joy, in any of its forms."""

from __future__ import annotations

import pytest

from thanknote.english import Raw, phrases


@pytest.mark.parametrize(
    "written",
    [
        "how complaints are answered",
        "the redundancies two years ago",
        "what changed after the derailment",
        "the closure of the Hull yard",
        "inquest preparation",
        "learning from incidents",
        "the inspection failings and the new rota",
        "flooded cellars",
        "evictions in winter",
        "how stillbirths are talked about",
        "the grievance procedure",
        "falling roll, 41 in Reception down to 27",
        "fire blight",
        "how they deal with mastitis",
        "rent arrears",
        "the drought and the borehole",
        "staff turnover",
        "K-1s arriving late",
        "budget cuts",
    ],
)
def test_a_grave_topic_is_grave(written: str) -> None:
    """A note says of it that it appreciated the conversation, not that it enjoyed it."""
    assert phrases([Raw(text=written, field="topic")])[0].grave


@pytest.mark.parametrize(
    "written",
    [
        "the new rota",
        "how starters are trained",
        "grafting apples",
        "the choir",
        "late shifts",
        "rent arrears down by a third",
    ],
)
def test_an_ordinary_topic_is_not(written: str) -> None:
    """Most topics may be enjoyed."""
    assert not phrases([Raw(text=written, field="topic")])[0].grave
