"""Print what becomes of the phrases of the case files: right, a slot, or wrong; and what is held back that should be.

Where a phrase says too much, a part of it is used; whether that part is well chosen only a reader can tell.

A phrase is right when every form it is given stands among those a careful reader accepts.
"""

from __future__ import annotations

import time
from collections import Counter
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import yaml

from thanknote.english import Raw, phrases
from thanknote.sensitive import held_back

CASES = Path(__file__).resolve().parent.parent / "english"
FORMS = ("about", "that", "how", "noun", "doing", "did", "do", "have", "years", "we", "says")


def plain(text: str) -> str:
    """Return a text with straight quotation marks."""
    return text.translate(str.maketrans("’‘“”", "''\"\""))


def verdict(case: Mapping[str, Any], phrase: Any) -> str:
    """Say what became of one phrase."""
    if held_back(str(case["written"])):
        return "held back" if case.get("held") else "held back wrongly"
    got = {form: plain(getattr(phrase, form)) for form in FORMS if getattr(phrase, form)}
    if case.get("held"):
        return "private but used" if got else "private, a slot"
    if not got:
        return "slot, rightly" if case.get("slot") else "slot, allowed" if case.get("may_slot") else "slot"
    if case.get("slot"):
        return "wrong"
    if phrase.partly:
        return "a part of it"
    accepted = {form: {plain(text) for text in case.get(form, ())} for form in FORMS}
    accepted["noun"] |= accepted["about"]
    compared = [text in accepted[form] for form, text in got.items() if accepted[form]]
    return "right" if compared and all(compared) else "wrong"


def main() -> None:
    """Read every case file and print a table of shares."""
    fresh = [
        case for path in sorted((CASES / "fresh").glob("*.yaml")) for case in yaml.safe_load(path.read_text("utf-8"))
    ]
    files = {path.name: yaml.safe_load(path.read_text("utf-8")) for path in sorted(CASES.glob("cases*.yaml"))}
    for name, cases in {**files, "fresh (kept aside)": fresh}.items():
        begin = time.perf_counter()
        found = phrases([Raw(text=str(case["written"]), field=case["field"]) for case in cases])
        took = (time.perf_counter() - begin) / len(cases)
        counts = Counter(verdict(case, phrase) for case, phrase in zip(cases, found, strict=True))
        print(f"{name}: {len(cases)} phrases, {took * 1000:.1f} ms each")
        for outcome, count in counts.most_common():
            print(f"  {outcome:18} {count:4} {count / len(cases):6.1%}")


if __name__ == "__main__":
    main()
