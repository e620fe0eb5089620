"""One way of rating for every framework: levels, words, evidence; frozen, copied, private."""

import uuid
from datetime import date

import pytest
from django.core.exceptions import ValidationError

from assessments.models import Assessment, CareerPost, ElementRating, Evidence
from assessments.services import (
    FrameworkRatings,
    Frozen,
    Said,
    begin_assessment,
    copy_assessment,
    elements_would_change,
    remove_evidence,
    save_elements,
    share_assessment,
    use_of,
)
from frameworks import library
from frameworks.loading import load_framework
from frameworks.loading.content import read_file
from frameworks.models import Element, Framework
from frameworks.services import adopt_shared_values

pytestmark = pytest.mark.usefixtures("content")


@pytest.fixture
def profile():
    return library.current_content(library.SUCCESS_PROFILE)


@pytest.fixture
def view(people) -> Assessment:
    return begin_assessment(
        subject=people.employee,
        author=people.employee,
        perspective=Assessment.Perspective.SELF,
    )


def ratings(profile, **said: Said) -> FrameworkRatings:
    return FrameworkRatings(
        framework=profile.framework,
        said={profile.element(key): what for key, what in said.items()},
    )


def evidence_of(person) -> Evidence:
    return Evidence.objects.create(
        subject=person,
        added_by=person,
        kind=Evidence.Kind.FEEDBACK,
        happened_on=date(2026, 5, 5),
        source="A patient",
        text="Thank you",
    )


def test_a_level_words_and_evidence_are_kept(profile, view, people):
    evidence = evidence_of(people.employee)
    save_elements(
        assessment=view,
        ratings=ratings(
            profile, speaks_up=Said(level=3, comment="At the site meeting", evidence=[evidence])
        ),
    )
    saved = view.element_ratings.get()
    assert (saved.element.key, saved.level, saved.comment) == (
        "speaks_up",
        3,
        "At the site meeting",
    )
    assert list(saved.evidence.all()) == [evidence]


def test_the_version_rated_against_is_kept_when_a_newer_one_is_loaded(profile, view, settings):
    save_elements(assessment=view, ratings=ratings(profile, speaks_up=Said(level=2)))
    newer = read_file(settings.FIXTURES_DIR / "success_profile_aspirant.json")
    newer["name"] = "Executive Director Success Profile, revised"
    load_framework(newer)
    assert library.current_content(library.SUCCESS_PROFILE).framework.version == 2
    assert use_of(view, family=[library.SUCCESS_PROFILE]).framework == profile.framework
    assert view.element_ratings.get().element.framework == profile.framework


def test_a_level_that_the_scale_does_not_have_is_refused(profile, view):
    with pytest.raises(ValidationError):
        save_elements(assessment=view, ratings=ratings(profile, speaks_up=Said(level=9)))
    assert not ElementRating.objects.exists()


def test_what_is_not_asked_cannot_be_rated(profile, view):
    with pytest.raises(ValidationError):
        save_elements(assessment=view, ratings=ratings(profile, competencies=Said(comment="All")))


def test_an_element_of_another_framework_is_refused(profile, view):
    indicators = library.current_content(library.INDICATORS)
    wrong = FrameworkRatings(
        framework=indicators.framework, said={profile.element("speaks_up"): Said(level=1)}
    )
    with pytest.raises(ValidationError):
        save_elements(assessment=view, ratings=wrong)


@pytest.mark.parametrize(
    "perspective", sorted(set(Assessment.Perspective) - {Assessment.Perspective.SELF})
)
def test_traits_are_nobody_elses_to_rate(profile, people, perspective):
    others = begin_assessment(
        subject=people.employee, author=people.manager, perspective=perspective
    )
    trait = profile.of_kind(Element.Kind.TRAIT)[0]
    with pytest.raises(ValidationError, match="the person alone"):
        save_elements(
            assessment=others, ratings=ratings(profile, **{trait.key: Said(comment="Curious")})
        )
    assert not ElementRating.objects.exists()


@pytest.mark.parametrize("key", library.RATED)
@pytest.mark.parametrize("perspective", Assessment.Perspective)
def test_every_perspective_rates_every_framework(key, perspective, people):
    """Also those who come to rate somebody with a nomination (R172)."""
    trust = people.employee.organisation
    adopt_shared_values(by=None, organisation=trust)
    is_own = perspective == Assessment.Perspective.SELF
    author = people.employee if is_own else people.manager
    view = begin_assessment(subject=people.employee, author=author, perspective=perspective)
    content = library.current_content(key, trust)
    scaled = [one for one in content.elements if one.scale_id and not one.is_own_alone]
    item = evidence_of(people.employee)
    said = {one: Said(level=content.levels(one)[0].number, evidence=[item]) for one in scaled}

    save_elements(assessment=view, ratings=FrameworkRatings(content.framework, said))

    assert view.element_ratings.filter(level=1, evidence=item).count() == len(scaled) > 0


