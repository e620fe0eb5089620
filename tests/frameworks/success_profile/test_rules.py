"""How the parts are read together, and the words to rate them with."""

LEVELS = {
    "strength": ["To develop", "Coming along", "Evident", "A strength"],
    "shown": ["I can show this"],
    "experience": ["Not yet", "Some", "Fully"],
    "self_description": ["Less like me", "In part", "Very like me"],
}
RATED_ON = {
    "competency": "strength",
    "behaviour": "shown",
    "stretch": "shown",
    "experience": "experience",
    "trait": "self_description",
}


def test_rules_of_interpretation(aspirant, existing):
    """R126, R127, D11."""
    rules = aspirant.rules.all()
    assert [(one.key, one.text.split()[0], one.text.split()[-1]) for one in rules] == [
        ("delivery_tomorrow", "In", "tomorrow."),
        ("growth", "Traits", "role."),
        ("relationships", "There", "roles."),
        ("quick_to_learn", "In", "Traits."),
        ("more_exposure", "Conversely", "quickly."),
    ]
    assert {one.section.split(": ")[-1] for one in rules} == {"Interpreting data"}
    assert not existing.rules.exists()


def test_four_relations_and_no_more(aspirant, existing):
    """R128, D12; the one experience is read as Breadth of experience (B7)."""
    relations = aspirant.relations.all()
    assert [(one.kind, one.subjects, one.object) for one in relations] == [
        ("related_trait", ["takes_people_with_them", "develops_people"], "influence"),
        (
            "related_trait",
            ["brings_compassion_and_humility", "develops_people"],
            "supportive_and_consultative",
        ),
        ("related_trait", ["finds_new_solutions"], "creative_problem_solvers"),
        ("supporting_experience", ["acts_from_a_systems_mindset"], "breadth_of_experience"),
    ]
    assert [one.text for one in relations] == [
        (
            "The competencies Takes people with them, and Develops people are related to the "
            "trait ‘Influence’."
        ),
        (
            "The competencies Brings compassion and humility and Develops people are related to "
            "the trait Supportive and consultative."
        ),
        "The competencies Finds new solutions is related to the trait Creative problem solver.",
        (
            "The competency Acts from a system’s mindset is supported by the experience Cross "
            "boundary working."
        ),
    ]
    assert not existing.relations.exists()


def test_levels_of_each_scale(aspirant, existing):
    """The existing directors' edition prints no behaviours, so nothing there can be shown."""
    assert levels_of(aspirant) == LEVELS
    assert levels_of(existing) == {key: LEVELS[key] for key in LEVELS if key != "shown"}


def levels_of(framework):
    return {
        scale.key: [level.title for level in scale.levels.exclude(definition="")]
        for scale in framework.scales.all()
    }


def test_scales_are_ours_and_say_so(edition):
    scales = edition.scales.all()
    assert {(one.is_ours, one.document) for one in scales} == {(True, "ours")}


def test_what_is_rated_on_which_scale(edition):
    """R120 to R123; drivers are spoken of in words only (R124)."""
    rated = set(edition.elements.values_list("kind", "scale__key"))
    assert rated == {(kind, RATED_ON.get(kind)) for kind, _ in rated}


def test_only_the_scales_and_the_legend_are_ours(edition):
    """A8: the printed legend was a picture."""
    ours = edition.sections.filter(document="ours")
    assert [one.title for one in ours] == (
        ["How to read the competencies"] if edition.document == "003" else []
    )
    assert set(edition.elements.values_list("document", flat=True)) == {edition.document}
