"""The career transitions are all there, as printed. The counts are the document's own."""

from collections import Counter

import pytest

from frameworks.models import GuideSection
from tests.frameworks.ladders.reading import (
    TRANSITIONS,
    assert_printed,
    element,
    elements,
    printed_under,
)

# A14: the matrix read by column.
EXPECTATIONS_PRINTED = {
    "leading_people_1": (5, "Manage the performance", "within area of expertise"),
    "vision_strategy_1": (5, "Accountable for medium term", "and inspire shared purpose"),
    "system_working_1": (2, "Look outside own area", "best patient service (outcomes)"),
    "resource_management_1": (2, "Accountable for resource", "the wider system / organisation"),
    "leading_people_2": (4, "Manage the performance", "to the patient/service user"),
    "vision_strategy_2": (5, "Primary focus is on", "winning support and buy-in"),
    "system_working_2": (5, "Identify opportunities", "within a specific area of expertise"),
    "resource_management_2": (3, "Accountable for resource", "organisational resource planning"),
}
EXPERIENCES_PRINTED = {
    "transition_1": [
        "Continuous improvement",
        "Technical leadership",
        "People leadership",
        "Developing great managers",
        "Enabling collaboration",
        "Resource management",
        "Building a more inclusive and compassionate culture",
    ],
    "transition_2": [
        "Delivering better results",
        "Breadth of experience",
        "Strategy development",
        "Developing great leaders",
        "System working",
        "Proactive role model",
        "External relationships",
        "Resource management",
        "Building a more inclusive and compassionate culture",
    ],
}


LEADING_PEOPLE = {
    1: "Leading People Inclusively and Compassionately",
    2: "Leading people inclusively and compassionately",
}


@pytest.mark.parametrize("key", EXPECTATIONS_PRINTED)
def test_expectations(key):
    """R199."""
    assert_printed(printed_under(TRANSITIONS, key, "expectation"), EXPECTATIONS_PRINTED[key])


def test_three_expectations_are_parted_and_one_is_joined():
    """A14."""
    texts = {one.key: one.text for one in elements(TRANSITIONS, kind="expectation")}
    parted = [
        ("maximises_outcomes_2", "medium to long term outcomes"),
        ("strategic_decisions_2", "Contribute to strategic decision making"),
        ("identifies_partnership_2", "partnership within their area"),
        ("enables_others_2", "Support and enable others"),
        ("plans_resources_2", "balancing long and short-term needs"),
        ("business_case_2", "Creating the business case"),
    ]
    for (first, end), (second, start) in zip(parted[::2], parted[1::2], strict=True):
        assert texts[first].endswith(end)
        assert texts[second].startswith(start)
    assert texts["shapes_local_environment_2"] == (
        "Contribute to the shape of the local external environment, for example influencing "
        "local and regional policy within a specific area of expertise"
    )


@pytest.mark.parametrize("number", [1, 2])
def test_four_dimensions_with_one_change_each(number):
    """R198, E13."""
    dimensions = elements(TRANSITIONS, parent__key=f"transition_{number}", kind="dimension")
    assert [one.name for one in dimensions.order_by("position")] == [
        "Leading People",
        "Vision / Strategy",
        "System Working and Collaboration",
        "Resource Management",
    ]
    # The expectations print a longer name of the first, and no other of the rest.
    assert [one.title for one in dimensions.exclude(short_title="")] == [LEADING_PEOPLE[number]]
    for dimension in dimensions:
        change = dimension.children.get(kind="change")
        joints = [" to ", ", to "]
        whole = [f"From {change.change_from}{joint}{change.change_to}" for joint in joints]
        assert change.text in whole
        assert change.text.endswith(".")


def test_a_change_has_its_turning_point_in_the_right_place():
    """A sentence may hold more than one “to”."""
    changes = elements(TRANSITIONS, kind="change").order_by("position")
    assert [(one.change_from.split()[-1], one.change_to.split()[0]) for one in changes] == [
        ("expertise", "managing"),
        ("team", "adapting"),
        ("outcomes", "building"),
        ("resources", "resource"),
        ("goals", "leading"),
        ("goals", "setting"),
        ("teams", "operating"),
        ("term", "resource"),
    ]


