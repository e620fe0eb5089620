"""Every text of the Success Profile is there once, whole and as printed."""

import pytest

from tests.frameworks.success_profile.reading import Kind

TEXTS_PRINTED = {
    # 7 lead-ins; 12 on how the parts are tested; 18 first sentences, 36 behaviours and as many
    # examples; 13 experiences and traits; 7 of drivers; 9 on reading them together; 16 of guidance.
    "003": 7 + 12 + 18 + 36 + 36 + 13 + 7 + 9 + 16,
    # 4 lead-ins and 14 of guidance: the rest is names.
    "001": 4 + 14,
}


@pytest.mark.parametrize(
    ("key", "field", "text"),
    [
        (
            "speaks_up_differentiator",
            "text",
            (
                "But not all will show that they speaks up, which is fundamentally about having "
                "the conviction and sense of purpose to speak up when it might be easier to "
                "refrain."
            ),
        ),
        (
            "acts_from_a_systems_mindset_behaviour_1",
            "text",
            (
                "Understands the inter-relationship between their area and the rest of the "
                "system and how each element contributes to patient/service user care"
            ),
        ),
        (
            "takes_people_with_them_behaviour_1",
            "example",
            (
                "For example, considering ‘This GP is particularly concerned about the "
                "bureaucracy involved with certain contracts’ and therefore emphasising how "
                "plans will reduce bureaucracy over time."
            ),
        ),
        (
            "finds_new_solutions_stretch",
            "text",
            (
                "Fundamentally re-thinks how to deliver services in ways that enables the NHS to "
                "improve outcomes with limited resources."
            ),
        ),
        (
            "leading_leaders",
            "text",
            (
                "This may be through the direct management of multiple teams or through "
                "providing leadership (if not direct management) and engaging the workforce "
                "across a multiple groups/teams."
            ),
        ),
        (
            "driving_change",
            "text",
            (
                "Experience of having led fundamental transformation or organisational "
                "development with evidence of tangible results: For example, leading the set-up "
                "of a new function, leading changes to an end to end process to improve results."
            ),
        ),
        (
            "resilient",
            "text",
            (
                "Optimistic, calm and able to cope, composed in charged situations, able to "
                "accept criticism without becoming overly self critical."
            ),
        ),
        (
            "understanding_of_the_role",
            "text",
            "This includes an awareness of what it means to operate as a Board.",
        ),
        ("desire_to_learn", "text", ""),
        (
            "purpose_beyond_self",
            "text",
            ("Articulates a clear vision for why they wish to take on an Executive Director role."),
        ),
    ],
)
def test_words_as_printed_slips_included(aspirant, key, field, text):
    assert getattr(aspirant.elements.get(key=key), field) == text


def texts_of(framework):
    """All that is printed below the headings, once each; the prompt stands on all nine pages."""
    for one in framework.elements.exclude(kind=Kind.PROMPT):
        yield from filter(None, (one.text, one.example, *one.paragraphs))
    for one in framework.sections.exclude(document="ours"):
        yield from (*one.paragraphs, *one.closing, *(point.text for point in one.points.all()))
    yield from framework.rules.values_list("text", flat=True)
    yield from framework.relations.values_list("text", flat=True)


def test_no_text_is_there_twice_or_inside_another(edition):
    texts = list(texts_of(edition))
    assert len(texts) == TEXTS_PRINTED[edition.document]
    for index, text in enumerate(texts):
        others = [other for place, other in enumerate(texts) if place != index]
        # “Difficult to test in an interview” is printed of traits and of drivers.
        if text != "Difficult to test in an interview":
            assert not any(text in other for other in others), text


def test_no_text_has_remains_of_extraction(edition):
    titles = edition.elements.values_list("title", flat=True)
    for text in (*texts_of(edition), *titles):
        assert text == text.strip()
        strays = ("**", "  ", "•", "▪", "<", "](", "\t", "\n", "- ", "#")
        assert not any(stray in text for stray in strays), text


def test_texts_begin_with_a_capital_letter(edition):
    for text in texts_of(edition):
        assert text[0].isupper(), text
