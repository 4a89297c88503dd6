"""The user's folder for data, in which lies what the engines need besides Python packages."""

from __future__ import annotations

import os
import sys
from pathlib import Path


def folder(variable: str, name: str) -> Path:
    """Return a folder of that name in the user's folder for data, or the one that an environment variable names."""
    if named := os.environ.get(variable):
        return Path(named)
    if sys.platform == "win32":
        data = os.environ.get("LOCALAPPDATA") or "~/AppData/Local"
    elif sys.platform == "darwin":
        data = "~/Library/Application Support"
    else:
        data = os.environ.get("XDG_DATA_HOME") or "~/.local/share"
    return Path(os.path.expanduser(data), "thanknote", name)  # noqa: PTH111 - never raises
