"""Build and install the project outside the checkout, three ways, and see that each gives a working `thanknote`.

Run before the tests: what is installed is what users get, and an editable checkout hides forgotten files.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
import venv
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
BIN = "Scripts" if os.name == "nt" else "bin"
LEFT_OUT = shutil.ignore_patterns(".venv", ".git", "build", "dist", "*.egg-info", "__pycache__", ".*_cache")


def run(*command: str | Path, cwd: Path) -> str:
    """Run a command away from the checkout, and return what it printed; stop the whole script if it fails."""
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONPATH"}
    done = subprocess.run(
        [str(part) for part in command], cwd=cwd, env=environment, capture_output=True, text=True, check=False
    )
    if done.returncode:
        sys.exit(f"{' '.join(map(str, command))} failed in {cwd}:\n{done.stdout}\n{done.stderr}")
    return done.stdout


def works(python: Path, way: str, folder: Path) -> None:
    """Stop unless the installed command finds its templates and writes the notes of the example."""
    command = python.parent / "thanknote"
    kinds = run(command, "kinds", cwd=folder)
    missing = [template.stem for template in (ROOT / "templates").glob("[!_]*.j2") if template.stem not in kinds]
    notes = run(command, "render", ROOT / "examples" / "minimal.yaml", "--engine", "off", "--quiet", cwd=folder)
    run(command, "new", "-", cwd=folder)
    where = run(python, "-c", "import thanknote; print(thanknote.__file__)", cwd=folder).strip()
    if missing or "Thank you" not in notes or str(ROOT) in where:
        sys.exit(f"installed by {way}, thanknote at {where} lacks {missing or 'its notes'}:\n{notes}")
    print(f"{way}: {run(command, '--version', cwd=folder).strip()}")


def main() -> None:
    """Install the wheel built from the sdist, then the checkout, then the checkout as editable."""
    with tempfile.TemporaryDirectory(prefix="thanknote-packaging-") as name:
        folder = Path(name).resolve()
        copy = folder / "checkout"
        shutil.copytree(ROOT, copy, ignore=LEFT_OUT)
        run(sys.executable, "-m", "build", "--outdir", folder / "dist", copy, cwd=folder)
        venv.create(folder / "env", with_pip=True)
        python = folder / "env" / BIN / "python"
        pip = (python, "-m", "pip", "--quiet", "--disable-pip-version-check")
        (wheel,) = (folder / "dist").glob("*.whl")
        run(*pip, "install", wheel, cwd=folder)
        works(python, "wheel from sdist", folder)
        for way in ("install .", "install -e ."):
            run(*pip, "uninstall", "-y", "thanknote", cwd=folder)
            # What it needs is installed already.
            run(*pip, *way.split()[:-1], copy, "--no-deps", cwd=folder)
            works(python, f"pip {way}", folder)


if __name__ == "__main__":
    main()
