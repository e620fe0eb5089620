"""HR sets what holds for the whole organisation: without a script, by keyboard, and looked over."""

import json
from datetime import date

import pytest
from django.urls import reverse
from playwright.sync_api import expect

from frameworks import library
from frameworks.editions import Behaviour, asked_today
from frameworks.loading.template import template_of
from frameworks.models import BehaviourEdition, LocalOffer, OwnWording
from frameworks.services import change_offer, publish_edition
from tests.browser.steps import Somebody
from tests.frameworks.organisation.helpers import offer

AGREED_ON = date(2026, 3, 2)


@pytest.fixture
def lead(open_as, people, look_over):
    return Somebody(open_as(people.hr_lead), look_over)


@pytest.fixture
def lead_without_scripts(open_as, people):
    page = open_as(people.hr_lead, java_script_enabled=False)
    return Somebody(page, look_over=lambda page: None)


def publish(trust, *titles):
    publish_edition(
        by=None,
        organisation=trust,
        state=asked_today(trust).state,
        wanted=[Behaviour(title) for title in titles],
        agreed_with="The staff side",
        agreed_on=AGREED_ON,
    )


def test_the_next_edition_needs_no_script(lead_without_scripts, people):
    lead, trust = lead_without_scripts, people.hr_lead.organisation
    lead.opens(reverse("behaviours_today"), "Behaviours")
    lead.follows("Start with the shared values", "Make edition 1")

    # Another line comes, with the cursor in it; lines move; all that was typed stays
    lead.presses("Add another behaviour", "Make edition 1")
    title = lead.page.get_by_label("Behaviour", exact=True)
    expect(title).to_have_count(5)
    title.last.fill("Curiosity")
    lead.presses("Move up Passion", "Make edition 1")
    expect(title.first).to_have_value("Passion")
    expect(title.last).to_have_value("Curiosity")

    # Who agreed it is asked for, then what changes is shown
    lead.presses("See what changes", "Make edition 1")
    lead.reads("Say who agreed the behaviours with you")
    lead.writes("Who agreed it with you", "The staff side")
    lead.writes("Date on which it was agreed", AGREED_ON)
    lead.presses("See what changes", "What edition 1 changes")
    lead.reads("Added: 5")
    assert not BehaviourEdition.objects.exists()

    # There is a way back, and then it is published
    lead.presses("Change something", "Make edition 1")
    expect(title.last).to_have_value("Curiosity")
    lead.presses("See what changes", "What edition 1 changes")
    lead.presses("Publish edition 1", "Behaviours")
    lead.is_told("Edition 1 is published")
    titles = [behaviour.title for behaviour in asked_today(trust).behaviours]
    assert titles == ["Passion", "Pride", "Pace", "Professionalism", "Curiosity"]


def test_lines_are_moved_by_keyboard(lead, people):
    publish(people.hr_lead.organisation, "Kindness", "Courage", "Candour")
    lead.opens(reverse("behaviours_next"), "Make edition 2")

    lead.page.get_by_role("button", name="Move up Candour").focus()
    lead.page.keyboard.press("Enter")
    first = lead.page.get_by_label("Behaviour", exact=True)
    expect(first.nth(1)).to_have_value("Candour")
    # The hand stays on the button, so that it can be pressed again
    expect(lead.page.get_by_role("button", name="Move up Candour")).to_be_focused()
    lead.page.wait_for_timeout(100)
    lead.page.keyboard.press("Enter")
    expect(first.first).to_have_value("Candour")

    # Enter in a field goes on, and moves nothing
    first.first.press("Enter")
    lead.reads("Say who agreed the behaviours with you")
    expect(first.first).to_have_value("Candour")


def test_what_changes_and_who_was_first(lead, people):
    trust = people.hr_lead.organisation
    publish(trust, "Kindness", "Courage", "Candour")
    lead.opens(reverse("behaviours_next"), "Make edition 2")
    lead.page.get_by_label("What it looks like at work").first.fill("Help before you are asked")
    lead.page.get_by_label("Where it comes from").first.select_option("Other")
    lead.page.get_by_label("Where else it comes from").first.fill("Our people charter")
    lead.page.get_by_label("Stop asking this").nth(1).check()
    lead.writes("Who agreed it with you", "The staff networks")
    lead.writes("Date on which it was agreed", AGREED_ON)
    lead.presses("See what changes", "What edition 2 changes")
    for words in ("Reworded: 1", "Retired: 1", "Unchanged: 1", "Our people charter"):
        lead.reads(words)

    publish(trust, "Curiosity")
    lead.presses("Publish edition 2", "Make edition 3")

    lead.reads("published edition 2")
    behaviours = lead.page.get_by_label("Behaviour", exact=True)
    expect(behaviours).to_have_count(2)
    expect(behaviours.first).to_have_value("Curiosity")
    expect(behaviours.last).to_have_value("Kindness")
    lead.reads("Added meanwhile")
    lead.reads("These are your words, and they bring it back")
    assert BehaviourEdition.objects.count() == 2


def test_local_development_is_offered_changed_and_retired(lead, people):
    trust = people.hr_lead.organisation
    lead.opens(reverse("offers"), "Local development")
    lead.follows("Add development", "Add local development")
    lead.writes("What it is called", "Shadowing week")
    lead.ticks("Solid generalist")
    lead.presses("Offer it", "Local development")
    lead.is_told("“Shadowing week” is offered from now on")

    lead.follows("Change Shadowing week", "Change local development")
    one = LocalOffer.objects.get()
    change_offer(by=None, offer=one, version=1, values={"title": "Theirs"})
    lead.writes("What it is called", "Shadowing fortnight")
    lead.presses("Save", "Change local development")
    lead.reads("Theirs")
    lead.presses("Save", "Local development")

    lead.follows("History of Shadowing fortnight", "History of")
    lead.follows("Local development", "Local development")
    offer(trust, "Mentoring")
    lead.follows("Retire Shadowing fortnight", "Retire “Shadowing fortnight”?")
    lead.presses("Retire it", "Local development")
    lead.presses("Offer again Shadowing fortnight", "Local development")
    assert LocalOffer.objects.offered_in(trust).count() == 2


def test_official_wording_is_looked_at_before_it_is_loaded(lead, tmp_path):
    content = template_of(library.LEADERSHIP_MODEL)
    content["elements"][0]["elements"][0]["text"] = "Words of their own."
    file = tmp_path / "model.json"
    file.write_text("{")
    lead.opens(reverse("wording_load"), "Load official wording")
    lead.page.get_by_label("File with the official wording").set_input_files(file)
    lead.ticks("We have the right to use this text in our organisation.")
    lead.presses("See what it changes", "Load official wording")
    lead.reads("This file cannot be used")

    file.write_text(json.dumps(content))
    lead.page.get_by_label("File with the official wording").set_input_files(file)
    lead.presses("See what it changes", "What the file changes")
    lead.presses("Load this wording", "Official wording")
    lead.reads("Your own edition, version 1")
    assert OwnWording.objects.count() == 1

    lead.follows("Set aside version 1", "Set aside your wording")
    lead.presses("Set it aside", "Official wording")
    lead.does_not_read("Your own edition")
    lead.page.get_by_role("button", name="Use it again").click()
    lead.reads("Your own edition, version 1")
