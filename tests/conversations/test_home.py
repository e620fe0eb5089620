"""The pages where people come in: home, team, people, and a person's record."""

import uuid
from datetime import date, timedelta

import pytest
from django.conf import settings
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from assessments.services import save_assessment
from conversations.models import Conversation, ReviewCycle
from conversations.services import agreeing, holding, planning
from talentgrid.models import AuditEvent
from tests.factories import StaffMemberFactory, UserFactory
from tests.people import People
from tests.scenarios import MEETS_READY_SOON, conversation_in

A_PAGE = 15


def page(client, name, *args, **data) -> str:
    response = client.get(reverse(name, args=args), data)
    assert response.status_code == 200
    return response.content.decode()


def add_reports(people: People, count: int) -> None:
    StaffMemberFactory.create_batch(
        count,
        organisation=people.manager.organisation,
        unit=people.manager.unit,
        line_manager=people.manager,
    )


def test_home_says_the_next_thing_to_do_to_each_of_the_two(content, people, sign_in):
    conversation_in("planned", people)
    assert "Take time to reflect" in page(sign_in(people.employee), "home")
    assert "Sam Iyer: prepare for the conversation" in page(sign_in(people.manager), "home")


def test_home_leads_on_once_the_outcome_is_chosen(content, people, sign_in):
    conversation = conversation_in("in_progress", people)
    by = people.user("manager")
    assert "Sam Iyer: go on with the conversation" in page(sign_in(people.manager), "home")

    holding.go_to_stage(by=by, conversation=conversation, stage=5)
    assert "Sam Iyer: choose together what you agree" in page(sign_in(people.manager), "home")

    outcome = agreeing.open_outcome(by=by, conversation=conversation)
    save_assessment(assessment=outcome.assessment, values=MEETS_READY_SOON)
    assert "Sam Iyer: read it through and record it" in page(sign_in(people.manager), "home")
    assert "See what you agree so far" in page(sign_in(people.employee), "home")


def test_home_with_nothing_to_do_says_so(content, people, sign_in):
    shown = page(sign_in(people.employee), "home")
    assert "No talent conversation is planned for you" in shown
    assert "For my team" not in shown


def test_home_counts_those_with_nothing_arranged(content, people, sign_in):
    assert "2 people have nothing arranged yet" in page(sign_in(people.manager), "home")


def test_home_shows_the_actions_that_fall_due_to_their_owner(content, people, sign_in):
    conversation = conversation_in("agreed", people)
    planning.add_action(
        by=people.user("manager"),
        key=uuid.uuid4(),
        conversation=conversation,
        title="Ask the site team for a place",
        kind="support",
        owner="manager",
        due_on=timezone.localdate() + timedelta(days=3),
    )
    assert "Ask the site team" in page(sign_in(people.manager), "home")
    assert "Ask the site team" not in page(sign_in(people.employee), "home")


def test_an_account_without_a_person_is_told_what_to_do(client, content, people):
    from tests.factories import UserFactory

    client.force_login(UserFactory())
    assert "not linked to a staff record" in page(client, "home")


def test_the_team_page_names_only_direct_reports(content, people, sign_in):
    shown = page(sign_in(people.managers_manager), "team")
    assert "Priya Nair" in shown
    assert "Sam Iyer" not in shown


def test_the_team_page_counts_who_stands_outside_the_grid(content, people, sign_in):
    conversation_in("agreed", people)
    shown = " ".join(page(sign_in(people.manager), "team").split())
    assert "1 of 2 people placed" in shown
    assert "not placed yet 1" in shown


@pytest.fixture
def cycles(people):
    """Last year's review cycle, and the running one."""
    today = timezone.localdate()
    return [
        ReviewCycle.objects.create(
            organisation=people.employee.organisation,
            name=name,
            starts_on=today - timedelta(days=days),
            ends_on=today - timedelta(days=days - 364),
        )
        for name, days in (("Last year", 400), ("This year", 30))
    ]


def conversation_of(cycle, status, people):
    conversation = conversation_in(status, people)
    Conversation.objects.filter(pk=conversation.pk).update(cycle=cycle)
    return conversation


def shown_on_the_team_page(people, sign_in):
    members = sign_in(people.manager).get(reverse("team")).context["members"]
    return next(member for member in members if member.person == people.employee)


def test_the_team_page_prefers_the_running_cycle(content, people, sign_in, cycles):
    last_year, this_year = cycles
    running = conversation_of(this_year, "agreed", people)
    conversation_of(last_year, "closed", people)  # made later

    member = shown_on_the_team_page(people, sign_in)

    assert (member.conversation, member.other_cycle) == (running, "")


def test_the_team_page_names_another_cycle(content, people, sign_in, cycles):
    conversation_of(cycles[0], "closed", people)

    assert shown_on_the_team_page(people, sign_in).other_cycle == "Last year"
    assert "Last year" in page(sign_in(people.manager), "team")


