"""What the writer's own clauses and promises become in a note."""

from __future__ import annotations

import pytest

from thanknote import Debrief, render

TONES = ("warm", "formal", "concise")


def note(tone: str, **person: object) -> str:
    """Return the thank-you note to one interviewer of whom the debrief says this."""
    debrief = Debrief.model_validate(
        {
            "candidate": {"name": "Robin Vale"},
            "company": "Corran Mills",
            "role": "Mill Engineer",
            "interview": {"date": "2026-11-18"},
            "interviewers": [{"name": "Ada Obi", "topics": ["the new rota"], **person}],
            "tone": tone,
        }
    )
    return render(debrief, engines=["off"])[0].body


@pytest.mark.parametrize("tone", TONES)
def test_a_clause_about_the_writers_team_is_a_sentence(tone: str) -> None:
    """It begins with a capital, ends with a full stop, and nobody is said to have been the writer alone."""
    body = note(tone, fit="our line at Holm halved its scrap by sorting coils first")
    assert "Our line at Holm halved its scrap by sorting coils first." in body


@pytest.mark.parametrize("tone", TONES)
def test_two_promises_are_both_said(tone: str) -> None:
    """Two things to send stand in one sentence."""
    body = note(tone, promised=["my yeast log", "the A1 visit template"])
    assert "my yeast log and the A1 visit template" in body


@pytest.mark.parametrize("tone", TONES)
def test_a_promised_introduction_is_made_and_not_sent(tone: str) -> None:
    """It follows what is sent, or stands alone."""
    both = note(tone, promised=["my yeast log", "an intro to our supplier in Leith"])
    assert "my yeast log" in both
    assert ", and I will introduce you to our supplier in Leith." in both
    alone = note(tone, promised=["an intro to our supplier in Leith"])
    assert "I will introduce you to our supplier in Leith" in alone
    assert "sending" not in alone


@pytest.mark.parametrize("tone", TONES)
def test_what_the_writer_shares_is_no_news_to_the_writer(tone: str) -> None:
    """Nobody finds out about themselves, and an "as well" says with whom."""
    body = note(tone, connection="I'm a twin as well")
    assert "in common: I am a twin as well." in body
