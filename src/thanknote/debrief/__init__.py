"""The debrief: what the candidate wrote down after the interview, validated and never changed."""

from thanknote.debrief._debrief import Accepted, Debrief, Interview, Private, Sent
from thanknote.debrief._people import Candidate, Helper, Interviewer, Person, Reference, Referrer, Topic
from thanknote.debrief._source import Place, Source, path_of

__all__ = [
    "Accepted",
    "Candidate",
    "Debrief",
    "Helper",
    "Interview",
    "Interviewer",
    "Person",
    "Place",
    "Private",
    "Reference",
    "Referrer",
    "Sent",
    "Source",
    "Topic",
    "path_of",
]
