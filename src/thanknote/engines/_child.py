"""The process in which LingoTweaker runs: JSON lines in, one JSON line out for each, until its input ends.

Started as `python -I -S _child.py`. The first line gives the import path and the variant of English, each further
one a text; the answer to a text is what LingoTweaker flags in it, or why it could not look.
"""

import json
import os
import queue
import runpy
import sys
import threading
from pathlib import Path
from typing import Any

_KEYS = ("rule_id", "category_id", "issue_type", "offset", "length", "message", "suggestions")


def _listen(texts: "queue.SimpleQueue[str]") -> None:
    """Pass the texts on, and end the process with its input, even while LingoTweaker hangs."""
    for line in sys.stdin.buffer:
        texts.put(json.loads(line)["text"])
    os._exit(0)


def _load(variant: str) -> Any:
    import lt_py

    engine = lt_py.Engine("en", variant=variant)
    # Run as a file, since importing it would import thanknote.
    runpy.run_path(str(Path(__file__).with_name("_memory.py")))["give_back"]()
    return engine


def _answer(engine: Any, text: str) -> dict[str, Any]:
    return {"matches": [{key: match[key] for key in _KEYS} for match in engine.check(text)]}


def main() -> None:
    """Load LingoTweaker and answer until the input ends."""
    # What a native library prints must not get between the answers.
    answers = os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)
    first = json.loads(sys.stdin.buffer.readline())
    # After our own, so that nothing in the caller's folders can stand in for the standard library.
    sys.path += first["path"]
    texts: queue.SimpleQueue[str] = queue.SimpleQueue()
    threading.Thread(target=_listen, args=(texts,), daemon=True).start()
    engine, trouble = None, ""
    try:
        engine = _load(first["variant"])
    except BaseException as error:  # noqa: BLE001 - a panic of the native library is no Exception
        trouble = f"{type(error).__name__}: {error}"
    while True:
        text = texts.get()
        try:
            answer = {"trouble": trouble} if trouble else _answer(engine, text)
        except BaseException as error:  # noqa: BLE001 - the same
            answer = {"trouble": f"{type(error).__name__}: {error}"}
        answers.write(json.dumps(answer).encode() + b"\n")
        answers.flush()


if __name__ == "__main__":
    main()
