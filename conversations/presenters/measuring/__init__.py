"""A framework and its parts, as one of the two finds them on their desk."""

from conversations.presenters.measuring.front import Task, closer_looks, present_framework
from conversations.presenters.measuring.part import present_page, shared_url
from conversations.presenters.measuring.places import (
    AskedFrom,
    asked_from,
    asks_for_evidence,
    place_of,
    way_on,
)

__all__ = [
    "AskedFrom",
    "Task",
    "asked_from",
    "asks_for_evidence",
    "closer_looks",
    "place_of",
    "present_framework",
    "present_page",
    "shared_url",
    "way_on",
]