@pytest.mark.parametrize("key", EXPERIENCES_PRINTED)
def test_helpful_experiences(key):
    """R200, E14."""
    experiences = elements(TRANSITIONS, parent__key=key, kind="experience").order_by("position")
    assert [one.title for one in experiences] == EXPERIENCES_PRINTED[key]
    for one in experiences:
        assert one.text.startswith("Experience ")
        assert one.text.endswith(".")


def test_nothing_else_stands_under_the_transitions():
    kinds = Counter(elements(TRANSITIONS).values_list("kind", flat=True))
    assert kinds == {
        "part": 2,
        "stream": 2,
        "role": 6,
        "transition": 2,
        "dimension": 8,
        "change": 8,
        "expectation": 31,
        "experience": 16,
    }


def test_streams_with_bands_roles_and_their_transition():
    """R194, R196, E9, B14."""
    streams = elements(TRANSITIONS, kind="stream").order_by("position")
    assert [(one.key, one.stage, one.bands) for one in streams] == [
        ("stream_1", "transition_1", ["8a", "8b"]),
        ("stream_2", "transition_2", ["8c", "8d"]),
    ]
    assert all(
        " Alternatively, this scheme is likely to be suitable" in one.text for one in streams
    )
    assert streams[1].text.endswith(
        "network or system, in readiness as a future Aspiring Director."
    )
    assert [[role.text for role in one.children.all()] for one in streams] == [
        [
            "Deputy head of a clinical or non-clinical service",
            "managing services such as GP practices",
            "professional lead",
        ],
        [
            "Head of clinical or non-clinical service",
            "Assistant or Associate Director",
            "Medical or Clinical Consultant",
        ],
    ]


@pytest.mark.parametrize("number", [1, 2])
def test_everything_of_a_transition_says_so(number):
    transition = element(TRANSITIONS, f"transition_{number}")
    inner = [*transition.children.all()]
    inner += [one for child in inner for one in child.children.all()]
    assert len(inner) == {1: 4 + 7 + 4 + 14, 2: 4 + 9 + 4 + 17}[number]
    assert {one.stage for one in (transition, *inner)} == {transition.key}


def test_descriptions_of_the_transitions():
    """E12: the lead-in to the changes is no part of the description."""
    first, second = (element(TRANSITIONS, f"transition_{number}").text for number in (1, 2))
    assert first.startswith("At this career transition, leaders are moving towards")
    assert first.endswith("or programme area within a specific department.")
    assert second.startswith("At this career transition, the focus moves towards")
    assert second.endswith("for patients, citizens, communities or staff.")


def test_what_stands_around_the_transitions():
    sections = GuideSection.objects.filter(framework__key=TRANSITIONS)
    assert {one.audience for one in sections} == {GuideSection.Audience.CANDIDATE}
    assert [
        (one.key, len(one.paragraphs), one.points.count(), len(one.closing)) for one in sections
    ] == [
        ("high_potential_scheme", 4, 0, 0),
        ("choosing_the_stream", 1, 0, 0),
        ("identifying_your_transition", 1, 3, 1),
        ("career_transition_1", 0, 0, 0),
        ("career_transition_1_key_changes", 1, 0, 1),
        ("career_transition_1_expectations", 1, 0, 0),
        ("career_transition_1_experiences", 1, 0, 0),
        ("career_transition_2", 0, 0, 0),
        ("career_transition_2_key_changes", 1, 0, 1),
        ("career_transition_2_expectations", 1, 0, 0),
        ("career_transition_2_experiences", 1, 0, 0),
        ("high_potential_scheme_contact", 1, 0, 0),
    ]


def test_transition_2_presumes_transition_1():
    """R201."""
    section = GuideSection.objects.get(key="career_transition_2_key_changes")
    assert section.closing[0].startswith("Remember these are the key changes")
    assert section.closing[0].endswith("key transition challenges for Career Transition 1.")
