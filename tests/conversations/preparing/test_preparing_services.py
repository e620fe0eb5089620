"""Two private copies: opened once, saved without losing words, shared once, frozen then."""

import uuid
from datetime import timedelta

import pytest
from django.core import mail
from django.core.exceptions import ValidationError
from django.utils import timezone

from assessments.models import Evidence
from assessments.services import Frozen, save_assessment
from conversations.models import Preparation, Reflection
from conversations.services import evidence, holding, preparing
from conversations.transitions import NotPossibleNow
from talentgrid.concurrency import StaleWrite
from tests.scenarios import add_support, conversation_in, share_reflection


@pytest.fixture
def employee(people):
    return people.user("employee")


@pytest.fixture
def reflection(conversation, employee) -> Reflection:
    return preparing.open_copy(Reflection, by=employee, conversation=conversation)


def save(copy, by, *, version=None, **changes):
    version = copy.version if version is None else version
    changes.setdefault("values", {})
    return preparing.save_copy(by=by, copy=copy, version=version, **changes)


def add(copy, by, **changes) -> Evidence:
    given = {
        "key": uuid.uuid4(),
        "ratings": ["performance"],
        "kind": "feedback",
        "happened_on": timezone.localdate() - timedelta(days=30),
        "source": "A patient",
        "text": "A letter of thanks",
        **changes,
    }
    return evidence.add(by=by, holder=copy, **given)


def test_a_copy_is_opened_once(conversation, employee, reflection):
    again = preparing.open_copy(Reflection, by=employee, conversation=conversation)
    assert again.pk == reflection.pk
    assert (reflection.assessment.perspective, reflection.number) == ("self", 1)


def test_looking_at_an_empty_copy_writes_nothing(conversation, employee):
    blank = preparing.blank_copy(Reflection, by=employee, conversation=conversation)
    assert blank.assessment.place is None
    assert preparing.latest_copy(Reflection, by=employee, conversation=conversation) is None
    assert not Reflection.objects.exists()


def test_each_side_rates_from_its_own_perspective(conversation, people, reflection):
    preparation = preparing.open_copy(
        Preparation, by=people.user("manager"), conversation=conversation
    )
    assert preparation.assessment.perspective == "manager"
    assert preparation.assessment.author == people.manager
    assert preparation.assessment.subject == people.employee


def test_saving_counts_the_version_up(employee, reflection):
    saved = save(reflection, employee, values={"thoughts": "Ward rounds"})
    assert (saved.thoughts, saved.version) == ("Ward rounds", 2)


def test_saving_the_same_twice_changes_nothing(employee, reflection):
    save(reflection, employee, values={"thoughts": "Ward rounds"}, ratings={"performance": 2})
    again = save(
        reflection, employee, values={"thoughts": "Ward rounds"}, ratings={"performance": 2}
    )
    assert again.version == 2


@pytest.mark.parametrize(
    "changes",
    [
        {"values": {"thoughts": "Second"}},
        {"ratings": {"performance": 3}},
        {"ratings": {"performance_comment": "Second"}},
    ],
)
def test_a_stale_save_is_refused_and_says_what_is_saved(employee, reflection, changes):
    save(reflection, employee, values={"thoughts": "First"}, ratings={"performance": 1})

    with pytest.raises(StaleWrite) as stale:
        save(reflection, employee, version=1, **changes)

    assert stale.value.current.thoughts == "First"
    reflection.refresh_from_db()
    assert reflection.assessment.performance == 1


def test_a_stale_save_does_not_undo_evidence_that_was_added_since(employee, reflection):
    added = add(reflection, employee)
    nothing_chosen = {"performance": [], "behaviours": [], "readiness": []}

    with pytest.raises(StaleWrite):
        save(reflection, employee, version=1, evidence=nothing_chosen)

    assert [link.evidence for link in reflection.assessment.evidence_links.all()] == [added]


def test_sharing_freezes_the_version(employee, reflection):
    save(reflection, employee, values={"thoughts": "As it was"}, ratings={"performance": 2})
    shared = preparing.share_copy(by=employee, copy=reflection)

    assert shared.shared_at == pytest.approx(timezone.now(), abs=timedelta(minutes=1))
    assert shared.assessment.shared_at is not None
    with pytest.raises(Frozen):
        save(shared, employee, values={"thoughts": "Otherwise"})
    with pytest.raises(Frozen):
        save(reflection, employee, ratings={"performance": 3})
    with pytest.raises(Frozen):
        save_assessment(assessment=shared.assessment, values={"performance": 3})
    with pytest.raises(Frozen):
        add(reflection, employee)
    shared.refresh_from_db()
    assert (shared.thoughts, shared.assessment.performance) == ("As it was", 2)


