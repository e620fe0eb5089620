"""What the Success Profile is for, and the step up that it speaks of (R15, R129 to R133)."""

import pytest

from frameworks.models import GuideSection
from tests.frameworks.success_profile.reading import section


def test_nobody_is_expected_to_be_strong_on_every_aspect(aspirant, existing):
    """R129, B21: the same words in both editions, and a sentence more in one."""
    [caveat] = section(aspirant, "aspirant_profile_caveat").paragraphs
    [longer] = section(existing, "existing_profile_caveat").paragraphs
    assert caveat.startswith("Whilst this represents what good looks like")
    assert caveat.endswith("We understand that we need different styles and types of leadership.")
    assert longer == (
        f"{caveat} For further information on the Success Profile please read the Success "
        "Profile slide pack on our website"
    )


def test_four_sources_of_the_profile(aspirant, existing):
    """R133."""
    points = [
        [point.text for point in one.points.all()]
        for one in (
            section(aspirant, "aspirant_profile_provenance"),
            section(existing, "existing_profile_provenance"),
        )
    ]
    assert points[0] == points[1]
    assert [text.split(" with ")[0].split(" of ")[0] for text in points[0]] == [
        "Review",
        "Interviews",
        "Behavioural interviews",
        "Interviews",
    ]
    assert points[0][-1].endswith(
        "need in future from Executive Directors to perform at their best"
    )


def test_guidance_of_the_aspirant_edition(aspirant):
    """R15, R130: what it is used for is said to organisations only."""
    sections = [(one.key, one.audience, len(one.points.all())) for one in aspirant.sections.all()]
    assert sections == [
        ("aspirant_profile_definition", "both", 0),
        ("aspirant_profile_provenance", "both", 4),
        ("aspirant_profile_use", "organisation", 0),
        ("aspirant_profile_limits", "organisation", 0),
        ("aspirant_profile_delivers", "organisation", 2),
        ("aspirant_role_context", "both", 5),
        ("aspirant_profile_caveat", "both", 0),
        ("aspirant_profile_legend", "both", 4),
    ]


def test_guidance_of_the_existing_edition(existing):
    sections = [(one.key, one.audience) for one in existing.sections.filter(parent=None)]
    assert sections == [
        ("existing_profile_introduction", "both"),
        ("existing_profile_definition", "both"),
        ("existing_profile_provenance", "both"),
        ("existing_profile_organisations", "organisation"),
        ("existing_profile_candidates", "candidate"),
        ("existing_profile_caveat", "both"),
    ]


def test_three_questions_answered_for_each_audience(existing):
    """R15: the same questions, in different words."""
    answers = {
        audience: list(existing.sections.filter(parent__isnull=False, audience=audience))
        for audience in ("organisation", "candidate")
    }
    for sections in answers.values():
        assert [one.title for one in sections] == [
            "What is it used for?",
            "What is it not intended for?",
            "What will use of the Success Profile deliver?",
        ]
    for one, other in zip(*answers.values(), strict=True):
        assert len(one.paragraphs) == len(other.paragraphs) == 1
        assert one.paragraphs != other.paragraphs


@pytest.mark.parametrize(
    ("key", "words"),
    [
        ("aspirant_profile_use", "whether candidates in your region are ‘ready now’"),
        ("aspirant_profile_limits", "should not be used to make specific appointment decisions"),
        ("existing_profile_limits_organisation", "hiring managers should look in detail"),
        ("existing_profile_use_candidate", "conversations with your line manager"),
        (
            "existing_profile_limits_candidate",
            "will not be used to make specific appointment decisions",
        ),
    ],
)
def test_uses_and_limits(key, words):
    """R130, B8."""
    assert words in GuideSection.objects.get(key=key).paragraphs[0]


def test_five_changes_of_the_step_up(aspirant):
    """R132, A9."""
    context = section(aspirant, "aspirant_role_context")
    assert context.title == "The nature of the 'step up' into Executive Director roles"
    assert context.section == f"Executive Director Role Context Cont.: {context.title}"
    assert [(point.title, point.text.split()[-1]) for point in context.points.all()] == [
        ("Accountability for the whole organisation’s performance", "lens."),
        ("Increased accountability for external stakeholder relationships", "etc."),
        ("Longer term strategic focus", "frame."),
        ("Increased focus on enabling the organisation", "success."),
        ("Role modelling and visibility", "organisation."),
    ]
