"""What the tests of the plan do again and again."""

import uuid
from datetime import timedelta

from django.urls import reverse
from django.utils import timezone

from conversations.models import Action, CheckIn, Conversation
from conversations.services import agreeing, planning
from tests.scenarios import agree_on, conversation_in

A_MONTH = timedelta(days=30)


def url(name, conversation, *more, **query):
    return reverse(name, args=[conversation.pk, *more], query=query or None)


def typed(**changes):
    """What somebody types into the form for an action."""
    return {
        "key": uuid.uuid4(),
        "title": "Find a mentor",
        "owner": "employee",
        "due_on": (timezone.localdate() + A_MONTH).isoformat(),
        "aim": "current_role",
        "kind": "mentoring",
        "provider": "local",
        "programme_reason": "",
        **changes,
    }


def placed(people, conversation_status="agreed", **ratings) -> Conversation:
    conversation = conversation_in("in_progress", people)
    agree_on(conversation, people, **ratings)
    if conversation_status == "agreed":
        agreeing.agree(by=people.user("employee"), conversation=conversation, key=uuid.uuid4())
    conversation.refresh_from_db()
    return conversation


def add(conversation, people, *, by="manager", **fields) -> Action:
    details = {"title": "An action", "kind": "coaching", "due_on": timezone.localdate() + A_MONTH}
    return planning.add_action(
        by=people.user(by), key=uuid.uuid4(), conversation=conversation, **details | fields
    )


def words(response) -> str:
    return " ".join(response.content.decode().split())


def add_many(conversation, people, count):
    item = next(iter(planning.cell_in_play(conversation).items.all()))
    manager = people.user("manager")
    due_on = timezone.localdate() + A_MONTH
    Action.objects.bulk_create(
        Action(
            conversation=conversation,
            title=f"Action {number}",
            kind="coaching",
            due_on=due_on,
            added_by=manager,
            suggestion=item,
        )
        for number in range(count)
    )
    CheckIn.objects.bulk_create(
        CheckIn(
            conversation=conversation,
            kind="check_in",
            happened_on=timezone.localdate(),
            text="We talked",
            by=manager,
        )
        for _ in range(count)
    )


def idea_of(conversation, text):
    cell = planning.cell_in_play(conversation)
    return next(item for item in cell.items.all() if item.text == text)


def talk(**changes):
    today = timezone.localdate()
    details = {"key": uuid.uuid4(), "kind": "check_in", "happened_on": today, "text": "We talked"}
    return {**details, **changes}


def dues(client, conversation):
    return {due.title: due for due in client.get(url("plan", conversation)).context["dues"]}
