"""Evidence: added once, from the page that needs it; taken away only while nothing rests on it."""

import uuid
from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import timezone

from assessments.models import Evidence, RatingEvidence
from conversations.models import Outcome, Preparation, Reflection
from tests.scenarios import conversation_in, share_preparation, share_reflection


def sent(**changes) -> dict:
    return {
        "key": str(uuid.uuid4()),
        "kind": "feedback",
        "text": "A letter of thanks",
        "source": "A patient",
        "happened_on": (timezone.localdate() - timedelta(days=30)).isoformat(),
        **changes,
    }


def add_url(conversation, side, rating="") -> str:
    address = reverse("evidence_add", args=[conversation.pk, side])
    return f"{address}?rating={rating}" if rating else address


@pytest.mark.parametrize(
    ("side", "who", "kind", "back"),
    [
        ("reflection", "employee", Reflection, "reflect_section"),
        ("preparation", "manager", Preparation, "prepare_section"),
    ],
)
def test_it_is_added_under_the_ratings_that_it_speaks_for(
    conversation, people, sign_in, side, who, kind, back
):
    client = sign_in(getattr(people, who))
    answer = client.post(add_url(conversation, side), sent(supports=["performance", "readiness"]))
    assert answer.url == reverse(back, args=[conversation.pk, "evidence"])
    item = Evidence.objects.get()
    assert (item.subject, item.added_by) == (people.employee, getattr(people, who))
    links = RatingEvidence.objects.filter(assessment=kind.objects.get().assessment)
    assert sorted(links.values_list("rating", flat=True)) == ["performance", "readiness"]


def test_it_is_added_to_the_outcome_that_is_being_agreed(content, people, sign_in):
    conversation = conversation_in("in_progress", people)
    client = sign_in(people.manager)
    assert client.get(add_url(conversation, "outcome")).status_code == 200

    answer = client.post(add_url(conversation, "outcome"), sent(supports=["behaviours"]))

    assert answer.url == reverse("agree", args=[conversation.pk])
    outcome = Outcome.objects.get()
    assert outcome.assessment.evidence_links.get().rating == "behaviours"
    assert outcome.version == 2


def test_there_is_no_outcome_to_add_to_before_the_conversation(conversation, people, sign_in):
    client = sign_in(people.manager)
    page = reverse("conversation", args=[conversation.pk])
    assert client.get(add_url(conversation, "outcome")).url == page
    answer = client.post(add_url(conversation, "outcome"), sent())
    assert answer.status_code == 422
    assert "A letter of thanks" in answer.content.decode()
    assert not Evidence.objects.exists()


def test_the_rating_that_asked_for_it_is_ticked_and_gets_the_person_back(
    conversation, people, sign_in
):
    client = sign_in(people.employee)
    page = client.get(add_url(conversation, "reflection", "behaviours"))
    assert page.context["form"]["supports"].value() == ["behaviours"]
    answer = client.post(
        add_url(conversation, "reflection", "behaviours"), sent(supports=["behaviours"])
    )
    assert answer.url == reverse("reflect_section", args=[conversation.pk, "now"])


def test_a_double_click_adds_it_once(conversation, people, sign_in):
    client = sign_in(people.employee)
    data = sent()
    client.post(add_url(conversation, "reflection"), data)
    client.post(add_url(conversation, "reflection"), data)
    assert Evidence.objects.count() == 1


@pytest.mark.parametrize(
    ("changes", "field"),
    [
        ({"text": " "}, "text"),
        ({"source": ""}, "source"),
        ({"kind": ""}, "kind"),
        ({"happened_on": "31/02/2026"}, "happened_on"),
        ({"happened_on": "2999-01-01"}, "happened_on"),
        ({"supports": ["charm"]}, "supports"),
    ],
)
def test_what_is_wrong_is_said_and_what_was_typed_stays(
    conversation, people, sign_in, changes, field
):
    answer = sign_in(people.employee).post(add_url(conversation, "reflection"), sent(**changes))
    assert answer.status_code == 422
    assert list(answer.context["form"].errors) == [field]
    if field != "source":
        assert "A patient" in answer.content.decode()
    assert not Evidence.objects.exists()


@pytest.mark.parametrize(
    ("side", "who", "status"),
    [("reflection", "manager", 403), ("preparation", "employee", 403), ("diary", "employee", 404)],
)
def test_nobody_adds_to_the_copy_of_the_other(conversation, people, sign_in, side, who, status):
    client = sign_in(getattr(people, who))
    assert client.get(add_url(conversation, side)).status_code == status
    assert client.post(add_url(conversation, side), sent()).status_code == status


def test_the_list_says_what_to_look_at_again(conversation, people, sign_in):
    client = sign_in(people.employee)
    old = (timezone.localdate() - timedelta(days=500)).isoformat()
    client.post(
        add_url(conversation, "reflection"), sent(happened_on=old, supports=["performance"])
    )
    page = client.get(reverse("reflect_section", args=[conversation.pk, "evidence"]))
    assert "over 12 months old" in page.content.decode()


def test_the_list_has_what_the_other_shared_and_not_what_they_kept(conversation, people, sign_in):
    share_preparation(conversation, people)
    client = sign_in(people.employee)
    page = client.get(reverse("reflect_section", args=[conversation.pk, "evidence"]))
    item = page.context["list"].items[0]
    assert (item.by, item.remove_url) == ("Priya", "")


def test_it_is_taken_away_after_a_question(conversation, people, sign_in):
    client = sign_in(people.employee)
    client.post(add_url(conversation, "reflection"), sent(supports=["performance"]))
    address = reverse("evidence_remove", args=[conversation.pk, Evidence.objects.get().pk])

    assert "Remove this evidence?" in client.get(address).content.decode()
    assert Evidence.objects.exists()
    answer = client.post(address)

    assert answer.url == reverse("reflect_section", args=[conversation.pk, "evidence"])
    assert not Evidence.objects.exists()


def test_it_stays_once_a_shared_view_rests_on_it(conversation, people, sign_in):
    share_reflection(conversation, people)
    client = sign_in(people.employee)
    address = reverse("evidence_remove", args=[conversation.pk, Evidence.objects.get().pk])
    client.post(address)
    assert Evidence.objects.exists()


@pytest.mark.parametrize("who", ["manager", "hr_admin", "stranger"])
def test_nobody_takes_away_what_another_added(conversation, people, sign_in, who):
    share_reflection(conversation, people)
    address = reverse("evidence_remove", args=[conversation.pk, Evidence.objects.get().pk])
    assert sign_in(getattr(people, who)).post(address).status_code == 404
    assert Evidence.objects.exists()


def test_taking_it_away_twice_is_taking_it_away(conversation, people, sign_in):
    client = sign_in(people.employee)
    client.post(add_url(conversation, "reflection"), sent())
    address = reverse("evidence_remove", args=[conversation.pk, Evidence.objects.get().pk])
    assert [client.post(address).status_code for _ in range(2)] == [302, 302]
    assert not Evidence.objects.exists()


def test_the_key_of_what_another_added_is_refused_and_shows_nothing_of_it(
    conversation, people, sign_in
):
    sign_in(people.manager).post(add_url(conversation, "preparation"), sent(text="Hers alone"))
    item = Evidence.objects.get()
    answer = sign_in(people.employee).post(
        add_url(conversation, "reflection"), sent(key=str(item.pk), supports=["performance"])
    )
    assert answer.status_code == 422
    assert "Hers alone" not in answer.content.decode()
    assert not item.links.exists()