def test_what_another_organisation_wrote_for_itself_is_refused(view, people):
    elsewhere = people.stranger.organisation
    adopt_shared_values(by=None, organisation=elsewhere)
    content = library.current_content(library.BEHAVIOURS, elsewhere)
    pride = content.of_kind(Element.Kind.BEHAVIOUR)[0]
    with pytest.raises(ValidationError, match="another organisation"):
        save_elements(
            assessment=view, ratings=FrameworkRatings(content.framework, {pride: Said(level=2)})
        )


def test_evidence_about_somebody_else_is_refused(profile, view, people):
    with pytest.raises(ValidationError):
        save_elements(
            assessment=view,
            ratings=ratings(
                profile, speaks_up=Said(level=3, evidence=[evidence_of(people.colleague)])
            ),
        )


def test_a_transition_that_is_not_there_is_refused(view):
    indicators = library.current_content(library.INDICATORS).framework
    with pytest.raises(ValidationError):
        save_elements(assessment=view, ratings=FrameworkRatings(indicators, stage="astronaut"))


def test_a_shared_view_stays_as_it_is(profile, view):
    share_assessment(assessment=view)
    with pytest.raises(Frozen):
        save_elements(assessment=view, ratings=ratings(profile, speaks_up=Said(level=2)))


def test_evidence_under_a_shared_rating_stays(profile, view, people):
    evidence = evidence_of(people.employee)
    save_elements(
        assessment=view, ratings=ratings(profile, speaks_up=Said(level=3, evidence=[evidence]))
    )
    share_assessment(assessment=view)
    with pytest.raises(Frozen):
        remove_evidence(by=people.user("employee"), evidence=evidence)


def test_the_next_view_begins_with_all_that_was_said(profile, view, people):
    evidence = evidence_of(people.employee)
    post = CareerPost.objects.create(
        subject=people.employee, title="Matron", employer="A trust", started_on=date(2020, 1, 1)
    )
    said = ratings(
        profile,
        speaks_up=Said(level=3, evidence=[evidence]),
        managed_budgets=Said(level=2, posts=[post]),
    )
    save_elements(assessment=view, ratings=said)
    share_assessment(assessment=view)
    following = copy_assessment(assessment=view)
    assert following.element_ratings.count() == 2
    assert list(following.element_ratings.get(element__key="speaks_up").evidence.all()) == [
        evidence
    ]
    assert list(following.element_ratings.get(element__key="managed_budgets").posts.all()) == [post]
    assert following.framework_uses.get().framework == profile.framework
    assert not elements_would_change(following, said)


@pytest.mark.parametrize(
    "said",
    [
        Said(level=2),
        Said(level=3, comment="Also at the board"),
        Said(level=3, evidence=[]),
    ],
)
def test_another_level_other_words_or_other_evidence_is_a_change(profile, view, people, said):
    first = ratings(profile, speaks_up=Said(level=3, evidence=[evidence_of(people.employee)]))
    save_elements(assessment=view, ratings=first)
    assert not elements_would_change(view, first)
    assert elements_would_change(view, ratings(profile, speaks_up=said))


def test_saying_nothing_makes_no_row(profile, view):
    save_elements(assessment=view, ratings=ratings(profile, speaks_up=Said()))
    assert not ElementRating.objects.exists()


@pytest.mark.parametrize("name", ["manager", "managers_manager", "hr_admin", "colleague"])
def test_posts_are_read_by_the_manager_alone_and_after_sharing(profile, view, people, name):
    post = CareerPost.objects.create(
        id=uuid.uuid4(),
        subject=people.employee,
        title="Matron",
        employer="A trust",
        started_on=date(2020, 1, 1),
    )
    save_elements(
        assessment=view, ratings=ratings(profile, managed_budgets=Said(level=3, posts=[post]))
    )
    reader = people.user(name)
    assert not CareerPost.objects.visible_to(reader).exists()
    share_assessment(assessment=view)
    assert CareerPost.objects.visible_to(reader).exists() == (name == "manager")


def test_an_organisation_reads_its_own_wording_and_no_other_does(people, settings):
    own = read_file(settings.FIXTURES_DIR / "healthcare_leadership_model.json")
    own["name"] = "The official wording"
    trust, other = people.employee.organisation, people.stranger.organisation
    load_framework(own, organisation=trust)
    key = library.LEADERSHIP_MODEL
    assert library.current_content(key, trust).framework.name == "The official wording"
    assert library.current_content(key, other).framework.name == "Healthcare Leadership Model"
    assert Framework.objects.current(key).organisation is None
