"""How frameworks are cut into pages: everything once, in order, and not too much at a time."""

import pytest

from conversations.measuring.pages import pages_of
from frameworks import library

STAGES = {
    library.INDICATORS: ["first_corporate", "aspirant_director", "chief_executive"],
    library.TRANSITIONS: ["transition_1", "transition_2"],
}


def pages(key: str, stage: str = ""):
    return pages_of(library.current_content(key), stage=stage)


def titles(key: str, stage: str = "") -> list[str]:
    return [page.title for page in pages(key, stage)]


@pytest.mark.usefixtures("content")
@pytest.mark.parametrize(
    ("key", "stage"),
    [(key, stage) for key in library.FRAMEWORKS for stage in ["", *STAGES.get(key, [])]],
)
def test_every_page_asks_something_and_everything_is_asked_once(key, stage):
    content = library.current_content(key)
    asked = [element.pk for part in content.parts for element in content.asked(part, stage=stage)]
    found = [pk for page in pages_of(content, stage=stage) for pk in page.pks]
    assert sorted(found) == sorted(asked)
    assert all(page.heads for page in pages_of(content, stage=stage))
    slugs = [page.slug for page in pages_of(content, stage=stage)]
    assert len(slugs) == len(set(slugs))


@pytest.mark.usefixtures("content")
@pytest.mark.parametrize("key", library.FRAMEWORKS)
def test_no_page_asks_more_than_nine_things(key):
    stages = STAGES.get(key, [""])
    assert max(len(page.heads) for stage in stages for page in pages(key, stage)) <= 9


@pytest.mark.usefixtures("content")
def test_each_competency_has_a_page_with_its_behaviours():
    first = pages(library.SUCCESS_PROFILE)[0]
    assert (first.title, first.group) == ("Drives for better outcomes", "Competencies of today")
    assert [tick.kind for tick in first.heads[0].ticks] == [*["behaviour"] * 3, "stretch"]
    assert titles(library.SUCCESS_PROFILE)[-3:] == ["Experiences", "Traits", "Drivers"]


@pytest.mark.usefixtures("content")
def test_competencies_without_behaviours_stand_together_by_era():
    assert titles(library.SUCCESS_PROFILE_EXISTING)[:2] == [
        "Competencies of today",
        "Competencies of tomorrow",
    ]


@pytest.mark.usefixtures("content")
def test_ability_is_asked_for_the_chosen_transition_alone():
    found = pages(library.INDICATORS, "aspirant_director")
    assert [(page.title, len(page.heads)) for page in found] == [
        ("Aspiration", 4),
        ("Engagement", 5),
        ("Ability: Setting Direction", 4),
        ("Ability: Engaging People", 5),
        ("Ability: Delivering Results", 3),
    ]
    assert {head.element.stage for head in found[2].heads} == {"aspirant_director"}


@pytest.mark.usefixtures("content")
def test_a_career_transition_goes_by_dimension_and_then_experiences():
    found = pages(library.TRANSITIONS, "transition_2")
    assert [(page.title, len(page.heads)) for page in found] == [
        ("Leading People", 5),
        ("Vision / Strategy", 6),
        ("System Working and Collaboration", 6),
        ("Resource Management", 4),
        ("Helpful experiences", 9),
    ]
    assert {page.setting for page in found} == {"Career Transition 2"}
