"""These pages save by themselves, show both versions of a stale save, and keep their version."""

import re

import pytest

from assessments.models import ElementRating, FrameworkUse
from conversations.models import Reflection
from frameworks import library
from frameworks.loading import load_framework
from frameworks.loading.content import read_file
from tests.conversations.measuring import at, evidence_of, rating_of, words
from tests.scenarios import conversation_in, share_reflection

AUTOSAVE = {"X-Autosave": "1"}
PROFILE, INDICATORS = library.SUCCESS_PROFILE, library.INDICATORS


@pytest.fixture
def page(conversation):
    return at(conversation, "reflect_against_part", INDICATORS, "aspiration")


@pytest.fixture
def revise(settings):
    """Loads a second version of a framework, in which one element is worded otherwise."""

    def revised(key: str, file: str, was: str, now: str):
        content = read_file(settings.FIXTURES_DIR / f"{file}.json")
        loaded = load_framework(_replaced(content, was, now))
        assert loaded.added
        return loaded.framework

    return revised


def _replaced(content, was: str, now: str):
    if isinstance(content, dict):
        return {name: _replaced(value, was, now) for name, value in content.items()}
    if isinstance(content, list):
        return [_replaced(value, was, now) for value in content]
    return content.replace(was, now) if isinstance(content, str) else content


def test_a_page_saves_by_itself(page, employee):
    data = {"version": 1, "level_seeks_development": "often", "comment_seeks_development": "So"}
    answer = employee.post(page, data, headers=AUTOSAVE)
    assert answer.json()["version"] == 2
    assert (rating_of("seeks_development").level, rating_of("seeks_development").comment) == (
        3,
        "So",
    )


def test_the_same_words_twice_are_no_second_version(page, employee):
    data = {"version": 1, "level_seeks_development": "often"}
    for _ in range(2):
        assert employee.post(page, data, headers=AUTOSAVE).json()["version"] == 2


def test_opening_and_saving_nothing_begins_nothing(page, employee):
    assert employee.post(page, {"version": 1}).status_code == 302
    assert not FrameworkUse.objects.exists()
    assert not ElementRating.objects.exists()


def test_it_answers_with_what_was_saved_meanwhile(page, people, employee):
    item = evidence_of(people)
    saved = {"comment_seeks_development": "Phone", "evidence_seeks_development": [str(item.pk)]}
    employee.post(page, {"version": 1, **saved})
    mine = {"version": 1, "comment_seeks_development": "Ward"}
    answer = employee.post(page, mine, headers=AUTOSAVE)
    assert answer.status_code == 409
    assert answer.json()["saved"] == {
        "comment_seeks_development": "Phone",
        "evidence_seeks_development": str(item.pk),
    }
    assert answer.json()["version"] == 2


def test_a_stale_save_shows_both_in_words_and_saves_on_the_second_try(page, employee):
    employee.post(page, {"version": 1, "level_seeks_development": "often"})
    stale = employee.post(page, {"version": 1, "level_seeks_development": "at_times"})
    assert stale.status_code == 409
    [field] = stale.context["conflict"].fields
    assert (field.typed, field.saved) == ("At times", "Often")
    assert field.label.startswith("Consistently seeks out opportunities")
    version = stale.context["copy"].version
    employee.post(page, {"version": version, "level_seeks_development": "at_times"})
    assert rating_of("seeks_development").level == 2


def test_a_stale_choice_of_transition_shows_both(conversation, employee):
    address = at(conversation, "reflect_against", INDICATORS)
    employee.post(address, {"version": 1, "stage": "aspirant_director"})
    stale = employee.post(address, {"version": 1, "stage": "chief_executive"})
    assert stale.status_code == 409
    conflict = stale.context["conflict"]
    assert conflict.fields[0].saved == "Aspirant Director transition"
    assert FrameworkUse.objects.get().stage == "aspirant_director"


