"""JSON is read as JSON, everything else as YAML."""

from __future__ import annotations

from thanknote._load import _json, _yaml
from thanknote._load._reading import Reading


def read(text: str, name: str) -> Reading:
    """Return the values and places in a text; a file called `….json` holds JSON, any other may."""
    if name.casefold().endswith(".json"):
        return _json.read(text)
    start = text.lstrip()
    if not start.startswith(("{", "[")):
        return _yaml.read(text)
    as_json = _json.read(text)
    if not as_json.broken:
        return as_json
    as_yaml = _yaml.read(text)
    # A quote right after the bracket: it was meant as JSON.
    return as_json if as_yaml.problems and start[1:].lstrip().startswith('"') else as_yaml
