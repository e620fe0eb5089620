"""What is said of an element: a level, words, what it rests on; and what nobody may say."""

import pytest
from django.urls import reverse

from assessments.models import ElementRating, Evidence, FrameworkUse
from frameworks import library
from tests.conversations.measuring import (
    SIDES,
    at,
    evidence_of,
    job_of,
    rating_of,
    report_of,
    words,
)
from tests.people import make_people

PROFILE, INDICATORS = library.SUCCESS_PROFILE, library.INDICATORS


def part_url(conversation, who, part, key=PROFILE):
    return at(conversation, f"{SIDES[who]}_against_part", key, part)


@pytest.mark.parametrize("who", SIDES)
def test_a_level_words_and_evidence_are_kept(conversation, people, sign_in, who):
    client, address = sign_in(getattr(people, who)), part_url(conversation, who, "speaks_up")
    item = evidence_of(people, by=who)
    answer = client.post(
        address,
        {
            "version": 1,
            "level_speaks_up": "evident",
            "comment_speaks_up": "At the site meeting",
            "evidence_speaks_up": [str(item.pk)],
        },
    )
    assert answer.url == part_url(conversation, who, "brings_compassion_and_humility")
    saved = rating_of("speaks_up")
    assert (saved.level, saved.comment, list(saved.evidence.all())) == (
        3,
        "At the site meeting",
        [item],
    )
    page = words(client.get(address))
    assert "At the site meeting" in page
    assert "Evidence: A patient" in page


def test_behaviours_are_ticked_and_taken_back(conversation, employee):
    address = part_url(conversation, "employee", "speaks_up")
    ticks = ["speaks_up_behaviour_2", "speaks_up_stretch"]
    employee.post(address, {"version": 1, "ticks_speaks_up": ticks})
    assert employee.get(address).context["form"]["ticks_speaks_up"].value() == ticks
    assert rating_of("speaks_up_stretch").level == 1

    employee.post(address, {"version": 2, "ticks_speaks_up": ["speaks_up_stretch"]})

    assert rating_of("speaks_up_behaviour_2").level is None
    assert rating_of("speaks_up_stretch").level == 1


def test_the_stretch_behaviour_is_marked_apart(conversation, employee):
    page = employee.get(part_url(conversation, "employee", "speaks_up"))
    behaviours = page.context["asked"][0].question.behaviours
    assert [one["is_stretch"] for one in behaviours] == [False, False, False, True]
    assert words(page).count("Stretch behaviour:") == 1


def test_what_was_said_can_be_taken_back(conversation, employee):
    address = part_url(conversation, "employee", "aspiration", INDICATORS)
    employee.post(address, {"version": 1, "level_seeks_development": "often"})
    employee.post(address, {"version": 2, "level_seeks_development": ""})
    assert rating_of("seeks_development").level is None
    assert "1 of 9" not in words(employee.get(at(conversation, "reflect")))


def test_only_what_is_said_is_kept(conversation, employee):
    address = part_url(conversation, "employee", "aspiration", INDICATORS)
    employee.post(address, {"version": 1, "level_seeks_development": "often"})
    assert ElementRating.objects.get().element.key == "seeks_development"


def test_one_job_covers_several_experiences(conversation, people, employee):
    job = job_of(people.employee)
    data = {
        "version": 1,
        "level_managed_budgets": "fully",
        "posts_managed_budgets": [str(job.pk)],
        "posts_leading_leaders": [str(job.pk)],
    }
    employee.post(part_url(conversation, "employee", "experiences"), data)
    assert [one.element.key for one in job.element_ratings.all()] == [
        "managed_budgets",
        "leading_leaders",
    ]
    assert not ElementRating.objects.filter(evidence__isnull=False).exists()


def test_without_a_job_the_way_leads_to_the_career_history(conversation, employee, manager):
    page = words(employee.get(part_url(conversation, "employee", "experiences")))
    assert "no jobs in your career history yet" in page
    assert reverse("career") in page
    page = words(manager.get(part_url(conversation, "manager", "experiences")))
    assert "Sam has not shared any jobs with you so far" in page
    assert reverse("career") not in page


def test_a_trait_is_described_or_comes_from_a_report(conversation, people, employee):
    report = report_of(people.employee)
    data = {
        "version": 1,
        "level_influence": "very_like_me",
        "questionnaire_influence": str(report.pk),
        "level_flexible": "in_part",
    }
    employee.post(part_url(conversation, "employee", "traits"), data)
    assert rating_of("influence").questionnaire == report
    assert rating_of("flexible").questionnaire is None