def test_sharing_twice_shares_and_says_so_once(
    people, employee, reflection, django_capture_on_commit_callbacks
):
    mail.outbox.clear()
    save(reflection, employee, values={"thoughts": "Ward rounds"})
    with django_capture_on_commit_callbacks(execute=True):
        first = preparing.share_copy(by=employee, copy=reflection)
        second = preparing.share_copy(by=employee, copy=reflection)

    assert first.shared_at == second.shared_at
    assert Reflection.objects.count() == 1
    assert [letter.to for letter in mail.outbox] == [[people.manager.user.email]]
    assert "Ward rounds" not in mail.outbox[0].body


def test_nothing_unseen_is_shared(employee, reflection):
    save(reflection, employee, values={"thoughts": "Seen"})
    save(reflection, employee, version=2, values={"thoughts": "Written in another tab"})

    with pytest.raises(StaleWrite):
        preparing.share_copy(by=employee, copy=reflection, version=2)

    reflection.refresh_from_db()
    assert reflection.shared_at is None


@pytest.mark.parametrize(
    ("ratings", "field"),
    [
        ({"performance": 3}, "performance"),
        ({"behaviours": 1}, "behaviours"),
        ({"readiness": 3}, "readiness"),
        ({"readiness": 1}, "readiness_reason"),
    ],
)
def test_an_extreme_rating_is_not_shared_without_its_grounds(employee, reflection, ratings, field):
    save(reflection, employee, ratings={"new_to_post": False, **ratings})

    with pytest.raises(ValidationError) as refusal:
        preparing.share_copy(by=employee, copy=reflection)

    assert list(refusal.value.message_dict) == [field]
    reflection.refresh_from_db()
    assert reflection.shared_at is None


def test_somebody_new_to_post_needs_no_grounds(employee, reflection):
    save(reflection, employee, ratings={"new_to_post": True, "performance": 3})
    assert preparing.share_copy(by=employee, copy=reflection).shared_at


def test_the_next_copy_begins_from_the_shared_one_which_stays(employee, reflection):
    save(
        reflection,
        employee,
        values={"thoughts": "First", "grid_notes": {"role_model": "A note"}},
        ratings={"performance": 3},
    )
    add_support(reflection.assessment, employee)
    shared = preparing.share_copy(by=employee, copy=reflection)

    following = preparing.begin_next_copy(by=employee, copy=shared)
    save(following, employee, values={"thoughts": "Second"}, ratings={"performance": 2})

    shared.refresh_from_db()
    assert (shared.thoughts, shared.assessment.performance) == ("First", 3)
    assert shared.assessment.evidence_links.count() == 3
    following.refresh_from_db()
    assert (following.number, following.shared_at, following.thoughts) == (2, None, "Second")
    assert following.grid_notes == {"role_model": "A note"}
    assert following.assessment.evidence_links.count() == 3


def test_beginning_the_next_copy_twice_makes_one(employee, reflection):
    shared = preparing.share_copy(by=employee, copy=reflection)
    first = preparing.begin_next_copy(by=employee, copy=shared)
    assert preparing.begin_next_copy(by=employee, copy=shared) == first


def test_preparation_is_over_once_the_outcome_is_recorded(content, people):
    conversation = conversation_in("recorded", people)
    with pytest.raises(NotPossibleNow):
        preparing.open_copy(Reflection, by=people.user("employee"), conversation=conversation)


def test_a_copy_may_still_be_shared_while_they_talk(people, conversation, employee, reflection):
    holding.start(by=people.user("manager"), conversation=conversation)
    assert preparing.share_copy(by=employee, copy=reflection).shared_at


def test_adding_evidence_twice_with_one_key_makes_one(employee, reflection):
    key = uuid.uuid4()
    add(reflection, employee, key=key)
    add(reflection, employee, key=key)
    reflection.refresh_from_db()
    assert (Evidence.objects.count(), reflection.version) == (1, 2)


def test_who_shares_and_when_is_in_the_audit_trail(conversation, people):
    shared = share_reflection(conversation, people)
    event = people.employee.audit_events.get(action="reflection_shared")
    assert (event.actor, event.target) == (
        people.user("employee"),
        f"conversations.reflection:{shared.pk}",
    )
