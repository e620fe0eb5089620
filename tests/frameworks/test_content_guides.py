"""The guides are all there, once, and as printed. The counts are the documents' own."""

from collections import Counter

import pytest

from frameworks.models import CellItem, Framework, GuidePoint, GuideSection, Sourced

pytestmark = pytest.mark.usefixtures("reference_content")

# Section: number of points, the first and the last.
POINTS_PRINTED = {
    "what_is_talent_management": (
        3,
        "The right people, in the right roles, with the right values",
        "Whether this be in their current role, or for a future role",
    ),
    "development_offerings": (
        4,
        "Locally designed and delivered within your own organisation",
        "NHS Leadership Academy Professional Leadership Programmes e.g. Elizabeth Garrett Anderson",
    ),
    "the_talent_conversation": (5, "More energised", "Perform better at work"),
    "preparation_checklist": (
        7,
        "Ensuring you have familiarised yourself with the process.",
        (
            "Being mindful of the environment where you hold this conversation – using quiet and "
            "comfortable surroundings."
        ),
    ),
    "special_arrangements": (
        8,
        "Ensuring wheelchair access",
        (
            "Providing documentation in suitable formats e.g. large print, braille or electronic "
            "materials in advance"
        ),
    ),
    "dates_to_avoid": (
        3,
        "Religious holidays",
        "Cultural celebrations such as national days, saints days, gay pride etc.",
    ),
    "stage_1": (
        4,
        "Greet the individual in an appropriate manner and establish rapport",
        "Create an appropriate sense of occasion i.e. we are beginning the Talent Conversation now",
    ),
    "stage_4": (
        3,
        "Acknowledge what insights and conclusions have been gained",
        (
            "You may have to go back to step 2 for wider exploration; is there anything you "
            "haven't discussed yet?"
        ),
    ),
    "behaviour_framework_template": (
        3,
        "e.g. Treating colleagues with respect",
        "Demonstrates consistent behaviour in treating colleagues in team with respect and support",
    ),
    "dos": (
        8,
        (
            "Use a coaching style conversation drawing on listening and empathy skills to explore "
            "the bigger picture and aspirations with the individual – it's a two way conversation "
            "about where they are and where they want/need to be."
        ),
        (
            "Think about behaviour just as much as skills and performance outputs – it's not just "
            "what we achieve but how we achieve things. Summarise the discussion, agree action "
            "points and finish positively."
        ),
    ),
    "donts": (
        9,
        "Do not do all the talking",
        (
            "Do not avoid the difficult aspects of the conversation e.g. discussing an area of "
            "development"
        ),
    ),
    "contrast_talent": (
        7,
        "Employee career aspirations",
        "Employee development actions for career",
    ),
    "contrast_performance": (5, "Employee objectives", "Formal employee performance reviews"),
    "manager_duties": (
        6,
        "Be clear on the differences between a performance and a talent discussion",
        "Provide perspective and contacts who can help",
    ),
    "candidate_duties": (
        5,
        "Conducting a self-assessment of competencies against the Success Profile.",
        (
            "Think about the type of role you would like to move into (organisation type, size, "
            "role content etc)"
        ),
    ),
}


@pytest.fixture
def guide(reference_content):
    return Framework.objects.current("talent_conversation_guide")


def section(key):
    frameworks = ("talent_conversation_guide", "talent_conversation_roles")
    return GuideSection.objects.get(framework__key__in=frameworks, key=key)


def test_sections_of_the_guide_in_the_order_of_print(guide):
    sections = list(guide.sections.top_level())
    assert [one.key for one in sections] == [
        "introduction",
        "use_of_the_tool",
        "what_is_talent_management",
        "who_is_talent_management_for",
        "overview_and_use",
        "development_offerings",
        "talent_grid_conversation_tool",
        "the_talent_conversation",
        "conversation_process",
        "preparation_checklist",
        "special_arrangements",
        "dates_to_avoid",
        "moments_to_avoid",
        "holding_the_conversation",
        "coaching_style",
        "after_the_conversation",
        "how_to_rate_performance",
        "how_to_rate_behaviour",
        "blank_template",
        "dos_and_donts",
        "support",
    ]
    positions = list(guide.sections.values_list("position", flat=True))
    assert positions == list(range(1, len(positions) + 1))


