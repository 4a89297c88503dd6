"""`thanknote engines`: what can check spelling and grammar here, and how to get the rest."""

from __future__ import annotations

import click


@click.command()
@click.option("--install", metavar="ENGINE", help="Get an engine: languagetool or smollm, about 100 MB each.")
@click.option("--languagetool-url", metavar="URL", help="A LanguageTool server that you would name.")
def engines(install: str | None, languagetool_url: str | None) -> int:
    """Say which spelling and grammar engines are ready here, and how to get the others."""
    from thanknote import engines as room
    from thanknote.cli._terminal import clean, paint, progress, say

    if install:
        with progress("Downloading") as advance:
            sentence = room.install(install, progress=advance)
        say(clean(sentence))
        return 0
    for engine in room.describe(url=languagetool_url):
        state = paint(f"{'ready':8}", "green") if engine.ready else paint(f"{'missing':8}", "yellow")
        say(f"{clean(engine.name):13} {state} {clean(engine.version):7} {clean(engine.message)}")
    return 0
