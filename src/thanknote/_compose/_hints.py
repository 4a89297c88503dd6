"""How to write each field so that it can be said, for the findings about what could not."""

from __future__ import annotations

_MINE = "write what you did (ran the cut-over at Acme), have (six years of night shifts) or do (speak fluent Welsh)"
HOW_TO_SAY = {
    "topic": "write what it was about as a short phrase (the new rota, how you train starters), "
    "or write the whole sentence yourself (sentence: …)",
    "detail": "write it as a clause (nobody is woken at night)",
    "interest": "write it as a clause or a thing (the team picks its own tools)",
    "fit": _MINE,
    "strength": _MINE,
    "connection": "write it as: we both …",
    "promise": "write the thing you are sending (my notes on the upgrade)",
    "help": "write what they did (moving the last interview)",
    "mention": "write what they saw of your work (the thesis on scheduling, how I ran the night shift)",
}
FIELD_NAMES = {"interest": "interest point", "fit": "fit", "promise": "promise"}
