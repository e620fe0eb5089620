"""Conversations in every state, made by the services that the product uses."""

import uuid
from datetime import timedelta

from django.utils import timezone

from assessments.models import Assessment, Evidence, RatingEvidence
from assessments.services import add_evidence, save_assessment
from conversations.models import Conversation, Preparation, Reflection
from conversations.services import agreeing, arranging, holding, planning, preparing
from conversations.transitions import Status
from talentgrid.models import User
from tests.people import People

MEETS_READY_SOON = {"new_to_post": False, "performance": 2, "behaviours": 2, "readiness": 2}


def conversation_in(status: str, people: People, **changes: object) -> Conversation:
    """A conversation between `people.employee` and `people.manager` that stands in this state."""
    return move_on(arrange(people, **changes), status, people)


def move_on(conversation: Conversation, status: str, people: People) -> Conversation:
    """A planned conversation, taken on to this state."""
    _ADVANCE[Status(status)](conversation, people)
    conversation.refresh_from_db()
    return conversation


def arrange(people: People, **changes: object) -> Conversation:
    """A planned conversation, one week ahead at 10 in the morning."""
    in_a_week = timezone.localtime() + timedelta(days=7)
    details = {
        "key": uuid.uuid4(),
        "employee": people.employee,
        "starts_at": in_a_week.replace(hour=10, minute=0, second=0, microsecond=0),
        "minutes": 60,
        "place": "Seminar room 2",
        "setting": Conversation.Setting.STANDALONE,
        **changes,
    }
    return arranging.arrange(by=people.user("manager"), **details)


def share_reflection(conversation: Conversation, people: People, **ratings: object) -> Reflection:
    """The employee's reflection, written and shared."""
    return _share(Reflection, conversation, people.user("employee"), ratings)


def share_preparation(conversation: Conversation, people: People, **ratings: object) -> Preparation:
    """The manager's preparation, written and opened to the employee."""
    return _share(Preparation, conversation, people.user("manager"), ratings)


def _share(kind, conversation: Conversation, user: User, ratings: dict):
    copy = preparing.open_copy(kind, by=user, conversation=conversation)
    copy = preparing.save_copy(
        by=user,
        copy=copy,
        version=copy.version,
        values={"thoughts": f"Private thoughts of {user.acting_staff.first_name}"},
        ratings={**MEETS_READY_SOON, **ratings},
    )
    add_support(copy.assessment, user)
    return preparing.share_copy(by=user, copy=copy)


def add_support(assessment: Assessment, user: User) -> None:
    """Evidence under each of the three ratings, so that any level may be chosen."""
    add_evidence(
        by=user,
        key=uuid.uuid4(),
        assessment=assessment,
        ratings=["performance", "behaviours", "readiness"],
        kind="objective",
        happened_on=timezone.localdate() - timedelta(days=100),
        source="Ward assurance round",
        text="All standards met for the second year.",
    )


def add_much_evidence(assessment: Assessment, count: int) -> None:
    """As many more pieces under each of the three ratings, for pages that must not slow down."""
    added = Evidence.objects.bulk_create(
        Evidence(
            subject=assessment.subject,
            added_by=assessment.author,
            kind="feedback",
            happened_on=timezone.localdate() - timedelta(days=100),
            source=f"Colleague {number}",
            text="Stayed late to settle a new nurse in.",
        )
        for number in range(count)
    )
    RatingEvidence.objects.bulk_create(
        RatingEvidence(assessment=assessment, rating=rating, evidence=evidence)
        for rating in RatingEvidence.Rating.values
        for evidence in added
    )


def agree_on(conversation: Conversation, people: People, **ratings: object) -> None:
    """Drafts the outcome with these ratings, each with evidence, and records it."""
    manager = people.user("manager")
    outcome = agreeing.open_outcome(by=manager, conversation=conversation)
    add_support(outcome.assessment, manager)
    save_assessment(assessment=outcome.assessment, values={**MEETS_READY_SOON, **ratings})
    outcome.refresh_from_db()
    outcome.summary = "We agreed to plan a secondment in spring."
    outcome.save()
    agreeing.record(by=manager, outcome=outcome)


def _start(conversation: Conversation, people: People) -> None:
    holding.start(by=people.user("manager"), conversation=conversation)


def _record(conversation: Conversation, people: People) -> None:
    _start(conversation, people)
    agree_on(conversation, people)


def _dispute(conversation: Conversation, people: People) -> None:
    _record(conversation, people)
    agreeing.see_differently(
        by=people.user("employee"),
        conversation=conversation,
        key=uuid.uuid4(),
        statement="I have led two projects this year that are not mentioned.",
    )


def _agree(conversation: Conversation, people: People) -> None:
    _record(conversation, people)
    agreeing.agree(by=people.user("employee"), conversation=conversation, key=uuid.uuid4())
    planning.add_action(
        by=people.user("manager"),
        key=uuid.uuid4(),
        conversation=conversation,
        title="Shadow the matron on two site meetings",
        kind="shadowing",
        provider="local",
        owner="employee",
        aim="next_role",
        due_on=timezone.localdate() + timedelta(days=60),
    )


def _close(conversation: Conversation, people: People) -> None:
    _agree(conversation, people)
    agreeing.close(by=people.user("manager"), conversation=conversation)


def _cancel(conversation: Conversation, people: People) -> None:
    arranging.cancel(
        by=people.user("manager"), conversation=conversation, reason="We are both on leave"
    )


_ADVANCE = {
    Status.PLANNED: lambda conversation, people: None,
    Status.IN_PROGRESS: _start,
    Status.RECORDED: _record,
    Status.DISPUTED: _dispute,
    Status.AGREED: _agree,
    Status.CLOSED: _close,
    Status.CANCELLED: _cancel,
}
