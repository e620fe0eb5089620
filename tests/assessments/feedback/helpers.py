"""Rounds as the product makes them, and answers given through its own service."""

import uuid
from collections.abc import Iterable
from datetime import timedelta

from django.test import Client
from django.urls import reverse
from django.utils import timezone

from assessments.emails import token_of
from assessments.forms.answering import asked_in
from assessments.models import FeedbackGroup, FeedbackInvitation, FeedbackRound
from assessments.services import feedback as services
from assessments.services.feedback import Asked, Given
from frameworks import library
from frameworks.services import switch_on
from tests.people import People

NOTE = "I would like to know what helps you."


def content():
    return library.current_content(library.LEADERSHIP_MODEL)


def switch_the_model_on(people: People) -> None:
    organisation = people.employee.organisation
    switch_on(by=None, organisation=organisation, key=library.LEADERSHIP_MODEL)


def addresses(**counts: int) -> list[Asked]:
    """As many people in each group: peers1@work.example and so on."""
    return [
        Asked(f"{group}{number}@work.example", FeedbackGroup(group))
        for group, count in counts.items()
        for number in range(1, count + 1)
    ]


def ask(people: People, *, message: str = NOTE, days: int = 21, **counts: int) -> FeedbackRound:
    """A round that `people.employee` opened."""
    return services.open_round(
        by=people.user("employee"),
        key=uuid.uuid4(),
        framework=content().framework,
        message=message,
        closes_on=timezone.localdate() + timedelta(days=days),
        people=addresses(**(counts or {"peers": 4, "reports": 3, "others": 2})),
    )


def invitations(round_: FeedbackRound, group: str) -> list[FeedbackInvitation]:
    return list(round_.invitations.filter(group=group).order_by("email"))


def link(invitation: FeedbackInvitation) -> str:
    return reverse("feedback_answer", args=[token_of(invitation)])


def answer(invitation: FeedbackInvitation, *, level: int | None = 2, words: str = "") -> None:
    """One answer, with the same level everywhere; its words stand on the first and overall."""
    elements = asked_in(content())
    given = {element: Given(level=level) for element in elements}
    if words:
        given[elements[0]] = Given(level=level, comment=words)
    services.answer(invitation=invitation, given=given, comment=words and f"{words}, in all")


def answer_all(round_: FeedbackRound, **counts: int) -> list[str]:
    """As many answers in each group, each with words of its own, which come back."""
    said = []
    for group, count in counts.items():
        for number, invitation in enumerate(invitations(round_, group)[:count], start=1):
            said.append(f"Words of {group} {number}")
            answer(invitation, level=number % 4 + 1, words=said[-1])
    return said


def close(people: People, round_: FeedbackRound) -> FeedbackRound:
    services.close(by=people.user("employee"), round_=round_)
    round_.refresh_from_db()
    return round_


def share(people: People, round_: FeedbackRound) -> FeedbackRound:
    services.share(by=people.user("employee"), round_=round_)
    round_.refresh_from_db()
    return round_


def links_on(client: Client, round_: FeedbackRound) -> set[str]:
    """What the page of a round offers to do with it."""
    shown = client.get(reverse("feedback_round", args=[round_.pk])).content.decode()
    names = ("feedback_add", "feedback_remind", "feedback_close", "feedback_share")
    return {name for name in names if reverse(name, args=[round_.pk]) in shown}


def typed(**changes: str) -> dict[str, str]:
    """What somebody answers on the page: “strong” everywhere."""
    given = {f"level_{element.key}": "strong" for element in asked_in(content())}
    return {**given, "comment": "", **changes}


def without(texts: Iterable[str], shown: str) -> bool:
    """Whether none of these texts is on the page."""
    return not any(text in shown for text in texts)
