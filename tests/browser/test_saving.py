"""Work is never lost: words save themselves, wait for the network, and meet other versions."""

import re
from collections.abc import Callable
from datetime import timedelta
from itertools import count

import pytest
from django.conf import settings
from django.urls import reverse
from django.utils import timezone
from playwright.sync_api import Page, Route, expect

from assessments.models import Evidence
from conversations.models import Action, Conversation, StageNote
from conversations.scheduling import warnings_for
from frameworks import library
from frameworks.services import switch_on
from talentgrid.models import StaffMember
from tests.browser.steps import is_saved
from tests.scenarios import conversation_in

NOTE = "Insights and conclusions"
STAGE = 4


@pytest.fixture
def conversation(site, people) -> Conversation:
    return conversation_in("in_progress", people)


@pytest.fixture
def stage(conversation) -> str:
    """The address of a stage with one note."""
    return reverse("hold_stage", args=[conversation.pk, STAGE])


def a_quiet_day() -> str:
    """The next day on which nothing speaks against ten in the morning."""
    at_ten = timezone.localtime().replace(hour=10, minute=0)
    days = (at_ten + timedelta(days=ahead) for ahead in count(1))
    quiet = next(day for day in days if not warnings_for(starts_at=day, minutes=60))
    return quiet.date().isoformat()


def scripts_of(page: Page, address: str, name: str) -> Route:
    """Opens a page whose script of this name is still on its way."""
    late: list[Route] = []
    page.route(f"**/{name}*.js", lambda route: late.append(route))
    with page.expect_request(f"**/{name}*.js"):
        page.goto(address, wait_until="commit")
    while not late:
        page.wait_for_timeout(10)
    return late[0]


def the_note() -> str:
    """The note as the server has it."""
    return StageNote.objects.get(stage=STAGE).text


def test_a_note_saves_itself_and_is_there_after_a_reload(stage, people, open_as):
    page = open_as(people.manager)
    page.goto(stage)

    page.get_by_label(NOTE).fill("Wants to lead")
    is_saved(page)
    page.reload()

    expect(page.get_by_label(NOTE)).to_have_value("Wants to lead")


def test_words_typed_just_before_going_on_are_saved(stage, people, open_as):
    page = open_as(people.manager)
    page.goto(stage)

    page.get_by_label(NOTE).fill("Wants to lead")
    page.get_by_role("button", name="Go on to the close").click()

    expect(page.get_by_label("Summary")).to_be_visible()
    page.goto(stage)
    expect(page.get_by_label(NOTE)).to_have_value("Wants to lead")


def test_words_typed_before_the_script_came_are_saved_too(stage, people, open_as):
    # Given a page that is there already while its scripts are still on their way
    page = open_as(people.manager)
    late = scripts_of(page, stage, "autosave")

    # When the manager does not wait for them
    page.get_by_label(NOTE).fill("Wants to lead")
    late.continue_()

    # Then what was typed is saved
    is_saved(page)
    assert the_note() == "Wants to lead"


def test_words_wait_on_the_device_until_the_network_returns(stage, people, open_as):
    page = open_as(people.manager)
    page.goto(stage)

    page.context.set_offline(True)
    page.get_by_label(NOTE).fill("Wants to lead")
    expect(page.locator("[data-autosave-status]")).to_have_text(
        "Not saved yet: no connection. Your words are kept on this device."
    )
    assert not StageNote.objects.exists()
    page.context.set_offline(False)

    is_saved(page)
    assert the_note() == "Wants to lead"


def test_a_closed_tab_offers_the_words_it_could_not_save(stage, people, open_as, axe):
    # Given words that were typed while there was no network, in a tab that was closed
    tab = open_as(people.manager)
    tab.goto(stage)
    tab.context.set_offline(True)
    tab.get_by_label(NOTE).fill("Wants to lead")
    expect(tab.locator("[data-autosave-status]")).to_contain_text("kept on this device")
    # A tab that closes tries once more, which may reach the server when there is a network again.
    tab.evaluate("() => { window.fetch = () => Promise.reject(new TypeError('no network')) }")
    tab.close()
    tab.context.set_offline(False)

    # When the page is opened again
    page = tab.context.new_page()
    page.goto(stage)
    offer = page.get_by_role("region", name="These words were not saved")
    expect(offer).to_contain_text(re.compile(r"What you typed at (\d+(:\d\d)?[ap]m|mid)"))
    expect(offer).to_contain_text("Wants to lead")
    axe(page)
    offer.get_by_role("button", name="Use what I typed").click()

    # Then the words are back, and saved
    expect(page.get_by_label(NOTE)).to_have_value("Wants to lead")
    is_saved(page)
    assert the_note() == "Wants to lead"


