"""The process in which SmolLM2 runs: JSON lines in, one JSON line out for each, until its input ends.

Started as `python -I -S _smollm_child.py`. The first line gives the import path, the model's file and that of what it
has learnt; each further one a sentence, and maybe ways in which it could be written; the answer is what each way gains,
or how the model itself would write it, or why it cannot say.
"""

import json
import os
import runpy
import sys
from pathlib import Path
from typing import Any


def _load(model: str, adapter: str) -> Any:
    # Threads that wait for each other on a busy machine lose more than two of them gain with one sentence.
    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
    # Run as a file, since importing it would import thanknote.
    return runpy.run_path(str(Path(__file__).with_name("_mender.py")))["Mender"](model, adapter)


def _answer(mender: Any, asked: dict[str, Any]) -> dict[str, Any]:
    if "ways" in asked:
        return {"answers": [mender.gain(asked["sentence"], way) for way in asked["ways"]]}
    return {"answers": [*mender.better(asked["sentence"])]}


def main() -> None:
    """Load SmolLM2 and answer until the input ends."""
    # What a native library prints must not get between the answers.
    answers = os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)
    first = json.loads(sys.stdin.buffer.readline())
    sys.path += first["path"]
    mender, trouble = None, ""
    try:
        mender = _load(first["model"], first["adapter"])
    except BaseException as error:  # noqa: BLE001 - a file may hold anything
        trouble = f"{type(error).__name__}: {error}"
    for line in sys.stdin.buffer:
        try:
            said = {"trouble": trouble} if trouble else _answer(mender, json.loads(line))
        except BaseException as error:  # noqa: BLE001 - the same
            said = {"trouble": f"{type(error).__name__}: {error}"}
        answers.write(json.dumps(said).encode() + b"\n")
        answers.flush()
    os._exit(0)


if __name__ == "__main__":
    main()
