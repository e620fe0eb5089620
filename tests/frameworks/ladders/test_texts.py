"""Scales of ours on what is asked; and every text of the ladders is there once, and whole."""

from collections import Counter

import pytest

from frameworks.models import Framework, GuideSection, ScaleLevel
from tests.frameworks.ladders.reading import (
    INDICATORS,
    LADDERS,
    LEADERSHIP_MODEL,
    TRANSITIONS,
    elements,
)

# Printed above every list of indicators; and the definition of ability stands in each strand,
# but is held once.
LEAD_IN = "Generally this is indicated by:"


@pytest.mark.parametrize(
    ("framework", "scale", "levels", "kinds"),
    [
        (INDICATORS, "seen", ["Not seen so far", "At times", "Often"], {"indicator": 33}),
        (
            TRANSITIONS,
            "stage",
            ["Not yet", "Partly", "Yes, with examples"],
            {"change": 8, "expectation": 31, "experience": 16},
        ),
        (
            LEADERSHIP_MODEL,
            "hlm_level",
            ["Essential", "Proficient", "Strong", "Exemplary"],
            {"dimension": 9},
        ),
    ],
)
def test_scales_are_ours_and_on_what_is_asked(framework, scale, levels, kinds):
    """E3."""
    only = Framework.objects.current(framework).scales.get()
    assert (only.key, only.is_ours, only.document) == (scale, True, "ours")
    assert [level.title for level in only.levels.all()] == levels
    assert all(level.definition for level in only.levels.all())
    rated = elements(framework, scale=only).values_list("kind", flat=True)
    assert Counter(rated) == kinds


def test_levels_of_ours_read_alike_for_oneself_and_for_another():
    """One rates oneself in the same words as one's manager does."""
    definitions = ScaleLevel.objects.filter(scale__is_ours=True).values_list(
        "definition", flat=True
    )
    assert len(definitions) > 9
    assert not [words for words in definitions if "person" in words.lower()]


def test_an_indicator_is_judged_and_not_scored():
    """E3."""
    definitions = ScaleLevel.objects.filter(scale__key="seen").values_list("definition", flat=True)
    assert len(definitions) == 3
    assert all("a judgement to talk over, not a score" in definition for definition in definitions)


@pytest.mark.parametrize(("framework", "document"), [(INDICATORS, "000"), (TRANSITIONS, "002")])
def test_every_element_says_where_it_was_printed(framework, document):
    for one in elements(framework):
        assert one.document == document
        assert one.section


@pytest.mark.parametrize(
    ("framework", "kind", "words"),
    [
        (INDICATORS, "indicator", 714),
        (INDICATORS, "feature", 361),
        (TRANSITIONS, "change", 289),
        (TRANSITIONS, "expectation", 466),
        (TRANSITIONS, "experience", 372),
    ],
)
def test_as_many_words_as_printed(framework, kind, words):
    """Counted in the documents, without the stray hyphen (E6)."""
    texts = elements(framework, kind=kind).values_list("text", flat=True)
    assert sum(len(text.split()) for text in texts) == words


@pytest.mark.parametrize("framework", LADDERS)
def test_no_text_is_there_twice(framework):
    texts = Counter(
        text
        for one in elements(framework)
        for text in (one.text, *one.paragraphs, *one.descriptors)
        if text
    )
    repeated = {text: times for text, times in texts.items() if times > 1}
    # Two parts and three strands. It is printed above the indicators of every transition.
    assert repeated == ({LEAD_IN: 5} if framework == INDICATORS else {})


def test_passages_that_are_printed_in_both_transitions():
    """E11, E12: and no others."""
    passages = Counter(
        text
        for one in GuideSection.objects.filter(framework__key__in=LADDERS)
        for text in (*one.paragraphs, *one.closing)
    )
    repeated = sorted(text for text, times in passages.items() if times > 1)
    assert [text.split(",")[0] for text in repeated] == [
        "The key changes when transitioning into these roles include:",
        "The table below outlines the skills",
    ]


@pytest.mark.parametrize("framework", LADDERS)
def test_no_text_has_remains_of_extraction(framework):
    current = Framework.objects.current(framework)
    printed = [
        *(
            text
            for one in current.elements.all()
            for text in (one.title, one.text, one.change_from, one.change_to, *one.paragraphs)
        ),
        *(text for one in current.sections.all() for text in (*one.paragraphs, *one.closing)),
    ]
    for text in printed:
        assert text == text.strip()
        strays = ("**", "  ", "•", "<", "](", "\t", "\n", " - a ", "|")
        assert not any(stray in text for stray in strays), text