def test_the_report_that_was_added_is_named(conversation, people, employee):
    address = part_url(conversation, "employee", "traits")
    assert "Add the report of a questionnaire" in words(employee.get(address))
    report_of(people.employee)
    page = words(employee.get(address))
    assert "You have added Big Five" in page
    assert "?back=" in page, "the way leads back from there"


def test_the_manager_is_led_to_the_traits_that_were_shared(conversation, employee, manager):
    theirs = part_url(conversation, "manager", "traits")
    assert "You read it once Sam shares it with you" in words(manager.get(theirs))
    data = {"version": 1, "level_flexible": "in_part"}
    employee.post(part_url(conversation, "employee", "traits"), data)
    assert "Read what Sam shared" not in words(manager.get(theirs))
    employee.post(at(conversation, "reflect_share"), {"version": 2})
    page = words(manager.get(theirs))
    assert "Read what Sam shared" in page
    assert at(conversation, "reflection_read") in page


@pytest.mark.parametrize("who", SIDES)
def test_a_review_between_two_says_how_far_two_see(conversation, people, sign_in, who):
    """R43, also where it is the Healthcare Leadership Model that is looked at."""
    client, side = sign_in(getattr(people, who)), SIDES[who]
    front = client.get(at(conversation, f"{side}_against", library.LEADERSHIP_MODEL))
    part = client.get(
        at(conversation, f"{side}_against_part", library.LEADERSHIP_MODEL, "dimensions")
    )
    together = client.get(at(conversation, "against", library.LEADERSHIP_MODEL))
    for page in map(words, (front, part, together)):
        assert "Two people see only so much" in page
    profile = client.get(at(conversation, f"{side}_against", PROFILE))
    assert "Two people see only so much" not in words(profile)


def test_traits_are_not_the_managers_to_rate(conversation, people, manager):
    report_of(people.employee)
    address = part_url(conversation, "manager", "traits")
    page = words(manager.get(address))
    assert "This part is for Sam alone" in page
    assert "<textarea" not in page
    assert "Big Five" not in page
    answer = manager.post(address, {"version": 1, "level_influence": "very_like_me"})
    assert answer.status_code == 404
    assert not ElementRating.objects.exists()
    framework = words(manager.get(at(conversation, "prepare_against", PROFILE)))
    assert "For Sam to say" in framework


def test_drivers_are_words_only_with_the_printed_guidance(conversation, employee):
    page = employee.get(part_url(conversation, "employee", "drivers"))
    assert "driven by something other than their own progression" in words(page)
    assert {name.split("_")[0] for name in page.context["form"].fields} == {"comment"}


def test_what_the_other_edition_describes_is_said_to_be_from_there(conversation, employee):
    key = library.SUCCESS_PROFILE_EXISTING
    page = words(employee.get(part_url(conversation, "employee", "competencies_today", key)))
    assert "From the edition for aspirant directors" in page
    assert "Engages and aligns others" in page
    experiences = words(employee.get(part_url(conversation, "employee", "experiences", key)))
    assert "carrying the weight of the responsibility" in experiences


def test_dimensions_are_told_with_what_to_think_of(conversation, employee):
    key = library.LEADERSHIP_MODEL
    page = words(employee.get(part_url(conversation, "employee", "dimensions", key)))
    assert "Whose interest is named first when two demands pull apart" in page
    assert page.count("Shown dependably, in busy weeks") == 1


@pytest.mark.parametrize(
    ("part", "field", "value"),
    [
        ("speaks_up", "level_speaks_up", "9"),
        ("speaks_up", "level_speaks_up", "fully"),
        ("speaks_up", "ticks_speaks_up", "develops_people_stretch"),
        ("speaks_up", "evidence_speaks_up", "not-a-key"),
        ("speaks_up", "comment_speaks_up", "x" * 10_001),
        ("traits", "questionnaire_influence", "4f3cf6a8-0000-4000-8000-000000000000"),
        ("experiences", "posts_managed_budgets", "4f3cf6a8-0000-4000-8000-000000000000"),
    ],
)
def test_what_is_not_on_the_page_is_refused_and_the_rest_stays(
    conversation, people, employee, part, field, value
):
    evidence_of(people)
    job_of(people.employee)
    report_of(people.employee)
    address = part_url(conversation, "employee", part)
    kept = next(name for name in employee.get(address).context["form"].fields if "comment" in name)
    data = {"version": 1, kept: "Typed before", field: value}
    answer = employee.post(address, data)
    assert answer.status_code == 422
    assert field in answer.context["form"].errors
    if field != kept:
        assert "Typed before" in words(answer)
    assert not ElementRating.objects.exists()
    assert not FrameworkUse.objects.exists()