def test_words_outlast_a_session_that_ended(stage, people, open_as):
    # Given a note that is written after the session has ended
    page = open_as(people.manager)
    page.goto(stage)
    cookies = page.context.cookies()
    page.context.clear_cookies(name=settings.SESSION_COOKIE_NAME)
    page.get_by_label(NOTE).fill("Wants to lead")
    expect(page.locator("[data-autosave-status]")).to_contain_text("you are signed out")

    # When the manager has signed in again
    page.context.add_cookies(cookies)
    page.reload()

    # Then the words are offered
    page.get_by_role("button", name="Use what I typed").click()
    is_saved(page)
    assert the_note() == "Wants to lead"


def test_signing_out_leaves_nothing_on_the_device(stage, people, open_as):
    tab = open_as(people.manager)
    tab.goto(stage)
    tab.context.set_offline(True)
    tab.get_by_label(NOTE).fill("Wants to lead")
    expect(tab.locator("[data-autosave-status]")).to_contain_text("kept on this device")
    # A tab that closes tries once more, which may reach the server when there is a network again.
    tab.evaluate("() => { window.fetch = () => Promise.reject(new TypeError('no network')) }")
    tab.close()
    tab.context.set_offline(False)
    page = tab.context.new_page()
    page.goto("/")
    page.get_by_text("Priya Nair", exact=True).click()
    page.get_by_role("button", name="Sign out").click()

    expect(page.get_by_label("Work email address")).to_be_visible()
    assert page.evaluate("localStorage.length") == 0


@pytest.mark.parametrize(
    ("choice", "kept"), [("Keep mine", "Wants to stay"), ("Use the saved one", "Wants to lead")]
)
def test_two_tabs_show_both_versions_and_lose_neither(
    choice, kept, stage, people, open_as, look_over
):
    # Given one note in two tabs
    first = open_as(people.manager)
    second = first.context.new_page()
    for tab in (first, second):
        tab.goto(stage)

    # When both are written in
    first.get_by_label(NOTE).fill("Wants to lead")
    is_saved(first)
    second.get_by_label(NOTE).fill("Wants to stay")

    # Then the second shows what is saved beside what was typed, and asks which to keep
    versions = second.get_by_role("region", name="Two versions of this answer")
    expect(versions).to_contain_text("Wants to stay")
    expect(versions).to_contain_text("Wants to lead")
    look_over(second)
    assert the_note() == "Wants to lead"

    # And keeps that one
    versions.get_by_role("button", name=choice).click()
    expect(second.get_by_label(NOTE)).to_have_value(kept)
    expect(second.get_by_label(NOTE)).to_be_focused()
    is_saved(second)
    assert the_note() == kept


def test_what_was_sent_by_its_button_does_not_stay_on_the_device(people, open_as):
    conversation = conversation_in("planned", people)
    page = open_as(people.employee)
    page.goto(reverse("reflect_section", args=[conversation.pk, "thoughts"]))

    page.get_by_label("Thoughts").fill("I would like to talk about next summer.")
    page.get_by_role("button", name="Save and continue").click()

    expect(page.get_by_role("heading", level=1)).to_have_text("My reflection")
    assert page.evaluate("localStorage.length") == 0


@pytest.fixture(params=["by the script", "by the server"])
def impatient(request, open_as) -> Callable[[StaffMember], Page]:
    """Somebody who clicks twice; where the server is to notice, the script is not there."""

    def opened(person: StaffMember) -> Page:
        page = open_as(person)
        if request.param == "by the server":
            page.route("**/double-submit.js", lambda route: route.abort())
        return page

    return opened


