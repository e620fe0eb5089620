"""The organisation's behaviours, rated one by one like any framework (R41, R43, B3)."""

import pytest
from django.urls import reverse

from assessments.models import ElementRating
from conversations.models import Preparation, Reflection
from conversations.services.holding import start
from frameworks.library import BEHAVIOURS, BEHAVIOURS_PART
from frameworks.services import adopt_shared_values
from tests.conversations.measuring import evidence_of
from tests.conversations.preparing import at, words
from tests.frameworks.organisation.helpers import publish

PRIDE, PASSION, PACE = "behaviour_1", "behaviour_2", "behaviour_3"


@pytest.fixture
def trust(people, content):
    """The organisation, which adopted the four shared values: pride, passion, pace and one more."""
    trust = people.employee.organisation
    adopt_shared_values(by=None, organisation=trust)
    return trust


def page_of(conversation, side: str) -> str:
    args = [conversation.pk, BEHAVIOURS, BEHAVIOURS_PART]
    return reverse(f"{side}_against_part", args=args)


def levels(**by_key: str) -> dict[str, str]:
    return {f"level_{key}": level for key, level in by_key.items()}


def test_without_behaviours_the_overall_rating_is_still_possible(conversation, manager):
    page = words(manager.get(at(conversation, "prepare_section", "behaviours")))
    assert "Your organisation has not set its behaviours yet" in page
    assert 'name="behaviours"' in words(manager.get(at(conversation, "prepare_section", "ratings")))


def test_without_behaviours_the_employee_is_not_asked(conversation, employee):
    assert BEHAVIOURS not in employee.get(at(conversation, "reflect")).content.decode()
    assert employee.get(page_of(conversation, "reflect")).status_code == 404


def test_they_are_on_the_managers_path_and_suggest_the_middle(conversation, trust, manager):
    section = at(conversation, "prepare_section", "behaviours")
    page = manager.get(section).url
    assert page == page_of(conversation, "prepare")
    overview = manager.get(at(conversation, "prepare")).content.decode()
    assert f'href="{section}"' in overview
    assert "If you want to look closer" not in overview

    answer = manager.post(
        page,
        {
            "version": 1,
            **levels(behaviour_1="exceeds", behaviour_2="exceeds", behaviour_3="partially_meets"),
            f"comment_{PRIDE}": "Speaks up",
            f"source_{PRIDE}": "peers",
        },
    )

    assert answer.url == at(conversation, "prepare_section", "ratings")
    rated = Preparation.objects.get().assessment.element_ratings.all()
    assert [(one.element.title, one.level, one.source) for one in rated] == [
        ("Pride", 3, "peers"),
        ("Passion", 3, ""),
        ("Pace", 1, ""),
    ]
    assert "The middle so far: Exceeds expectations" in words(manager.get(page))
    assert "The middle of the behaviours that you rated" in words(manager.get(answer.url))
    assert "3 of 4" in words(manager.get(at(conversation, "prepare")))


def test_a_rating_of_a_behaviour_rests_on_evidence(conversation, people, trust, employee):
    page = page_of(conversation, "reflect")
    item = evidence_of(people)

    employee.post(
        page,
        {"version": 1, **levels(behaviour_1="exceeds"), f"evidence_{PRIDE}": [str(item.pk)]},
    )

    assert list(ElementRating.objects.get().evidence.all()) == [item]
    assert "Behaviours one by one" in words(
        employee.get(at(conversation, "reflect_section", "evidence"))
    )


def test_evidence_can_be_added_from_there_and_the_way_leads_back(conversation, trust, employee):
    page = page_of(conversation, "reflect")
    adding = employee.post(page, {"version": 1, "add_evidence": PRIDE}).url
    assert f"element={PRIDE}" in adding
    assert page in employee.get(adding).content.decode()


def test_an_unknown_source_is_refused(conversation, trust, employee):
    sent = {"version": 1, f"comment_{PRIDE}": "Kept", f"source_{PRIDE}": "the_cat"}
    answer = employee.post(page_of(conversation, "reflect"), sent)
    assert answer.status_code == 422
    assert "Kept" in words(answer)


def test_another_level_than_the_middle_is_not_shared_without_a_reason(conversation, trust, manager):
    manager.post(page_of(conversation, "prepare"), {"version": 1, **levels(behaviour_1="exceeds")})
    manager.post(
        at(conversation, "prepare_section", "ratings"),
        {"version": 2, "new_to_post": "no", "behaviours": "2"},
    )

    answer = manager.post(at(conversation, "prepare_share"), {"version": 3})

    assert answer.status_code == 422
    assert "Behaviours: say why the level is not the middle" in words(answer)
    assert Preparation.objects.get().shared_at is None