def test_what_is_wrong_is_said_to_the_script(page, employee):
    answer = employee.post(
        page, {"version": 1, "level_seeks_development": "always"}, headers=AUTOSAVE
    )
    assert answer.status_code == 422
    assert answer.json()["errors"] == {
        "level_seeks_development": ["Choose one of the levels on the page"]
    }


def test_after_sharing_it_is_closed_and_what_was_typed_stays(conversation, people, page, employee):
    share_reflection(conversation, people)
    assert employee.get(page).url == at(conversation, "reflect")
    data = {"version": 2, "comment_seeks_development": "Too late"}
    assert employee.post(page, data, headers=AUTOSAVE).status_code == 410
    answer = employee.post(page, data)
    assert answer.status_code == 422
    assert "Too late" in words(answer)
    assert "what is shared stays as it is" in words(answer)
    assert not ElementRating.objects.exists()


def test_once_the_conversation_was_held_there_is_nothing_to_look_at(content, people, sign_in):
    conversation = conversation_in("recorded", people)
    client = sign_in(people.employee)
    address = at(conversation, "reflect_against", INDICATORS)
    assert client.get(address).status_code == 404


def test_the_next_draft_goes_on_from_what_was_said(conversation, people, page, employee):
    employee.post(page, {"version": 1, "level_seeks_development": "often"})
    employee.post(at(conversation, "reflect_share"), {"version": 2})
    employee.post(at(conversation, "reflect_next"))
    form = employee.get(page).context["form"]
    assert form["level_seeks_development"].value() == "often"
    employee.post(page, {"version": 1, "level_seeks_development": "at_times"})
    levels = ElementRating.objects.order_by("pk").values_list("level", flat=True)
    assert list(levels) == [3, 2]
    assert Reflection.objects.count() == 2


WAS, NOW = "learning from their mistakes along the way", "learning as they go"


def test_a_view_that_was_begun_keeps_its_version(conversation, page, employee, manager, revise):
    # Given a reflection that speaks of the first version
    employee.post(page, {"version": 1, "level_seeks_development": "often"})
    first = FrameworkUse.objects.get().framework
    # When a second version is loaded
    second = revise(INDICATORS, "indicators_of_potential", WAS, NOW)
    # Then the reflection shows and saves the first, and a preparation begins with the second
    assert WAS in words(employee.get(page))
    both = {"level_seeks_development": "often", "level_challenging_career_goals": "often"}
    employee.post(page, {"version": 2, **both})
    assert rating_of("challenging_career_goals").element.framework == first
    assert WAS in words(employee.get(at(conversation, "reflect_share")))
    theirs = at(conversation, "prepare_against_part", INDICATORS, "aspiration")
    assert NOW in words(manager.get(theirs))
    manager.post(theirs, {"version": 1, "level_seeks_development": "often"})
    assert FrameworkUse.objects.get(framework=second)


def test_a_page_opened_before_a_new_version_is_saved_against_what_it_showed(page, employee, revise):
    opened = employee.get(page)
    revise(INDICATORS, "indicators_of_potential", WAS, NOW)
    data = {"version": 1, "level_seeks_development": "often"}
    employee.post(page + opened.context["action"], data)
    assert WAS in rating_of("seeks_development").element.text


@pytest.mark.parametrize("version", ["99", "own-1", "x" * 400])
def test_a_version_that_there_is_not_is_today_s(page, employee, version):
    assert employee.get(f"{page}?of={version}").status_code == 200


@pytest.mark.parametrize(
    ("name", "args"),
    [
        ("reflect_against_part", (PROFILE, "speaks_up")),
        ("reflect_against_part", (INDICATORS, "aspiration")),
        ("reflect_section", ("now",)),
    ],
)
def test_the_enter_key_only_saves(conversation, employee, name, args):
    """It presses the first button of a form, which must not be one that leads elsewhere."""
    main = words(employee.get(at(conversation, name, *args))).partition("<main")[2]
    buttons = re.findall(r"<button[^>]*>", main)
    assert 'type="submit"' in buttons[0]
    assert "name=" not in buttons[0]
    assert any('name="add_evidence"' in button for button in buttons)
