"""The Healthcare Leadership Model: its public facts, and nothing that claims to be its text."""

from frameworks.models import Framework
from tests.frameworks.ladders.reading import LEADERSHIP_MODEL, elements


def test_nine_dimensions_of_the_leadership_model():
    """R45."""
    dimensions = elements(LEADERSHIP_MODEL, kind="dimension").order_by("position")
    assert [one.title for one in dimensions] == [
        "Inspiring shared purpose",
        "Leading with care",
        "Evaluating information",
        "Connecting our service",
        "Sharing the vision",
        "Engaging the team",
        "Holding to account",
        "Developing capability",
        "Influencing for results",
    ]
    for one in dimensions:
        assert one.text
        assert one.children.filter(kind="prompt").count() in {2, 3}


def test_nothing_about_the_leadership_model_claims_to_be_printed():
    """A12: only its names are the model's."""
    framework = Framework.objects.current(LEADERSHIP_MODEL)
    records = [*framework.elements.all(), *framework.sections.all(), *framework.scales.all()]
    assert {one.document for one in (framework, *records)} == {"ours"}
    assert {one.section for one in records} == {"Public facts, and descriptions in our own words"}


def test_it_says_who_publishes_the_model_and_that_its_wording_is_not_here():
    framework = Framework.objects.current(LEADERSHIP_MODEL)
    said = " ".join(text for one in framework.sections.all() for text in one.paragraphs)
    assert "The NHS Leadership Academy publishes the model" in said
    assert "https://www.leadershipacademy.nhs.uk" in said
    assert "The official wording is not stored here" in said
