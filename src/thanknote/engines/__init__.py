"""The spelling and grammar engines: LanguageTool's rules in two places, Harper, or functions of your own."""

from thanknote.engines._ahead import examine_each
from thanknote.engines._choose import BUILT_IN, NAMES
from thanknote.engines._examine import Report, close, describe, examine, start
from thanknote.engines._info import EngineInfo
from thanknote.engines._install import install
from thanknote.engines._rules import ALONE, OFF
from thanknote.engines._weigh import second_reader

__all__ = [
    "ALONE",
    "BUILT_IN",
    "NAMES",
    "OFF",
    "EngineInfo",
    "Report",
    "close",
    "describe",
    "examine",
    "examine_each",
    "install",
    "second_reader",
    "start",
]
