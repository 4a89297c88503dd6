"""Past participles of verbs: as the past by rule, irregular by table."""

from __future__ import annotations

from thanknote.english.tables._inflect import past

_PARTICIPLES = dict(
    pair.split(":")
    for pair in """
    be:been bear:borne beat:beaten become:become begin:begun bite:bitten blow:blown break:broken choose:chosen come:come
    do:done draw:drawn drink:drunk drive:driven eat:eaten fall:fallen fly:flown forget:forgotten freeze:frozen
    give:given go:gone grow:grown hide:hidden know:known lie:lain overcome:overcome overtake:overtaken ride:ridden
    ring:rung rise:risen run:run see:seen shake:shaken show:shown sing:sung sink:sunk speak:spoken steal:stolen
    swim:swum take:taken tear:torn throw:thrown undertake:undertaken wake:woken wear:worn weave:woven withdraw:withdrawn
    write:written
    """.split()
)


def participle(base: str, *, british: bool = False) -> str:
    """Return the past participle of a verb's base form: "seen", "met", "worked"."""
    return _PARTICIPLES.get(base.lower()) or past(base, british=british)
