"""The overview and the sections: what they say, and what they save."""

import pytest
from django.contrib.messages import get_messages

from conversations.models import Preparation, Reflection
from conversations.services import preparing
from tests.conversations.preparing import at, words
from tests.scenarios import add_support, share_reflection


def test_the_overview_says_what_is_done(conversation, people, employee):
    empty = words(employee.get(at(conversation, "reflect")))
    assert empty.count("Not started") == 5
    assert "Nothing here is compulsory" in empty
    assert "Only you see this until you share it" in empty

    employee.post(
        at(conversation, "reflect_section", "future"), {"version": 1, "strengths": "Calm"}
    )

    assert "1 of 5 answered" in words(employee.get(at(conversation, "reflect")))


def test_reading_pages_writes_nothing(conversation, employee, manager):
    for slug in ("checklist", "now", "evidence", "future", "thoughts"):
        assert employee.get(at(conversation, "reflect_section", slug)).status_code == 200
    for slug in ("checklist", "behaviours", "ratings", "evidence", "thoughts"):
        assert manager.get(at(conversation, "prepare_section", slug)).status_code == 200
    assert not Reflection.objects.exists()
    assert not Preparation.objects.exists()


def test_an_unknown_section_does_not_exist(conversation, employee, manager):
    assert employee.get(at(conversation, "reflect_section", "ratings")).status_code == 404
    assert manager.get(at(conversation, "prepare_section", "future")).status_code == 404
    assert employee.post(at(conversation, "reflect_section", "evidence")).status_code == 404


def test_each_is_told_that_the_other_shared(conversation, people, employee, manager):
    assert "Not shared with you so far" in words(manager.get(at(conversation, "prepare")))
    share_reflection(conversation, people)
    page = words(manager.get(at(conversation, "prepare")))
    assert at(conversation, "reflection_read") in page


@pytest.mark.parametrize(
    ("slug", "sent", "saved", "following"),
    [
        ("checklist", {"ticks": ["familiarised"]}, {"ticks": ["familiarised"]}, "now"),
        ("future", {"strengths": "Calm"}, {"strengths": "Calm"}, "thoughts"),
        ("thoughts", {"thoughts": "Thank you"}, {"thoughts": "Thank you"}, ""),
    ],
)
def test_a_section_of_the_reflection_is_saved_and_leads_on(
    conversation, employee, slug, sent, saved, following
):
    answer = employee.post(at(conversation, "reflect_section", slug), {"version": 1, **sent})

    assert answer.url == (
        at(conversation, "reflect_section", following) if following else at(conversation, "reflect")
    )
    copy = Reflection.objects.get()
    assert {name: getattr(copy, name) for name in saved} == saved
    assert [str(message) for message in get_messages(answer.wsgi_request)] == [
        "Saved. Only you see it until you share it."
    ]


def test_somebody_may_finish_later(conversation, employee):
    answer = employee.post(
        at(conversation, "reflect_section", "future"), {"version": 1, "overview": "1"}
    )
    assert answer.url == at(conversation, "reflect")


def test_the_manager_notes_whether_they_are_ready(conversation, manager):
    manager.post(
        at(conversation, "prepare_section", "checklist"),
        {"version": 1, "ticks": ["environment"], "has_time": "no", "state_of_mind": "Rushed"},
    )
    copy = Preparation.objects.get()
    assert (copy.ticks, copy.has_time, copy.state_of_mind) == (["environment"], False, "Rushed")
    page = words(manager.get(at(conversation, "prepare_section", "checklist")))
    assert "Rushed" in page


def test_ratings_are_saved_with_their_evidence(conversation, people, manager):
    user = people.user("manager")
    copy = preparing.open_copy(Preparation, by=user, conversation=conversation)
    add_support(copy.assessment, user)
    item = people.employee.evidence.get()

    manager.post(
        at(conversation, "prepare_section", "ratings"),
        {
            "version": 1,
            "new_to_post": "no",
            "performance": "3",
            "performance_comment": "Every standard",
            "performance_evidence": [str(item.pk)],
            "behaviours": "2",
            "readiness": "1",
            "readiness_reason": "stay",
        },
    )

    view = Preparation.objects.select_related("assessment").get().assessment
    assert (view.performance, view.behaviours, view.readiness) == (3, 2, 1)
    assert (view.readiness_reason, view.performance_comment) == ("stay", "Every standard")
    assert [link.rating for link in view.evidence_links.all()] == ["performance"]


def test_evidence_is_added_from_the_ratings_without_losing_them(conversation, employee):
    answer = employee.post(
        at(conversation, "reflect_section", "now"),
        {"version": 1, "performance": "3", "add_evidence": "performance"},
    )
    assert answer.url == f"{at(conversation, 'evidence_add', 'reflection')}?rating=performance"
    assert Reflection.objects.get().assessment.performance == 3


def test_what_a_rating_still_lacks_is_pointed_out(conversation, employee):
    page = at(conversation, "reflect_section", "now")
    employee.post(page, {"version": 1, "performance": "3", "readiness": "1"})
    shown = words(employee.get(page))
    assert "Choose the evidence that this rating of performance rests on" in shown
    assert "Choose which it is: content to stay" in shown


def test_the_blank_grid_keeps_a_note_for_each_box(conversation, employee):
    page = at(conversation, "blank_grid")
    answer = employee.post(
        page, {"version": 1, "role_model": "Led two wards", "key_generalist": ""}
    )

    assert answer.url == at(conversation, "reflect_section", "thoughts")
    assert Reflection.objects.get().grid_notes == {"role_model": "Led two wards"}
    assert "Led two wards" in words(employee.get(answer.url))
    assert "Led two wards" in words(employee.get(page))


def test_each_has_a_blank_grid_of_their_own(conversation, employee, manager):
    employee.post(at(conversation, "blank_grid"), {"version": 1, "role_model": "Mine"})
    assert "Mine" not in words(manager.get(at(conversation, "blank_grid")))
    manager.post(at(conversation, "blank_grid"), {"version": 1, "role_model": "Theirs"})
    assert Preparation.objects.get().grid_notes == {"role_model": "Theirs"}
    assert Reflection.objects.get().grid_notes == {"role_model": "Mine"}
