"""The career stage in a browser: what the next step asks, and with one click it is in the plan."""

import re

import pytest
from django.urls import reverse
from playwright.sync_api import Page, expect

from conversations.models import Action, Conversation
from frameworks import library
from tests.conversations.comparing.helpers import employee_says, manager_says, switch_on
from tests.scenarios import conversation_in

KEY = library.TRANSITIONS
ASKED = "Lead a range of teams, enabling co-operation to maximise effectiveness"
TITLE = f"Work towards: ‘{ASKED}’"
HELPS = "People leadership"


@pytest.fixture
def talk(site, people) -> Conversation:
    switch_on(people, KEY)
    return conversation_in("in_progress", people)


@pytest.fixture
def answered(talk, people) -> Conversation:
    """The employee has two gaps; the manager sees one of them in another way."""
    said = {"leads_range_of_teams_1": 1, "coaches_team_managers_1": 2}
    employee_says(talk, people, said, key=KEY, stage="stream_1")
    manager_says(talk, people, {"coaches_team_managers_1": 3}, key=KEY, stage="stream_1")
    return talk


def career_stage(page: Page, talk: Conversation) -> None:
    page.goto(reverse("gaps", args=[talk.pk]))
    expect(page.get_by_role("heading", level=1)).to_have_text("What the next step asks")


def put(page: Page, name: str):
    return page.get_by_role("button", name=re.compile(f"Put into the plan ?: {re.escape(name)}"))


@pytest.mark.parametrize("who", ["employee", "manager"])
def test_by_keyboard_a_gap_goes_into_the_plan(who, answered, people, open_as, look_over):
    page = open_as(getattr(people, who))
    career_stage(page, answered)
    expect(page.get_by_text("Sam: partly; Priya: yes, with examples")).to_be_visible()
    look_over(page)
    put(page, ASKED).focus()
    page.keyboard.press("Enter")
    expect(put(page, ASKED)).to_have_count(0)
    line = page.get_by_role("listitem").filter(has_text=ASKED)
    expect(line).to_contain_text("In the plan")
    expect(line).to_be_focused()
    expect(line).to_be_in_viewport()
    expect(page.locator(".nhsuk-notification-banner")).to_contain_text("is in the plan, for")
    look_over(page)
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    expect(page.get_by_role("button", name="Take out again")).to_be_focused()
    page.keyboard.press("Enter")
    expect(put(page, ASKED)).to_have_count(1)
    expect(line).to_be_focused()
    put(page, ASKED).focus()
    page.keyboard.press("Enter")
    expect(line).to_contain_text("In the plan")
    page.get_by_role("link", name="The development plan").first.focus()
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", name=TITLE)).to_be_visible()
    page.get_by_role("link", name="what the next step asks, and what helps").focus()
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", level=1)).to_have_text("What the next step asks")


def test_both_may_put_the_same_in_and_it_is_there_once(answered, people, open_as):
    pages = [open_as(person) for person in (people.employee, people.manager)]
    for page in pages:
        career_stage(page, answered)
    for page in pages:
        put(page, HELPS).click()
        line = page.get_by_role("listitem").filter(has_text=HELPS)
        expect(line).to_contain_text("In the plan")
        expect(line).to_be_in_viewport()
    assert Action.objects.count() == 1


@pytest.mark.parametrize("who", ["employee", "manager"])
def test_without_a_stream_the_page_says_where_to_begin(who, talk, people, open_as, look_over):
    page = open_as(getattr(people, who))
    career_stage(page, talk)
    expect(page.get_by_role("button", name="Put into the plan")).to_have_count(0)
    look_over(page)
    page.get_by_role("link", name="Look at career transitions").click()
    expect(page.get_by_role("button", name="Use this one")).to_be_visible()


def test_a_stream_without_an_answer_has_nothing_to_put_there_yet(talk, people, open_as, look_over):
    employee_says(talk, people, {}, key=KEY, stage="stream_1")
    page = open_as(people.employee)
    career_stage(page, talk)
    expect(page.get_by_text("None of the 18 questions is answered so far.")).to_be_visible()
    look_over(page)


@pytest.mark.parametrize("who", ["employee", "manager"])
def test_two_who_look_at_different_steps_find_both(who, talk, people, open_as, look_over):
    said = {"manages_performance_2": 1, "change_leading_people_1": 1}
    employee_says(talk, people, said, key=KEY, stage="stream_2")
    manager_says(talk, people, {"leads_range_of_teams_1": 2}, key=KEY, stage="stream_1")
    page = open_as(getattr(people, who))
    career_stage(page, talk)
    expect(page.get_by_text("look at different steps")).to_be_visible()
    look_over(page)
    page.get_by_role("link", name="Career Transition 1").click()
    expect(page.get_by_role("heading", name="Career Transition 1")).to_be_in_viewport()
    put(page, ASKED).click()
    line = page.get_by_role("listitem").filter(has_text=ASKED)
    expect(line).to_contain_text("In the plan")
    expect(line).to_be_focused()


def test_what_is_presumed_stands_below_the_chosen_step(talk, people, open_as, look_over):
    said = {"manages_performance_2": 1, "change_leading_people_1": 1}
    employee_says(talk, people, said, key=KEY, stage="stream_2")
    page = open_as(people.employee)
    career_stage(page, talk)
    part = page.get_by_role("region", name="Career Transition 1")
    expect(part.get_by_text("to have mastered the key transition challenges")).to_be_visible()
    expect(put(page, "From managing a focused team")).to_be_visible()
    look_over(page)
