"""The organisation's behaviours, rated one by one (R41, B3)."""

from conversations.models import Preparation
from conversations.services.holding import start
from frameworks.models import OrganisationBehaviour
from frameworks.services import adopt_shared_values
from tests.conversations.preparing import at, words


def test_without_behaviours_the_overall_rating_is_still_possible(conversation, manager):
    page = words(manager.get(at(conversation, "prepare_section", "behaviours")))
    assert "Your organisation has not set its behaviours yet" in page
    assert 'name="behaviours"' in words(manager.get(at(conversation, "prepare_section", "ratings")))


def test_behaviours_are_rated_one_by_one_and_suggest_the_middle(conversation, people, manager):
    adopt_shared_values(by=None, organisation=people.employee.organisation)
    pride, passion, pace, _ = OrganisationBehaviour.objects.all()
    page = at(conversation, "prepare_section", "behaviours")

    answer = manager.post(
        page,
        {
            "version": 1,
            f"rating_{pride.pk}": "3",
            f"comment_{pride.pk}": "Speaks up",
            f"source_{pride.pk}": "peers",
            f"rating_{passion.pk}": "3",
            f"rating_{pace.pk}": "1",
        },
    )

    assert answer.url == at(conversation, "prepare_section", "ratings")
    rated = Preparation.objects.get().assessment.behaviour_ratings.all()
    assert [(one.behaviour.title, one.rating, one.source) for one in rated] == [
        ("Pride", 3, "peers"),
        ("Passion", 3, ""),
        ("Pace", 1, ""),
    ]
    assert "The middle so far: Exceeds expectations" in words(manager.get(page))
    assert "The middle of the behaviours that you rated" in words(manager.get(answer.url))


def test_another_level_than_the_middle_is_not_shared_without_a_reason(
    conversation, people, manager
):
    adopt_shared_values(by=None, organisation=people.employee.organisation)
    pride = OrganisationBehaviour.objects.first()
    manager.post(
        at(conversation, "prepare_section", "behaviours"),
        {"version": 1, f"rating_{pride.pk}": "3"},
    )
    manager.post(
        at(conversation, "prepare_section", "ratings"),
        {"version": 2, "new_to_post": "no", "behaviours": "2"},
    )

    answer = manager.post(at(conversation, "prepare_share"), {"version": 3})

    assert answer.status_code == 422
    assert "Behaviours: say why the level is not the middle" in words(answer)
    assert Preparation.objects.get().shared_at is None


def test_a_retired_behaviour_that_is_rated_stays_on_the_page(conversation, people, manager):
    adopt_shared_values(by=None, organisation=people.employee.organisation)
    pride = OrganisationBehaviour.objects.first()
    page = at(conversation, "prepare_section", "behaviours")
    manager.post(page, {"version": 1, f"rating_{pride.pk}": "3"})
    OrganisationBehaviour.objects.update(retired_at=conversation.created_at)

    shown = words(manager.get(page))

    assert "Pride" in shown
    assert "Passion" not in shown


def test_the_employee_rates_them_too_and_both_views_stand_side_by_side(
    conversation, people, employee, manager
):
    adopt_shared_values(by=None, organisation=people.employee.organisation)
    pride = OrganisationBehaviour.objects.first()
    overview = at(conversation, "reflect")
    page = at(conversation, "reflect_section", "behaviours")
    assert f'href="{page}"' in employee.get(overview).content.decode()

    answer = employee.post(
        page, {"version": 1, f"rating_{pride.pk}": "3", f"comment_{pride.pk}": "I speak up"}
    )

    assert answer.url == overview
    assert "1 of 4 rated" in words(employee.get(overview))
    assert "You choose under" in words(employee.get(page))
    employee.post(at(conversation, "reflect_share"), {"version": 2})
    start(by=people.user("manager"), conversation=conversation)
    compared = words(manager.get(at(conversation, "hold_compare")))
    assert "Pride" in compared
    assert "I speak up" in compared


def test_a_behaviour_seen_differently_is_marked(conversation, people, employee, manager):
    adopt_shared_values(by=None, organisation=people.employee.organisation)
    pride, passion, pace, _ = OrganisationBehaviour.objects.all()
    levels = {f"rating_{pride.pk}": "3", f"rating_{passion.pk}": "2"}
    employee.post(at(conversation, "reflect_section", "behaviours"), {"version": 1, **levels})
    employee.post(at(conversation, "reflect_share"), {"version": 2})
    levels = {f"rating_{pride.pk}": "2", f"rating_{passion.pk}": "2", f"rating_{pace.pk}": "1"}
    manager.post(at(conversation, "prepare_section", "behaviours"), {"version": 1, **levels})
    manager.post(at(conversation, "prepare_share"), {"version": 2})
    start(by=people.user("manager"), conversation=conversation)

    compared = words(manager.get(at(conversation, "hold_compare")))

    assert compared.count("Seen differently") == 1
    # Passion is seen the same, and pace was rated by one of the two alone.
    assert compared.index("Pride") < compared.index("Seen differently") < compared.index("Passion")


def test_a_level_can_be_taken_back(conversation, people, employee):
    adopt_shared_values(by=None, organisation=people.employee.organisation)
    pride = OrganisationBehaviour.objects.first()
    page = at(conversation, "reflect_section", "behaviours")
    assert words(employee.get(page)).count("Leave open") == 4

    employee.post(page, {"version": 1, f"rating_{pride.pk}": "3"})
    employee.post(page, {"version": 2, f"rating_{pride.pk}": ""})

    assert "of 4 rated" not in words(employee.get(at(conversation, "reflect")))


def test_without_behaviours_the_employee_is_not_asked(conversation, employee):
    page = at(conversation, "reflect_section", "behaviours")
    assert page not in employee.get(at(conversation, "reflect")).content.decode()
    assert "Your organisation has not set its behaviours yet" in words(employee.get(page))