def test_nothing_of_somebody_else_can_be_linked(conversation, people, employee):
    elsewhere = make_people("southdale")
    evidence, job = evidence_of(elsewhere), job_of(elsewhere.employee)
    hers = evidence_of(people, by="manager", source="Hers alone")
    job_of(people.employee)
    for part, data in [
        ("speaks_up", {"evidence_speaks_up": [str(evidence.pk)]}),
        ("speaks_up", {"evidence_speaks_up": [str(hers.pk)]}),
        ("experiences", {"posts_managed_budgets": [str(job.pk)]}),
    ]:
        evidence_of(people)
        answer = employee.post(part_url(conversation, "employee", part), {"version": 1, **data})
        assert answer.status_code == 422
        assert "Hers alone" not in words(answer)
    assert not ElementRating.objects.exists()


def test_evidence_is_added_from_an_element_and_the_way_leads_back_to_it(
    conversation, people, employee
):
    address = part_url(conversation, "employee", "aspiration", INDICATORS)
    data = {
        "version": 1,
        "comment_seeks_development": "Asked twice",
        "add_evidence": "seeks_development",
    }
    answer = employee.post(address, data)
    assert rating_of("seeks_development").comment == "Asked twice"
    page = employee.get(answer.url)
    assert "For: <strong>" in words(page)
    sent = {
        "key": str(page.context["form"]["key"].value()),
        "kind": "feedback",
        "text": "A letter of thanks",
        "source": "A patient",
        "happened_on": "2026-01-05",
    }
    back = employee.post(answer.url, sent)
    assert back.url == f"{address}?evidence=seeks_development#seeks_development"
    assert employee.post(answer.url, sent).status_code == 302  # a double click adds one
    assert list(rating_of("seeks_development").evidence.all()) == [Evidence.objects.get()]
    assert rating_of("seeks_development").comment == "Asked twice"
    question = employee.get(back.url).context["asked"][2].question
    assert (question.element.key, question.is_open) == ("seeks_development", True)


WRONG = [
    "against=flying",
    "against=indicators_of_potential&part=flying",
    "against=indicators_of_potential&part=aspiration&element=flying",
    # Traits are described, and experience rests on jobs.
    "against=success_profile_aspirant&part=traits&element=flexible",
    "against=success_profile_aspirant&part=experiences&element=managed_budgets",
]


@pytest.mark.parametrize("query", WRONG)
def test_a_wrong_way_back_leads_to_the_evidence(conversation, employee, query):
    page = employee.get(f"{at(conversation, 'evidence_add', 'reflection')}?{query}")
    assert page.context["back_url"] == at(conversation, "reflect_section", "evidence")


def test_of_many_pieces_the_newest_are_shown_and_all_can_be(conversation, people, employee):
    pieces = [evidence_of(people, source=f"Patient {n}") for n in range(30)]
    address = part_url(conversation, "employee", "speaks_up")
    data = {"version": 1, "evidence_speaks_up": [str(pieces[29].pk)]}
    assert employee.post(address, data).status_code == 302  # one that the page left out

    question = employee.get(address).context["asked"][0].question
    assert (len(question.grounds.field.choices), question.more) == (21, 9)
    assert question.chosen == ["Patient 29"]
    assert "Save and show 9 older pieces" in words(employee.get(address))

    answer = employee.post(address, {"version": 2, **data, "all_evidence": "speaks_up"})
    question = employee.get(answer.url).context["asked"][0].question
    assert (len(question.grounds.field.choices), question.more) == (30, 0)


def test_the_evidence_page_says_what_it_speaks_for(conversation, people, employee):
    item = evidence_of(people)
    employee.post(
        part_url(conversation, "employee", "speaks_up"),
        {"version": 1, "evidence_speaks_up": [str(item.pk)]},
    )
    page = words(employee.get(at(conversation, "reflect_section", "evidence")))
    assert "Speaks for Executive Director Success Profile" in page


def test_the_way_goes_from_part_to_part_then_back_to_the_framework(conversation, employee):
    address = at(conversation, "reflect_against", INDICATORS)
    employee.post(address, {"version": 1, "stage": "aspirant_director"})
    visited, version = [], 2
    page = employee.get(address).context["next_page_url"]
    while page != address:
        form = employee.get(page).context["form"]
        name = next(iter(form.fields))
        visited.append(page)
        page = employee.post(page, {"version": version, name: "often"}).url
        version += 1
    assert len(visited) == 5
    assert at(conversation, "reflect") in words(employee.get(address))


def test_somebody_may_finish_later(conversation, employee):
    answer = employee.post(
        part_url(conversation, "employee", "drivers"), {"version": 1, "overview": "1"}
    )
    assert answer.url == at(conversation, "reflect")
