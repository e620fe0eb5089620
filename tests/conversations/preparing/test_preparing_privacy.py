"""Nobody but its owner sees an unshared copy: in no page, no count, by no address (C20)."""

import uuid
from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import timezone

from assessments.models import Assessment, Evidence
from conversations.models import Preparation, Reflection
from conversations.services import evidence, preparing
from tests.access.matrix import KINDS
from tests.scenarios import conversation_in

SECRET = "Zugspitze"
SIDES = {"reflection": (Reflection, "employee"), "preparation": (Preparation, "manager")}
SECTIONS = {
    "reflect_section": ["checklist", "now", "evidence", "future", "thoughts"],
    "prepare_section": ["checklist", "behaviours", "ratings", "evidence", "thoughts"],
}
PLAIN = [
    "reflect",
    "prepare",
    "reflect_share",
    "prepare_share",
    "reflection_read",
    "preparation_read",
    "blank_grid",
    "conversation",
]


def write_secret(conversation, people, side):
    kind, owner = SIDES[side]
    user = people.user(owner)
    copy = preparing.open_copy(kind, by=user, conversation=conversation)
    values = {"thoughts": SECRET, "grid_notes": {"role_model": SECRET}}
    copy = preparing.save_copy(
        by=user,
        copy=copy,
        version=copy.version,
        values=values,
        ratings={"performance": 2, "performance_comment": SECRET},
    )
    evidence.add(
        by=user,
        holder=copy,
        key=uuid.uuid4(),
        ratings=["performance"],
        kind="feedback",
        happened_on=timezone.localdate() - timedelta(days=30),
        source=SECRET,
        text=SECRET,
    )
    copy.refresh_from_db()
    return copy


def addresses(conversation) -> list[str]:
    pk = conversation.pk
    found = [reverse(name, args=[pk]) for name in PLAIN]
    for name, slugs in SECTIONS.items():
        found += [reverse(name, args=[pk, slug]) for slug in slugs]
    found.append(reverse("person", args=[conversation.employee_id]))
    return [*found, reverse("home"), reverse("team")]


@pytest.mark.parametrize("side", SIDES)
@pytest.mark.parametrize("status", ["planned", "in_progress", "closed"])
def test_nobody_else_reads_it_anywhere(side, status, content, people, sign_in):
    conversation = conversation_in("planned", people)
    write_secret(conversation, people, side)
    conversation.status = status
    conversation.save()
    owner = SIDES[side][1]

    for kind in set(KINDS) - {owner}:
        client = sign_in(getattr(people, kind))
        for address in addresses(conversation):
            page = client.get(address)
            assert SECRET not in page.content.decode(), (kind, address)


@pytest.mark.parametrize("side", SIDES)
def test_its_owner_reads_it(side, content, people, sign_in):
    conversation = conversation_in("planned", people)
    write_secret(conversation, people, side)
    client = sign_in(getattr(people, SIDES[side][1]))
    name = {"reflection": "reflect_section", "preparation": "prepare_section"}[side]
    for slug in ("evidence", "thoughts"):
        page = client.get(reverse(name, args=[conversation.pk, slug]))
        assert SECRET in page.content.decode()


def _as_seen(client, conversation) -> list[str]:
    pages = [client.get(address) for address in addresses(conversation)]
    changing = ("csrf", "nonce", "X-CSRFToken")
    return [
        line
        for page in pages
        for line in page.content.decode().splitlines()
        if not any(part in line for part in changing)
    ]


@pytest.mark.parametrize("side", SIDES)
def test_whether_something_is_written_does_not_show_either(side, content, people, sign_in):
    conversation = conversation_in("planned", people)
    other = {"reflection": people.manager, "preparation": people.employee}[side]
    client = sign_in(other)
    before = _as_seen(client, conversation)
    write_secret(conversation, people, side)
    assert _as_seen(client, conversation) == before


@pytest.mark.parametrize("side", SIDES)
def test_querysets_hide_it_from_everybody_else(side, content, people):
    conversation = conversation_in("planned", people)
    copy = write_secret(conversation, people, side)
    kind, owner = SIDES[side]
    for name in set(KINDS) - {owner}:
        user = people.user(name)
        assert not kind.objects.visible_to(user).exists(), name
        assert not Assessment.objects.visible_to(user).filter(pk=copy.assessment_id).exists(), name
        assert not Evidence.objects.visible_to(user).exists(), name
    assert kind.objects.visible_to(people.user(owner)).exists()


@pytest.mark.parametrize("side", SIDES)
def test_once_shared_the_other_of_the_two_alone_reads_it(side, content, people, sign_in):
    conversation = conversation_in("planned", people)
    copy = write_secret(conversation, people, side)
    owner = SIDES[side][1]
    preparing.share_copy(by=people.user(owner), copy=copy)
    address = reverse(f"{side}_read", args=[conversation.pk])

    for name in ("employee", "manager"):
        page = sign_in(getattr(people, name)).get(address)
        assert SECRET in page.content.decode(), name
    for name in set(KINDS) - {"employee", "manager"}:
        assert sign_in(getattr(people, name)).get(address).status_code == 404, name


def test_the_next_draft_stays_private_while_the_shared_one_is_read(content, people, sign_in):
    conversation = conversation_in("planned", people)
    copy = write_secret(conversation, people, "reflection")
    employee = people.user("employee")
    shared = preparing.share_copy(by=employee, copy=copy)
    draft = preparing.begin_next_copy(by=employee, copy=shared)
    preparing.save_copy(
        by=employee, copy=draft, version=draft.version, values={"thoughts": "Kilimanjaro"}
    )

    client = sign_in(people.manager)
    page = client.get(reverse("reflection_read", args=[conversation.pk])).content.decode()

    assert SECRET in page
    assert "Kilimanjaro" not in page
    address = f"{reverse('reflection_read', args=[conversation.pk])}?version={draft.pk}"
    assert client.get(address).status_code == 404


def test_the_managers_readiness_is_never_shared(content, people, sign_in):
    conversation = conversation_in("planned", people)
    manager = people.user("manager")
    copy = preparing.open_copy(Preparation, by=manager, conversation=conversation)
    copy = preparing.save_copy(
        by=manager,
        copy=copy,
        version=1,
        values={"state_of_mind": SECRET, "has_time": False, "thoughts": "Thank you for the winter"},
    )
    preparing.share_copy(by=manager, copy=copy)

    page = sign_in(people.employee).get(reverse("preparation_read", args=[conversation.pk]))

    assert "Thank you for the winter" in page.content.decode()
    assert SECRET not in page.content.decode()


def test_a_former_manager_takes_their_draft_with_them_and_a_new_one_begins_afresh(
    content, people, sign_in
):
    conversation = conversation_in("planned", people)
    write_secret(conversation, people, "preparation")
    people.employee.line_manager = people.managers_manager
    people.employee.save()

    address = reverse("prepare_section", args=[conversation.pk, "thoughts"])
    assert sign_in(people.manager).get(address).status_code == 404
    page = sign_in(people.managers_manager).get(address)
    assert page.status_code == 200
    assert SECRET not in page.content.decode()
