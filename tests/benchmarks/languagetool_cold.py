"""LanguageTool's cold path, to compare with: start its server, check the bodies of some notes, end it.

Called with the JSON that `thanknote render --json` prints. The server is started plainly, as its manual says, and
asked through language-tool-python.
"""

from __future__ import annotations

import json
import socket
import subprocess
import sys
import time
from pathlib import Path

import requests
from language_tool_python import LanguageTool

from thanknote.engines import _java, _server

PATIENCE = 60
"""Seconds until the server must answer."""


def main() -> None:
    """Check every note of the file, and print how many slips were flagged."""
    notes = [draft["body"] for draft in json.loads(Path(sys.argv[1]).read_text("utf-8"))["drafts"]]
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    java = [str(_java.find()), "-cp", _server.class_path(_server.folder()), "org.languagetool.server.HTTPServer"]
    server = subprocess.Popen([*java, "-p", str(port)], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
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