class TestADoubleClick:
    """It makes one record, whoever notices."""

    def test_invites_once(self, impatient, people):
        page = impatient(people.manager)
        page.goto(reverse("arrange", args=[people.employee.pk]))
        page.get_by_label("Date").fill(a_quiet_day())
        page.get_by_label("Start time").fill("10:00")
        page.get_by_label("Place").fill("Seminar room 2")

        page.get_by_role("button", name="Send the invitation").dblclick()

        expect(page.get_by_role("heading", level=1)).to_have_text("Talking with Sam Iyer")
        assert Conversation.objects.count() == 1

    def test_adds_one_action(self, impatient, conversation, people):
        page = impatient(people.manager)
        page.goto(reverse("action_add", args=[conversation.pk]))
        page.get_by_label("Action", exact=True).fill("Shadow the matron")
        page.get_by_label("Date to have done it by").fill(a_quiet_day())
        page.get_by_label("Kind of development").select_option("shadowing")

        page.get_by_role("button", name="Add to the plan").dblclick()

        expect(page.get_by_role("heading", level=1)).to_contain_text("development plan")
        assert Action.objects.count() == 1

    def test_adds_one_piece_of_evidence(self, impatient, people):
        conversation = conversation_in("planned", people)
        page = impatient(people.employee)
        page.goto(reverse("evidence_add", args=[conversation.pk, "reflection"]))
        page.get_by_label("Kind of evidence").select_option("feedback")
        page.get_by_label("What happened").fill("A family wrote to thank us.")
        page.get_by_label("Who or what says so?").fill("A letter")
        page.get_by_label("When was it?").fill(timezone.localdate().isoformat())

        page.get_by_role("button", name="Add evidence").dblclick()

        expect(page.get_by_role("heading", level=1)).to_have_text("What shows it")
        assert Evidence.objects.count() == 1


class TestWordsThatNothingElseHolds:
    """Whoever leaves a form that does not save itself is asked first."""

    @pytest.fixture
    def page(self, open_as, people) -> Page:
        conversation = conversation_in("planned", people)
        page = open_as(people.employee)
        page.goto(reverse("evidence_add", args=[conversation.pk, "reflection"]))
        return page

    @pytest.fixture
    def asked(self, page) -> list[str]:
        """What the browser asked; the person stays."""
        asked: list[str] = []

        def stay(dialog) -> None:
            asked.append(dialog.type)
            dialog.dismiss()

        page.on("dialog", stay)
        return asked

    def test_typed(self, page, asked):
        page.get_by_label("What happened").fill("A family wrote to thank us.")
        page.get_by_role("link", name="Go back without adding").click(no_wait_after=True)
        expect(page.get_by_label("What happened")).to_have_value("A family wrote to thank us.")
        assert asked == ["beforeunload"]

    def test_typed_before_the_script_came(self, page, asked):
        late = scripts_of(page, page.url, "unsaved")
        page.get_by_label("What happened").fill("A family wrote to thank us.")
        late.continue_()
        page.wait_for_load_state()
        page.get_by_role("link", name="Go back without adding").click(no_wait_after=True)
        expect(page.get_by_label("What happened")).to_have_value("A family wrote to thank us.")
        assert asked == ["beforeunload"]

    def test_refused(self, page, asked):
        page.get_by_label("What happened").fill("A family wrote to thank us.")
        page.get_by_role("button", name="Add evidence").click()
        expect(page.get_by_role("alert")).to_contain_text("There is a problem")
        assert asked == [], "sending is not leaving"
        page.get_by_role("link", name="Go back without adding").click(no_wait_after=True)
        expect(page.get_by_label("What happened")).to_have_value("A family wrote to thank us.")
        assert asked == ["beforeunload"]

    def test_untouched(self, page, asked):
        page.get_by_role("link", name="Go back without adding").click()
        expect(page.get_by_role("heading", level=1)).to_have_text("What shows it")
        assert asked == []

    def test_why_this_step(self, page, asked, people):
        trust = people.employee.organisation
        switch_on(by=None, organisation=trust, key=library.TRANSITIONS)
        talk = Conversation.objects.get()
        page.goto(reverse("reflect_against", args=[talk.pk, library.TRANSITIONS]))
        why = page.get_by_label("Why this one?")
        why.fill("I lead across two sites.")
        # Asking for a suggestion keeps the words, and they are asked about after it too.
        page.get_by_role("button", name="A broad range of leadership").click()
        expect(page.get_by_label("Development stream 2")).to_be_checked()
        expect(why).to_have_value("I lead across two sites.")
        assert asked == []
        page.get_by_role("link", name="Back to my reflection").click(no_wait_after=True)
        expect(why).to_have_value("I lead across two sites.")
        assert asked == ["beforeunload"]
