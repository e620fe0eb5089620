"""Both views side by side in a browser: in both themes, on the narrowest screen, by keyboard."""

import pytest
from django.urls import reverse
from playwright.sync_api import expect

from assessments.services import Said
from conversations.models import Conversation
from frameworks.library import BEHAVIOURS
from frameworks.models import Framework
from frameworks.services import adopt_shared_values
from tests.browser.steps import Manager, is_saved
from tests.conversations.comparing.helpers import (
    INDICATORS,
    PROFILE,
    employee_says,
    manager_says,
    switch_on,
)
from tests.scenarios import conversation_in


@pytest.fixture
def talk(site, people) -> Conversation:
    """Both looked at the profile; the employee at the indicators too, in what they shared last."""
    for key in (PROFILE, INDICATORS):
        switch_on(people, key)
    talk = conversation_in("in_progress", people)
    manager_says(talk, people, {"speaks_up": Said(level=4, comment="At every site meeting")})
    return talk


def test_marks_and_the_words_behind_them(talk, people, open_as, look_over):
    employee_says(talk, people, {"speaks_up": 2, "purpose_beyond_self": Said(comment="Care")})
    page = open_as(people.manager)
    page.goto(reverse("against", args=[talk.pk, PROFILE]))
    summary = page.get_by_role("group").filter(has_text="Words and evidence").locator("summary")
    words = page.get_by_text("At every site meeting")
    expect(words).to_be_hidden()
    summary.first.focus()
    page.keyboard.press("Enter")
    expect(words).to_be_visible()
    look_over(page)


def test_agreeing_by_keyboard_saves_itself(talk, people, open_as, look_over):
    page = open_as(people.manager)
    page.goto(reverse("agree_against", args=[talk.pk, PROFILE, "competencies-of-today"]))
    page.locator("#speaks_up").get_by_label("Coming along").focus()
    page.keyboard.press("Space")
    page.keyboard.press("ArrowRight")
    page.locator("#speaks_up").get_by_role("textbox").press_sequentially("Calmly")
    is_saved(page)
    look_over(page)
    page.reload()
    expect(page.locator("#speaks_up").get_by_label("Evident")).to_be_checked()
    expect(page.locator("#speaks_up").get_by_role("textbox")).to_have_value("Calmly")


def test_the_warning_on_performance_comes_with_the_choice(talk, people, open_as, look_over):
    employee_says(talk, people, {"desire_to_progress": 3}, key=INDICATORS)
    page = open_as(people.manager)
    page.goto(reverse("agree", args=[talk.pk]))
    warning = page.get_by_text("Sustained high performance is a given")
    expect(warning).to_be_hidden()
    page.locator(".app-rating--performance").get_by_label("Partially meets").focus()
    page.keyboard.press("Space")
    expect(warning).to_be_visible()
    look_over(page)
    page.keyboard.press("ArrowRight")
    expect(warning).to_be_hidden()


def test_behaviours_are_compared_agreed_and_suggest_a_level(talk, people, open_as, look_over):
    trust = people.employee.organisation
    adopt_shared_values(by=None, organisation=trust)
    asked = Framework.objects.current(BEHAVIOURS, trust)
    said = {"behaviour_1": Said(level=3, comment="Proud of the garden", source="peers")}
    employee_says(talk, people, said, framework=asked)
    priya = Manager(open_as(people.manager), look_over)

    priya.opens(reverse("hold_compare", args=[talk.pk]), "Both views side by side")
    priya.follows("Behaviours one by one", "Behaviours one by one")
    priya.reads("Whose view: peers")

    priya.opens(reverse("agree", args=[talk.pk]), "What did you agree?")
    priya.unfolds("Behaviour by behaviour")
    priya.follows("Agree on behaviours one by one", "What we ask of everybody")
    priya.chooses("Exceeds expectations", of="Pride")
    priya.presses("Save and go back", "What did you agree?")
    priya.reads("The middle of those agreed is exceeds expectations")
    priya.reads("1 of 4 agreed")
