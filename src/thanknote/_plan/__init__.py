"""The plan: when each note is due, which should not be sent at all, and what to do besides."""

from thanknote._plan._refusal import Refusal, refusal
from thanknote._plan._step import State, Step
from thanknote._plan._steps import steps
from thanknote._plan._wanted import wanted
from thanknote._plan._window import Window, decision_ahead, met_on, met_path, sent_to, window

__all__ = [
    "Refusal",
    "State",
    "Step",
    "Window",
    "decision_ahead",
    "met_on",
    "met_path",
    "refusal",
    "sent_to",
    "steps",
    "wanted",
    "window",
]
