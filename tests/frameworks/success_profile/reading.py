"""What the tests of the Success Profile have in common: its competencies, and reading its tree."""

from frameworks.models import Element

Kind = Element.Kind

# The key of a competency: its name for aspirant directors, and for existing directors (B5).
COMPETENCIES = {
    "drives_for_better_outcomes": ("Drives for better outcomes", "Drives for better outcomes"),
    "takes_people_with_them": ("Takes people with them", "Engages and aligns others"),
    "speaks_up": ("Speaks up", "Speaks up"),
    "brings_compassion_and_humility": (
        "Brings compassion and humility",
        "Brings compassion and humility",
    ),
    "brings_a_learning_mindset": ("Brings a learning mindset", "Brings a learning mindset"),
    "acts_from_a_systems_mindset": ("Acts from a system’s mindset", "Takes a system perspective"),
    "finds_new_solutions": ("Finds new solutions", "Finds new solutions"),
    "develops_people": ("Develops people", "Develops people"),
    "creates_a_culture_of_inclusion": (
        "Creates a culture of inclusion",
        "Builds a culture of inclusion",
    ),
}


def keys(elements):
    return [element.key for element in elements]


def under(framework, key, *kinds):
    """What stands directly under an element, of these kinds or all of it."""
    return list(framework.elements.filter(parent__key=key, kind__in=kinds or Kind.values))


def section(framework, key):
    return framework.sections.get(key=key)
