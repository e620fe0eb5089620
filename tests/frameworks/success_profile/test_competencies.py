"""Nine pages of competencies, each with all that is printed on it (R118 to R121)."""

import pytest

from tests.frameworks.success_profile.reading import COMPETENCIES, Kind, under

# For each competency, how its three behaviours and its stretch behaviour end (D20): the last
# words of the text, and of the example.
ENDINGS = {
    "drives_for_better_outcomes": [
        ("in their context.", "drive improvement?"),
        ("impacting performance.", "the problem?"),
        ("sake of activity.", "targets or issues."),
        ("can be delivered.", "service users?"),
    ],
    "takes_people_with_them": [
        ("trying to engage?", "over time."),
        ("their support?", "system changes."),
        ("and the audience?", "need it most?"),
        ("support and engagement.", "the long term."),
    ],
    "speaks_up": [
        ("stay silent?", "from their own?"),
        ("in the room’?", "or regulators?"),
        ("represented groups?", "or partners?"),
        ("other outcomes?", "care at risk?"),
    ],
    "brings_compassion_and_humility": [
        ("differing opinions?", "heard voices?"),
        ("and empathises?", "share their concerns?"),
        ("in disagreement?", "selfish concerns?"),
        ("decision making?", "and employees?"),
    ],
    "brings_a_learning_mindset": [
        ("uncomfortable to hear?", "the truth in it?"),
        ("apply the lessons?", "beyond their control?"),
        ("‘no blame’ mindset?", "on an ongoing basis?"),
        ("all the answers.", "adopt a learning mindset?"),
    ],
    "acts_from_a_systems_mindset": [
        ("patient/service user care", "patient/services user needs?"),
        ("the system work?", "and biases today?"),
        ("service user needs?", "towards patient needs?"),
        ("of their own area?", "user/population needs?"),
    ],
    "finds_new_solutions": [
        ("their own assumptions.", "prevailing norms?"),
        ("to new solutions.", "and new policies?"),
        ("can be found.", "at the moment.’"),
        ("limited resources.", "housing conditions."),
    ],
    "develops_people": [
        ("in their team?", "backgrounds or mindsets?"),
        ("achieve their goals?", "person’s career?"),
        ("close the gap?", "deliver results?"),
        ("of the organisation?", "recognised and nurtured?"),
    ],
    "creates_a_culture_of_inclusion": [
        ("an inclusive culture?", "the entire organisation."),
        ("inclusive behaviour?", "listen to patients?"),
        ("an inclusive way?", "different viewpoints?"),
        ("their own area.", "across the system?"),
    ],
}


def test_each_competency_is_a_page_of_its_own(aspirant):
    """R119, R121."""
    for key, (name, _) in COMPETENCIES.items():
        children = under(aspirant, key)
        assert [(child.kind, child.key) for child in children] == [
            ("baseline", f"{key}_baseline"),
            ("differentiator", f"{key}_differentiator"),
            ("prompt", f"{key}_prompt"),
            ("behaviour", f"{key}_behaviour_1"),
            ("behaviour", f"{key}_behaviour_2"),
            ("behaviour", f"{key}_behaviour_3"),
            ("stretch", f"{key}_stretch"),
        ]
        assert {child.section for child in children} == {f"Competencies: {name}"}


@pytest.mark.parametrize("key", COMPETENCIES)
def test_first_sentences_of_a_competency(aspirant, key):
    baseline, differentiator, prompt = (
        one.text for one in under(aspirant, key, Kind.BASELINE, Kind.DIFFERENTIATOR, Kind.PROMPT)
    )
    assert baseline.startswith("Most Executive Directors will show ")
    assert differentiator.startswith("But not all will show that they ")
    assert ", which is fundamentally about " in differentiator
    assert baseline.endswith(".")
    assert differentiator.endswith(".")
    assert prompt == (
        "To determine whether the person you’re assessing demonstrates this competency, consider "
        "your evidence of whether this person….."
    )


@pytest.mark.parametrize("key", COMPETENCIES)
def test_behaviours_end_as_printed(aspirant, key):
    behaviours = under(aspirant, key, Kind.BEHAVIOUR, Kind.STRETCH)
    for behaviour, (text, example) in zip(behaviours, ENDINGS[key], strict=True):
        assert behaviour.text.endswith(text)
        assert behaviour.example.endswith(example)


def test_thirty_six_behaviours_are_split_once_at_their_example(aspirant):
    """A11."""
    behaviours = aspirant.elements.filter(kind__in=[Kind.BEHAVIOUR, Kind.STRETCH])
    assert len(behaviours) == 36
    for behaviour in behaviours:
        assert "For example" not in behaviour.text
        assert behaviour.example.startswith("For example, ")
        assert behaviour.example.count("For example") == 1
        assert behaviour.text[0].isupper()
        assert "Stretch behaviour" not in behaviour.text
    assert not aspirant.elements.exclude(pk__in=behaviours).exclude(example="").exists()


@pytest.mark.parametrize(
    ("key", "questions"),
    [
        ("brings_compassion_and_humility_behaviour_2", 4),
        ("develops_people_behaviour_2", 3),
        ("finds_new_solutions_behaviour_1", 4),
        ("creates_a_culture_of_inclusion_stretch", 2),
    ],
)
def test_an_example_may_go_on_for_several_questions(aspirant, key, questions):
    assert aspirant.elements.get(key=key).example.count("?") == questions
