"""The public holidays of a country, from the `holidays` library, if it is installed."""

from __future__ import annotations

from collections.abc import Container
from datetime import date
from functools import cache
from typing import NamedTuple


class Holidays(NamedTuple):
    """The days on which a country rests."""

    days: Container[date] = ()
    missing: str = ""
    """Why they are not known, as a sentence with the way out; empty when they are, or when nobody asked."""


@cache
def public_holidays(country: str | None) -> Holidays:
    """Return the public holidays of a country, by its two letters; none for no country."""
    if country is None:
        return Holidays()
    try:
        from holidays import country_holidays
    except ImportError:
        return Holidays(
            missing=f"Only weekends are left out here, not the public holidays of {country}; "
            "to have them left out too, run: pip install 'thanknote[holidays]'"
        )
    try:
        return Holidays(country_holidays(country))
    except NotImplementedError:
        return Holidays(missing=f"Only weekends are left out here; the public holidays of {country} are not known.")
