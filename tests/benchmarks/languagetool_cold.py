"""LanguageTool's cold path, to compare with: start its server, check the bodies of some notes, end it.

Called with the JSON that `thanknote render --json` prints. What runs is what language-tool-python runs by itself: the
stock LanguageTool with all its languages, plainly started with the Java of the PATH, and asked through
language-tool-python. The jars come from Maven Central (250 MB, once), since its own download is not to be had by all.
"""

from __future__ import annotations

import json
import os
import shutil
import socket
import subprocess
import sys
import time
from pathlib import Path
from unittest import mock

import requests

from thanknote.engines import _install, _java, _server, install

STOCK = Path(__file__).resolve().parents[2] / ".cache" / "languagetool-stock"
PATIENCE = 60
"""Seconds until the server must answer."""


def get_stock() -> None:
    """Fetch LanguageTool with all its languages, unless it is there."""
    with (
        mock.patch.dict(os.environ, {_server.FOLDER: str(STOCK)}),
        mock.patch.object(_install, "_ARTEFACTS", ("languagetool-server", "language-all")),
        mock.patch.object(_install, "_NOT", "org.languagetool:nothing"),
    ):
        install()


def java() -> str:
    """Return the Java that language-tool-python would take, else the one thanknote would."""
    return shutil.which("java") or str(_java.find())


def main() -> None:
    """Check every note of the file, and print how many slips were flagged."""
    from language_tool_python import LanguageTool

    notes = [draft["body"] for draft in json.loads(Path(sys.argv[1]).read_text("utf-8"))["drafts"]]
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    command = [java(), "-cp", f"{STOCK}/*", "org.languagetool.server.HTTPServer", "-p", str(port)]
    server = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        until = time.monotonic() + PATIENCE
        while time.monotonic() < until:
            try:
                requests.get(f"http://127.0.0.1:{port}/v2/healthcheck", timeout=2)
                break
            except requests.RequestException:
                time.sleep(0.05)
        tool = LanguageTool("en-US", remote_server=f"http://127.0.0.1:{port}")
        print(sum(len(tool.check(note)) for note in notes))
    finally:
        server.kill()
        server.wait()


if __name__ == "__main__":
    main()