@pytest.mark.parametrize("key", POINTS_PRINTED)
def test_points_of_a_section(key):
    points = [point.text for point in section(key).points.all()]
    assert (len(points), points[0], points[-1]) == POINTS_PRINTED[key]


@pytest.mark.parametrize(
    ("key", "points"),
    [
        (
            "who_is_talent_management_for",
            [
                "professional_in_field",
                "developing_professional",
                "transition_employee",
                "role_model",
            ],
        ),
        (
            "development_offerings",
            ["local", "accredited", "local_delivery_partner", "leadership_academy"],
        ),
        (
            "preparation_checklist",
            [
                "familiarised",
                "guide_given",
                "protected_time",
                "wider_evidence",
                "good_place_mentally",
                "time_protected",
                "environment",
            ],
        ),
        (
            "special_arrangements",
            [
                "wheelchair_access",
                "parking_and_transport",
                "width_of_doorways",
                "accessible_toilets",
                "working_dogs",
                "interpreter_or_note_taker",
                "induction_loop",
                "document_formats",
            ],
        ),
    ],
)
def test_keys_that_the_code_relies_on(key, points):
    assert [point.key for point in section(key).points.all()] == points


def test_five_stages_of_a_coaching_conversation():
    """R62."""
    stages = section("coaching_style").children.with_points()
    assert [(stage.key, stage.title, len(stage.points.all())) for stage in stages] == [
        ("stage_1", "Establish the Talent Conversation", 4),
        ("stage_2", "Identify topic of conversation and end goal", 2),
        ("stage_3", "Surface understanding and build insight", 2),
        ("stage_4", "Shape agreements and reach conclusions", 3),
        ("stage_5", "Summarise and completion/closure", 2),
    ]
    assert section("coaching_style").reference == (
        "Adapted from The Coaching Manual (Julie Starr, 2008)"
    )


def test_dos_and_donts_say_which_they_are():
    """C21: three of the don'ts read as advice without their heading."""
    assert section("dos").style == GuideSection.Style.DOS
    assert section("donts").style == GuideSection.Style.DONTS


def test_a_whole_guide_takes_four_queries(guide, django_assert_num_queries):
    with django_assert_num_queries(4):
        for one in guide.sections.top_level().with_points():
            for inner in one.children.all():
                list(inner.points.all())


def test_no_text_of_a_guide_is_there_twice():
    lead_in = (
        "It is important when holding the Talent Conversation with your employee, that you "
        "consider the following"
    )
    paragraphs = Counter(
        text
        for one in GuideSection.objects.filter(framework__key__startswith="talent_conversation_")
        for text in (*one.paragraphs, *one.closing, *(point.text for point in one.points.all()))
    )
    # Printed twice: above the dos, and above the don'ts.
    assert [text for text, times in paragraphs.items() if times > 1] == [lead_in]


def test_four_shared_leadership_values():
    """E4: both paragraphs that stand before them are kept."""
    values = Framework.objects.current("shared_leadership_values").sections.get()
    assert [point.title for point in values.points.all()] == [
        "Pride",
        "Passion",
        "Pace",
        "Professionalism",
    ]
    assert len(values.paragraphs) == 2


# Every record -----------------------------------------------------------------------------


@pytest.mark.parametrize("model", Sourced.__subclasses__())
def test_every_record_says_where_it_was_printed(model):
    for document, printed_in in model.objects.values_list("document", "section"):
        assert document in {"000", "001", "002", "003", "004", "ours"}
        assert printed_in


def test_no_text_has_remains_of_extraction():
    printed = [
        *CellItem.objects.values_list("text", flat=True),
        *GuidePoint.objects.values_list("text", flat=True),
        *(text for one in GuideSection.objects.all() for text in (*one.paragraphs, *one.closing)),
    ]
    for text in printed:
        assert text == text.strip()
        assert not any(stray in text for stray in ("**", "  ", "•", "<", "](", "\t")), text
