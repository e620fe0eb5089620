"""Two people walk a whole talent conversation, from the invitation to the paper at its end."""

from datetime import date, timedelta

import pytest
from django.utils import timezone

from frameworks.services import adopt_shared_values
from tests.browser.steps import Employee, Manager

QUESTION = "What motivates you and makes you feel valued at work?"
SUGGESTION = "Mentoring (as mentee)"
ACTION = "Shadow the matron on two site meetings"
STATEMENT = "I have led two projects this year that are not mentioned."
RESPONSE = "You have, and I have added them to my notes for the next review."


@pytest.fixture
def manager(open_as, people, look_over) -> Manager:
    return Manager(open_as(people.manager), look_over)


@pytest.fixture
def employee(open_as, people, look_over) -> Employee:
    return Employee(open_as(people.employee), look_over)


def a_saturday() -> date:
    """The Saturday of next week: a day to ask about first."""
    today = timezone.localdate()
    return today + timedelta(days=12 - today.weekday())


def in_days(number: int) -> date:
    return timezone.localdate() + timedelta(days=number)


def test_two_people_walk_a_whole_conversation(manager, employee, people):
    # Given a trust with behaviours of its own, and two people who have nothing arranged
    adopt_shared_values(by=None, organisation=people.employee.organisation)

    # When the manager sends an invitation, the employee says what would help to come
    manager.arranges_a_conversation(on=a_saturday())
    employee.asks_for_arrangements()
    manager.sees_to_arrangements("Induction loop", "Mornings suit me better.")

    # And both prepare, each in private, and share it
    employee.reflects()
    employee.shares_the_reflection()
    manager.prepares()
    manager.opens_the_preparation()

    # And the two hold the conversation, back from its fourth stage to its second and on again
    manager.begins_the_conversation()
    manager.goes_to_stage(2, "Go on to topic and goal")
    manager.agrees_the_topic("What comes after the ward", "One clear next step")
    manager.goes_to_stage(3, "Go on to understanding")
    manager.compares_both_views()
    manager.asks(QUESTION, "When a new nurse stays because of us.")
    employee.reads_along("When a new nurse stays because of us.")
    manager.goes_to_stage(4, "Go on to agreements")
    manager.goes_to_stage(2, "2. Identify topic of conversation and end goal")
    manager.goes_to_stage(4, "4. Shape agreements and reach conclusions")

    # And agree on a box and a plan
    manager.agrees_where_sam_stands()
    manager.adds_a_suggestion(SUGGESTION, due_on=in_days(60))
    manager.adds_an_action(ACTION, due_on=in_days(30))
    manager.finishes_the_conversation("A secondment in spring.")
    manager.records_what_was_agreed()

    # Then the employee may see it differently, and is answered
    employee.sees_it_differently(STATEMENT)
    manager.responds(STATEMENT, RESPONSE)
    employee.reads_the_response(STATEMENT, RESPONSE)
    employee.agrees()

    # And both follow the plan up, until it has run its course
    employee.reports_on(
        ACTION, progress="Done", words="Twice in May.", impact="I lead the site meeting now."
    )
    manager.notes_a_talk("Sam enjoys the site meetings.")
    manager.closes_the_conversation()

    # And each takes the record along on paper
    for person in (manager, employee):
        assert person.takes_the_record().startswith(b"%PDF")
