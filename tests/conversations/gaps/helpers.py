"""What the two answer of career transitions, the page, and putting something into the plan."""

import uuid

from django.urls import reverse

from assessments.services import FrameworkRatings, Said
from conversations.services import preparing

GAP = "leads_range_of_teams_1"


def answer(kind, conversation, user, transitions, stage="stream_1", **levels):
    """What one of the two answers, for this stream."""
    copy = preparing.open_copy(kind, by=user, conversation=conversation)
    return preparing.save_copy(
        by=user,
        copy=copy,
        version=copy.version,
        values={},
        elements=FrameworkRatings(
            framework=transitions.framework,
            stage=stage,
            said={transitions.element(key): Said(level=level) for key, level in levels.items()},
        ),
    )


def page(client, conversation):
    return client.get(reverse("gaps", args=[conversation.pk])).content.decode()


def plan(client, conversation, element, key=None):
    address = reverse("gap_plan", args=[conversation.pk, element])
    return client.post(address, {"key": key or uuid.uuid4()}, follow=True)
