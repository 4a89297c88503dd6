"""The spelling and grammar engines: LanguageTool's rules in two places, Harper, or functions of your own."""

from thanknote.engines._choose import BUILT_IN, NAMES
from thanknote.engines._examine import Report, close, describe, examine, start
from thanknote.engines._info import EngineInfo
from thanknote.engines._install import install

__all__ = ["BUILT_IN", "NAMES", "EngineInfo", "Report", "close", "describe", "examine", "install", "start"]
