"""The insights of one view as a page shows them: whose ratings they are, quoted with source."""

import re

import pytest
from django.template.loader import render_to_string
from django.utils.html import strip_tags

from assessments.models import Assessment, ElementRating
from assessments.presenters.insights import insights_for
from assessments.services import (
    FrameworkRatings,
    Said,
    begin_assessment,
    save_elements,
    share_assessment,
)
from frameworks import library

pytestmark = pytest.mark.usefixtures("content")

LOW = {"finds_new_solutions": 2}
CREATIVE = {"creative_problem_solvers": 3}
BOTH_RULES = ["quick_to_learn", "more_exposure"]


@pytest.fixture
def profile():
    return library.current_content(library.SUCCESS_PROFILE)


@pytest.fixture
def view_of(people, profile):
    """`view_of("employee", finds_new_solutions=2)`: a view of the employee by this person."""

    def made(author, content=profile, shared=True, subject=None, **levels) -> Assessment:
        by = getattr(people, author)
        of = subject or people.employee
        perspective = "self" if by == of else "manager"
        view = begin_assessment(subject=of, author=by, perspective=perspective)
        said = {content.element(key): Said(level=level) for key, level in levels.items()}
        save_elements(
            assessment=view, ratings=FrameworkRatings(framework=content.framework, said=said)
        )
        return share_assessment(assessment=view) if shared else view

    return made


def texts(shown) -> list[str]:
    return [words for case in shown.cases for quote in case.quotes for words in quote.sentences]


def page(shown) -> str:
    html = render_to_string("assessments/insights.html", {"insights": shown})
    return re.sub(r"\s+", " ", strip_tags(html))


def test_a_view_of_ones_own_brings_its_own_traits(view_of, profile):
    shown = insights_for(view_of("employee", shared=False, **LOW, **CREATIVE), profile)
    assert texts(shown) == [profile.rules[key].text for key in BOTH_RULES]
    assert shown.basis == "It rests on the person’s own view alone."


def test_a_managers_view_reads_the_traits_that_the_person_shared(view_of, profile):
    own = view_of("employee", **CREATIVE)
    shown = insights_for(view_of("manager", **LOW), profile, own)
    assert texts(shown) == [profile.rules[key].text for key in BOTH_RULES]
    assert "the traits that the person shared on" in shown.basis


def test_what_is_not_shared_or_not_theirs_is_not_read(view_of, profile, people):
    managers = view_of("manager", **LOW)
    unshared = view_of("employee", shared=False, **CREATIVE)
    colleagues = view_of("colleague", subject=people.colleague, **CREATIVE)
    another_managers = view_of("manager")
    rate_all_the_same(another_managers, profile)
    for traits_from in (None, unshared, colleagues, another_managers):
        shown = insights_for(managers, profile, traits_from)
        assert texts(shown) == []
        assert "the person has shared none" in shown.basis


def test_a_trait_that_somebody_else_rated_is_never_read(view_of, profile):
    # Traits are the person's own to describe (R123): services refuse this row too.
    view = view_of("manager", shared=False, **LOW)
    rate_all_the_same(view, profile)
    assert texts(insights_for(view, profile)) == []


def rate_all_the_same(view: Assessment, profile) -> None:
    for key, level in CREATIVE.items():
        element = profile.element(key)
        ElementRating.objects.create(assessment=view, element=element, level=level)


def test_competencies_are_those_of_the_view_alone(view_of, profile):
    own = view_of("employee", **LOW, **CREATIVE)
    assert texts(insights_for(view_of("manager", finds_new_solutions=3), profile, own)) == []


def test_it_costs_one_query(view_of, profile, django_assert_num_queries):
    own = view_of("employee", **CREATIVE)
    managers = view_of("manager", **LOW)
    with django_assert_num_queries(1):
        insights_for(managers, profile, own)


def test_the_page_quotes_each_sentence_with_its_source_once(view_of, profile):
    levels = {"takes_people_with_them": 1, "develops_people": 2, "influence": 3}
    shown = page(insights_for(view_of("employee", **levels), profile))
    for key in BOTH_RULES:
        assert shown.count(profile.rules[key].text) == 1
    for words in ("“Takes people with them” is rated “To develop”", "“Develops people” is rated"):
        assert shown.count(words) == 1
    assert "From: Aspire Together: Talent Pool Aspirant Directors, " in shown
    assert "An aid for talking, not a verdict." in shown
    assert "never used to decide on an appointment" in shown


def test_the_page_says_how_ratings_are_read_and_whose_bounds_these_are(view_of, profile):
    shown = page(insights_for(view_of("employee"), profile))
    assert "None of the printed sentences fits" in shown
    for key in ("delivery_tomorrow", "growth", "relationships"):
        assert profile.rules[key].text in shown
    for relation in profile.relations:
        assert relation.text in shown
    assert "what counts as low or high is ours" in shown
    assert "“To develop” or “Coming along” counts as low" in shown
    assert "“Very like me” counts as high" in shown


def test_an_experience_under_another_name_is_explained(view_of, profile):
    shown = insights_for(view_of("manager", acts_from_a_systems_mindset=1), profile)
    assert texts(shown) == [profile.relations[3].text]
    assert "We read “Breadth of experience”." in page(shown)


def test_the_edition_for_existing_directors_says_why_there_is_nothing(
    view_of, django_assert_num_queries
):
    existing = library.current_content(library.SUCCESS_PROFILE_EXISTING)
    view = view_of("employee", content=existing, **LOW, **CREATIVE)
    with django_assert_num_queries(0):
        shown = insights_for(view, existing)
    assert "has no sentences on how ratings relate to each other" in page(shown)
    assert "existing directors" in page(shown)
    assert "An aid for talking" not in page(shown)


def test_a_view_not_saved_yet_says_nothing(people, profile):
    blank = Assessment(subject=people.employee, author=people.employee, perspective="self")
    assert insights_for(blank, profile).cases == []