def test_the_team_page_shows_what_is_under_way_first(content, people, sign_in, cycles):
    last_year, this_year = cycles
    under_way = conversation_of(last_year, "recorded", people)
    closed = Conversation.objects.create(
        employee=people.employee,
        arranged_by=people.manager,
        cycle=this_year,
        status="closed",
        starts_at=timezone.now(),
        place="Room 1",
    )

    assert shown_on_the_team_page(people, sign_in).conversation == under_way != closed


def test_people_are_found_by_name_and_unit_within_what_one_may_see(content, people, sign_in):
    hr_admin = sign_in(people.hr_admin)
    assert "Sam Iyer" in page(hr_admin, "people", q="iyer card")
    assert "Nobody found" in page(hr_admin, "people", q="reid")


def test_a_settled_placement_is_on_the_record_with_its_reason(content, people, sign_in):
    conversation_in("agreed", people)
    for kind in ("employee", "manager", "managers_manager", "hr_admin"):
        shown = page(sign_in(getattr(people, kind)), "person", people.employee.pk)
        assert "Solid generalist" in shown
        assert "both rated" in shown


@pytest.mark.parametrize("state", ["planned", "in_progress", "recorded", "disputed"])
def test_nothing_of_an_unsettled_conversation_is_on_the_record_for_others(
    content, people, sign_in, state
):
    conversation_in(state, people)
    for kind in ("managers_manager", "hr_admin"):
        shown = page(sign_in(getattr(people, kind)), "person", people.employee.pk)
        assert "None to show" in shown
        assert "Solid generalist" not in shown


@pytest.mark.parametrize(
    ("reader", "name", "label"),
    [
        ("employee", "home", "Home"),
        ("manager", "team", "My team"),
        ("managers_manager", "people", "People"),
        ("hr_admin", "people", "People"),
    ],
)
def test_a_record_leads_back_to_where_one_finds_the_person(
    content, people, sign_in, reader, name, label
):
    shown = page(sign_in(getattr(people, reader)), "person", people.employee.pk)
    link = f'<a class="nhsuk-back-link" href="{reverse(name)}">{label}</a>'
    assert link in shown


def test_reading_anothers_record_is_audited_and_ones_own_is_not(content, people, sign_in):
    def readings():
        return AuditEvent.objects.filter(action="person_read").count()

    page(sign_in(people.employee), "person", people.employee.pk)
    assert readings() == 0
    page(sign_in(people.hr_admin), "person", people.employee.pk)
    assert readings() == 1


def test_a_list_of_people_is_audited_with_whom_it_showed(content, people, sign_in):
    page(sign_in(people.manager), "team")
    event = AuditEvent.objects.get(action="people_listed")
    assert event.actor == people.manager.user
    assert set(event.detail["people"]) == {str(people.employee.pk), str(people.colleague.pk)}


def test_a_leaver_keeps_the_record_but_nothing_can_be_arranged(content, people, sign_in):
    shown = page(sign_in(people.hr_admin), "person", people.leaver.pk)
    assert "last day" in shown
    assert "Arrange a talent conversation" not in shown


@pytest.mark.parametrize("name", ["home", "team", "people"])
def test_pages_cost_the_same_with_many_people(
    content, people, sign_in, name, django_assert_max_num_queries
):
    client = sign_in(people.manager)
    page(client, name)
    with django_assert_max_num_queries(A_PAGE) as few:
        page(client, name)
    add_reports(people, 1000)
    with django_assert_max_num_queries(A_PAGE) as many:
        page(client, name)
    assert len(few) == len(many)


def test_a_record_costs_the_same_with_a_long_history(
    content, people, sign_in, django_assert_max_num_queries
):
    conversation_in("closed", people)
    client = sign_in(people.manager)
    with django_assert_max_num_queries(A_PAGE) as few:
        page(client, "person", people.employee.pk)
    for _ in range(3):
        conversation_in("closed", people)
    with django_assert_max_num_queries(A_PAGE) as many:
        page(client, "person", people.employee.pk)
    assert len(few) == len(many)


def test_dates_are_written_out(content, people, sign_in):
    people.employee.left_on = date(2099, 11, 5)
    people.employee.save()
    assert "5 November 2099" in page(sign_in(people.manager), "person", people.employee.pk)


@pytest.mark.parametrize(("name", "status"), [("home", 200), ("team", 403), ("people", 200)])
def test_an_account_without_a_person_reads_of_nobody(content, people, name, status):
    client = Client()
    client.force_login(UserFactory(), backend=settings.AUTHENTICATION_BACKENDS[-1])
    answer = client.get(reverse(name))
    assert answer.status_code == status
    assert people.managers_manager.last_name not in answer.content.decode()


def test_a_search_takes_characters_that_the_database_refuses(content, people, sign_in):
    assert "Sam Iyer" in page(sign_in(people.manager), "people", q="\0Sam\0")
