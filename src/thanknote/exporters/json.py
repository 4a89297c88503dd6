"""A draft as JSON, in the one shape that the command prints too."""

from __future__ import annotations

from collections.abc import Sequence
from json import dumps
from typing import Any

from thanknote.draft import Draft


def json(draft: Draft, /) -> str:
    """Return the draft with its findings as the object that `thanknote render --json` prints, for one draft."""
    return dumps(as_object([draft]), indent=2, ensure_ascii=False) + "\n"


def as_object(drafts: Sequence[Draft]) -> dict[str, Any]:
    """Return the drafts as one object: `{"version": 1, "drafts": […]}`; another shape will have another number."""
    return {"version": 1, "drafts": [draft.to_dict() for draft in drafts]}