def test_what_was_rated_keeps_the_edition_it_was_rated_against(conversation, trust, manager):
    page = page_of(conversation, "prepare")
    manager.post(page, {"version": 1, **levels(behaviour_1="exceeds")})

    assert "another is in use" not in words(manager.get(page))
    publish(trust, "Kindness")
    shown = words(manager.get(page))

    assert "Pride" in shown
    assert "Kindness" not in shown
    assert "another is in use since then" in shown


def test_an_edition_published_meanwhile_rewords_no_open_page(conversation, trust, manager):
    page = page_of(conversation, "prepare")
    opened = manager.get(page).context["action"]
    publish(trust, "Kindness")

    manager.post(f"{page}{opened}", {"version": 1, **levels(behaviour_1="exceeds")})

    assert ElementRating.objects.get().element.title == "Pride"


def test_the_employee_rates_them_too_and_both_views_stand_side_by_side(
    conversation, people, trust, employee, manager
):
    overview, page = at(conversation, "reflect"), page_of(conversation, "reflect")
    assert f'href="{page}"' in employee.get(overview).content.decode()

    sent = {"version": 1, **levels(behaviour_1="exceeds"), f"comment_{PRIDE}": "I speak up"}
    answer = employee.post(page, {**sent, f"source_{PRIDE}": "individual"})

    assert answer.url == overview
    assert "1 of 4" in words(employee.get(overview))
    assert "You choose under" in words(employee.get(page))
    employee.post(at(conversation, "reflect_share"), {"version": 2})
    sent = {"version": 1, **levels(behaviour_1="partially_meets", behaviour_2="meets")}
    manager.post(page_of(conversation, "prepare"), sent)
    manager.post(at(conversation, "prepare_share"), {"version": 2})
    start(by=people.user("manager"), conversation=conversation)

    side_by_side = reverse("against", args=[conversation.pk, BEHAVIOURS])
    talk = manager.get(at(conversation, "hold_compare")).content.decode()
    assert f'href="{side_by_side}"' in talk
    assert "1 difference worth talking about" in talk
    compared = words(manager.get(side_by_side))
    assert "Two levels apart" in compared
    assert "I speak up" in compared
    assert "Whose view: individual" in compared


def test_a_level_can_be_taken_back(conversation, trust, employee):
    page = page_of(conversation, "reflect")
    assert words(employee.get(page)).count("Leave open") == 4

    employee.post(page, {"version": 1, **levels(behaviour_1="exceeds")})
    employee.post(page, {"version": 2, **levels(behaviour_1="")})

    assert "of 4" not in words(employee.get(at(conversation, "reflect")))


def test_the_front_page_of_the_list_is_the_list(conversation, trust, employee):
    front = reverse("reflect_against", args=[conversation.pk, BEHAVIOURS])
    assert employee.get(front).url == page_of(conversation, "reflect")


def test_words_for_a_level_that_is_no_longer_chosen_are_shared_with_nobody(
    conversation, people, trust, employee, manager
):
    now, page = at(conversation, "reflect_section", "now"), page_of(conversation, "reflect")
    employee.post(page, {"version": 1, **levels(behaviour_1="exceeds")})
    chosen = {"new_to_post": "no", "performance": "1", "behaviours": "2"}
    reasons = {"partially_meets_reasons": "My health", "behaviours_reason": "Only half"}
    employee.post(now, {"version": 2, **chosen, **reasons})
    share = at(conversation, "reflect_share")
    assert "My health" in words(employee.get(share))
    assert "Only half" in words(employee.get(share))

    # Now nothing is met in part, and the level is the middle.
    employee.post(now, {"version": 3, **chosen, **reasons, "performance": "2"})
    employee.post(page, {"version": 4, **levels(behaviour_1="meets")})

    shown = words(employee.get(share))
    assert "My health" not in shown
    assert "Only half" not in shown
    employee.post(share, {"version": 5})
    shared = Reflection.objects.get()
    assert shared.shared_at is not None
    assert shared.assessment.partially_meets_reasons == shared.assessment.behaviours_reason == ""
    assert "My health" not in words(manager.get(at(conversation, "reflection_read")))


def test_what_is_shared_says_whose_words_it_was_rated_in(conversation, employee, people, content):
    publish(people.employee.organisation, "Kindness", "Courage")
    employee.post(page_of(conversation, "reflect"), {"version": 1, **levels(behaviour_1="meets")})
    assert "In the words of edition 1." in words(employee.get(at(conversation, "reflect_share")))
