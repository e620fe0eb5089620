"""What the other reads: exactly what the share page showed, levels in words, posts named."""

import re

import pytest

from frameworks import library
from tests.conversations.measuring import at, evidence_of, job_of, report_of, words

PROFILE, INDICATORS = library.SUCCESS_PROFILE, library.INDICATORS


def part_url(conversation, part, key=PROFILE):
    return at(conversation, "reflect_against_part", key, part)


@pytest.fixture
def said(conversation, people, employee):
    """Something of every kind, of two frameworks."""
    item, job, report = evidence_of(people), job_of(people.employee), report_of(people.employee)
    pages = [
        (
            "speaks_up",
            {
                "level_speaks_up": "evident",
                "ticks_speaks_up": ["speaks_up_behaviour_1", "speaks_up_stretch"],
                "comment_speaks_up": "In the board paper",
                "evidence_speaks_up": [str(item.pk)],
            },
        ),
        (
            "experiences",
            {"level_managed_budgets": "some", "posts_managed_budgets": [str(job.pk)]},
        ),
        (
            "traits",
            {"level_influence": "very_like_me", "questionnaire_influence": str(report.pk)},
        ),
        ("drivers", {"comment_purpose_beyond_self": "That nurses stay"}),
    ]
    for version, (part, data) in enumerate(pages, 1):
        employee.post(part_url(conversation, part), {"version": version, **data})
    employee.post(
        at(conversation, "reflect_against", INDICATORS),
        {"version": 5, "stage": "aspirant_director"},
    )


def test_the_share_page_shows_exactly_what_the_other_reads(conversation, said, employee, manager):
    before = employee.get(at(conversation, "reflect_share"))
    employee.post(at(conversation, "reflect_share"), {"version": 6})
    read = manager.get(at(conversation, "reflection_read"))
    sheet = re.compile(r'<div class="app-copy">(.*?)</section> </div>')
    assert sheet.search(words(before))[1] == sheet.search(words(read))[1]
    for sentence in (
        "Executive Director Success Profile (aspirant directors)",
        "Competencies of today",
        "Evident",
        "Speaks up when it would be easier to stay silent?",
        "<strong>Stretch behaviour:</strong> Decides not to do what has been asked",
        "In the board paper",
        "A letter of thanks",
        "Ward manager, Northmoor, April 2022 to today",
        "From a questionnaire: Big Five, 3 May 2026",
        "That nurses stay",
        "Looked at for: Aspirant Director transition.",
    ):
        assert sentence in words(read), sentence


def test_only_what_is_said_is_shown(conversation, said, employee):
    page = words(employee.get(at(conversation, "reflect_share")))
    assert "Develops people" not in page
    assert "Sensitively raises" not in page
    assert "Competencies of tomorrow" not in page


def test_a_level_is_never_a_number(conversation, said, employee):
    page = employee.get(at(conversation, "reflect_share"))
    [profile, indicators] = page.context["shown"].frameworks
    levels = [one.level for part in profile.parts for one in part.elements]
    assert levels == ["Evident", "Some", "Very like me", ""]
    assert indicators.parts == []


def test_a_copy_that_speaks_of_a_framework_alone_is_not_empty(conversation, employee):
    address = part_url(conversation, "drivers")
    employee.post(address, {"version": 1, "comment_purpose_beyond_self": "That nurses stay"})
    page = words(employee.get(at(conversation, "reflect_share")))
    assert "Nothing is written in it" not in page
    assert "Share with Priya" in page


def test_without_a_framework_nothing_of_them_is_shown(conversation, employee):
    page = words(employee.get(at(conversation, "reflect_share")))
    assert "Nothing is written in it" in page
    assert "Success Profile" not in page


def test_the_managers_experience_page_offers_the_jobs_that_were_shared(
    conversation, said, people, employee, manager
):
    job_of(people.employee, title="Kept to herself")
    theirs = at(conversation, "prepare_against_part", PROFILE, "experiences")
    assert "Ward manager, Northmoor" not in words(manager.get(theirs))
    employee.post(at(conversation, "reflect_share"), {"version": 6})
    page = words(manager.get(theirs))
    assert "Ward manager, Northmoor" in page
    assert "Kept to herself" not in page


def test_words_about_another_transition_are_named_apart(conversation, employee):
    address = at(conversation, "reflect_against", library.TRANSITIONS)
    employee.post(address, {"version": 1, "stage": "stream_2"})
    for version, (part, field) in enumerate(
        [
            ("leading_people_1", "comment_manages_performance_1"),
            ("leading_people_2", "comment_manages_performance_2"),
        ],
        2,
    ):
        page = part_url(conversation, part, library.TRANSITIONS)
        stage = f"transition_{part[-1]}"
        employee.post(f"{page}?stage={stage}", {"version": version, field: "So"})
    page = words(employee.get(at(conversation, "reflect_share")))
    assert "Career Transition 1: Leading People" in page
    assert "Career Transition 2: Leading People" in page
