"""The way in: after the usual tasks, only what is switched on, with how far one is."""

import pytest

from conversations.models import Preparation, Reflection
from frameworks import library
from frameworks.models import FrameworkInUse
from frameworks.services import switch_off
from tests.conversations.measuring import SIDES, at, words
from tests.scenarios import conversation_in

PROFILE = library.SUCCESS_PROFILE


@pytest.mark.parametrize("who", SIDES)
def test_without_a_framework_the_path_is_as_short_as_before(content, people, sign_in, who):
    conversation = conversation_in("planned", people)
    client = sign_in(getattr(people, who))
    page = words(client.get(at(conversation, SIDES[who])))
    assert "look closer" not in page
    assert "/against/" not in page
    assert client.get(at(conversation, f"{SIDES[who]}_against", PROFILE)).status_code == 404


@pytest.mark.parametrize("who", SIDES)
def test_what_is_switched_on_comes_after_the_usual_tasks(conversation, people, sign_in, who):
    FrameworkInUse.objects.exclude(key=library.INDICATORS).delete()
    page = words(sign_in(getattr(people, who)).get(at(conversation, SIDES[who])))
    assert page.count("/against/") == 1
    assert page.index("Thoughts") < page.index("Indicators of potential")
    assert page.index("Indicators of potential") < page.index("When you are ready")


def test_the_overviews_say_how_far_one_is(conversation, employee):
    page = at(conversation, "reflect_against_part", PROFILE, "drivers")
    employee.post(page, {"version": 1, "comment_desire_to_learn": "Always"})
    assert "1 of 25" in words(employee.get(at(conversation, "reflect")))
    framework = words(employee.get(at(conversation, "reflect_against", PROFILE)))
    assert "1 of 3" in framework
    assert "something about 1 of 25" in framework


def test_the_traits_do_not_count_for_the_manager(conversation, manager):
    page = at(conversation, "prepare_against_part", PROFILE, "drivers")
    manager.post(page, {"version": 1, "comment_desire_to_learn": "Often"})
    assert "1 of 19" in words(manager.get(at(conversation, "prepare")))


@pytest.mark.parametrize("key", library.FRAMEWORKS)
@pytest.mark.parametrize("who", SIDES)
def test_every_framework_says_what_it_is_not_for(conversation, people, sign_in, who, key):
    page = words(sign_in(getattr(people, who)).get(at(conversation, f"{SIDES[who]}_against", key)))
    assert "Not " in page.split("<h1>")[1]
    assert "Nobody is expected to be strong on everything" in page


@pytest.mark.parametrize(
    ("who", "printed"),
    [
        ("employee", "The Success Profile will not be used to make specific appointment decisions"),
        ("manager", "The Success Profile should not be used to make specific appointment"),
    ],
)
def test_the_limits_are_printed_in_the_wording_for_the_reader(
    conversation, people, sign_in, who, printed
):
    address = at(conversation, f"{SIDES[who]}_against", library.SUCCESS_PROFILE_EXISTING)
    assert printed in words(sign_in(getattr(people, who)).get(address))


def test_reading_every_page_writes_nothing(conversation, people, sign_in):
    for who, side in SIDES.items():
        client = sign_in(getattr(people, who))
        for key, part in [(PROFILE, "speaks_up"), (library.INDICATORS, "aspiration")]:
            assert client.get(at(conversation, f"{side}_against", key)).status_code == 200
            address = at(conversation, f"{side}_against_part", key, part)
            assert client.get(address).status_code == 200
    assert not Reflection.objects.exists()
    assert not Preparation.objects.exists()


@pytest.mark.parametrize("part", ["flying", "competencies", "speaks_up_stretch"])
def test_an_unknown_part_does_not_exist(conversation, employee, part):
    address = at(conversation, "reflect_against_part", PROFILE, part)
    assert employee.get(address).status_code == 404
    assert employee.post(address, {"version": 1}).status_code == 404


def test_what_was_begun_stays_within_reach_when_it_is_switched_off(conversation, people, employee):
    address = at(conversation, "reflect_against_part", PROFILE, "drivers")
    employee.post(address, {"version": 1, "comment_desire_to_learn": "Always"})
    for key in library.FRAMEWORKS:
        switch_off(by=None, organisation=people.employee.organisation, key=key)
    assert words(employee.get(at(conversation, "reflect"))).count("/against/") == 1
    assert employee.get(address).status_code == 200


def test_of_one_part_alone_nothing_says_any_of_them(conversation, employee):
    for key, says in ((library.LEADERSHIP_MODEL, "What it asks"), (PROFILE, "Its parts")):
        page = words(employee.get(at(conversation, "reflect_against", key)))
        assert says in page
        assert ("Any of them can stay open." in page) is (key == PROFILE)
        assert ("Any question can stay open." in page) is (key != PROFILE)
