"""What the tests of the ladders have in common: their keys, and reading their trees."""

from frameworks.models import Element

INDICATORS = "indicators_of_potential"
TRANSITIONS = "career_transitions"
LEADERSHIP_MODEL = "healthcare_leadership_model"
LADDERS = (INDICATORS, TRANSITIONS, LEADERSHIP_MODEL)


def elements(framework, **named):
    return Element.objects.filter(framework__key=framework, **named)


def element(framework, key):
    return elements(framework).get(key=key)


def printed_under(framework, key, kind):
    """How many of a kind stand under an element, with the first and the last of them."""
    texts = list(
        elements(framework, parent__key=key, kind=kind)
        .order_by("position")
        .values_list("text", flat=True)
    )
    return len(texts), texts[0], texts[-1]


def assert_printed(found, expected):
    assert found[0] == expected[0]
    assert found[1].startswith(expected[1])
    assert found[2].endswith(expected[2])
