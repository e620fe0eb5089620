"""A page costs the same however many were asked, and however many answered."""

import pytest
from django.urls import reverse

from assessments.models import FeedbackInvitation
from tests.assessments.feedback.helpers import answer_all, ask, close, invitations, link, share

QUERIES = 12


def fill(round_, count: int) -> None:
    FeedbackInvitation.objects.bulk_create(
        FeedbackInvitation(round=round_, email=f"x{number}@more.example", group="reports")
        for number in range(count)
    )
    answer_all(round_, reports=count)


@pytest.mark.parametrize("name", ["feedback", "feedback_round", "feedback_report"])
def test_reading_costs_the_same(people, sign_in, name, django_assert_max_num_queries):
    round_ = ask(people, peers=4)
    answer_all(round_, peers=4)
    client = sign_in(people.employee)
    address = reverse(name, args=[] if name == "feedback" else [round_.pk])
    few = _cost(people, round_, client, address, django_assert_max_num_queries)
    fill(round_, 25)
    assert _cost(people, round_, client, address, django_assert_max_num_queries) == few


def _cost(people, round_, client, address, at_most) -> int:
    if address.endswith("report/"):
        share(people, close(people, round_))
    client.get(address)
    with at_most(QUERIES) as found:
        assert client.get(address).status_code == 200
    round_.closed_at = round_.shared_at = None
    round_.save()
    return len(found)


def test_many_rounds_cost_the_same_as_one(people, sign_in, django_assert_max_num_queries):
    client = sign_in(people.employee)
    round_ = ask(people)
    client.get(reverse("feedback"))
    with django_assert_max_num_queries(QUERIES) as few:
        client.get(reverse("feedback"))
    for _ in range(5):
        round_.pk = None
        round_._state.adding = True
        round_.save()
    with django_assert_max_num_queries(len(few)):
        client.get(reverse("feedback"))


def test_answering_is_cheap(people, client, django_assert_max_num_queries):
    round_ = ask(people)
    client.get(link(invitations(round_, "peers")[0]))
    with django_assert_max_num_queries(4):
        client.get(link(invitations(round_, "peers")[0]))
