"""What some people of the demo say against the frameworks: their own view, and the manager's."""

from dataclasses import dataclass, field

from frameworks import library

type Words = tuple[int | None, str]


@dataclass(frozen=True)
class Against:
    """What the two say against one framework, by the key of an element: a level, and words."""

    framework: str
    stage: str = ""
    own: dict[str, Words] = field(default_factory=dict)
    manager: dict[str, Words] = field(default_factory=dict)


@dataclass(frozen=True)
class Job:
    """A job of somebody's career history, in years before the demo, and what it covers."""

    title: str
    employer: str
    began: int
    ended: int | None
    text: str
    covers: tuple[str, ...] = ()


TOMASZ = (
    Against(
        framework=library.INDICATORS,
        stage="first_corporate",
        own={
            "desire_to_progress": (
                3,
                "I would like to lead the frailty work on both sites, not only to do it.",
            ),
            "challenging_career_goals": (2, ""),
            "seeks_development": (3, "I took the prescribing module, and now the masters."),
            "known_beyond_own_area": (1, "Few people outside our division know my name."),
            "excellent_public_services": (3, ""),
            "discretionary_effort": (3, ""),
            "values_driven": (2, "I find it hard to say aloud why I do this work."),
            "understands_wider_debate": (2, ""),
            "thinks_beyond_here_and_now": (2, ""),
            "builds_diverse_teams": (1, "I have never had a team of my own."),
            "paints_a_clear_view": (2, ""),
            "leads_corporate_initiatives": (2, ""),
            "accountability_for_performance": (3, ""),
        },
        manager={
            "desire_to_progress": (
                2,
                "He speaks of it when asked. I would like to hear more of what he wants.",
            ),
            "challenging_career_goals": (2, ""),
            "seeks_development": (3, ""),
            "known_beyond_own_area": (
                3,
                "The regional frailty network asked for him by name, twice this year.",
            ),
            "excellent_public_services": (3, ""),
            "discretionary_effort": (3, "Sometimes more than I want him to."),
            "understands_wider_debate": (2, ""),
            "thinks_beyond_here_and_now": (3, "His winter plan looked two years ahead."),
            "builds_diverse_teams": (2, "The rota group was his team in all but name."),
            "leads_corporate_initiatives": (3, "Same-day frailty clinic, from idea to opening."),
            "accountability_for_performance": (3, ""),
        },
    ),
    Against(
        framework=library.LEADERSHIP_MODEL,
        own={
            "inspiring_shared_purpose": (2, ""),
            "leading_with_care": (3, "People come to me after a hard shift."),
            "evaluating_information": (4, "The audit of falls was mine from start to end."),
            "connecting_our_service": (2, ""),
            "sharing_the_vision": (2, ""),
            "engaging_the_team": (3, ""),
            "holding_to_account": (1, "I put off the conversation with the bank staff for weeks."),
            "developing_capability": (3, ""),
            "influencing_for_results": (2, ""),
        },
        manager={
            "inspiring_shared_purpose": (2, ""),
            "leading_with_care": (4, "Two new starters stayed because of him."),
            "evaluating_information": (3, ""),
            "connecting_our_service": (3, "He brought the ambulance service into the room."),
            "sharing_the_vision": (2, ""),
            "engaging_the_team": (3, ""),
            "holding_to_account": (
                3,
                "When it came to it, that conversation was clear, fair and kind.",
            ),
            "developing_capability": (3, ""),
            "influencing_for_results": (2, "With consultants he still waits to be asked."),
        },
    ),
    Against(
        framework=library.TRANSITIONS,
        stage="stream_1",
        own={
            "change_leading_people_1": (1, "I lead a service in practice, not on paper."),
            "leads_range_of_teams_1": (1, ""),
            "coaches_team_managers_1": (2, ""),
            "technical_leadership_1": (3, "The regional guideline on delirium is partly mine."),
            "plans_resources_1": (1, "I have never held a budget."),
            "experience_technical_leadership_1": (3, ""),
            "experience_resource_management_1": (1, ""),
        },
    ),
)
# What the trust asks of everybody, in its order: the shared values, and its own last.
PRIDE, PASSION, PACE, PROFESSIONALISM, SPEAKING_UP = (f"behaviour_{n}" for n in range(1, 6))
AMARA = (
    Against(
        framework=library.BEHAVIOURS,
        own={
            PRIDE: (3, "The ward’s garden is ours: patients, families and staff made it."),
            PASSION: (3, ""),
            PACE: (1, "I finish other people’s work before I start my own."),
            SPEAKING_UP: (3, ""),
        },
        manager={
            PRIDE: (3, "Visitors ask which ward this is."),
            PASSION: (3, ""),
            PACE: (3, "Four winters, and never a bed closed for want of a plan."),
            SPEAKING_UP: (2, "She tells me first, and early."),
        },
    ),
    Against(
        framework=library.LEADERSHIP_MODEL,
        own={
            "inspiring_shared_purpose": (3, ""),
            "leading_with_care": (3, ""),
            "engaging_the_team": (4, "Every huddle begins with what went well."),
            "holding_to_account": (3, ""),
            "developing_capability": (2, ""),
        },
        manager={
            "inspiring_shared_purpose": (3, ""),
            "leading_with_care": (3, ""),
            "engaging_the_team": (4, ""),
            "holding_to_account": (3, "Fair, and never in front of others."),
            "developing_capability": (4, "Three of her sisters now run wards of their own."),
        },
    ),
    Against(
        framework=library.INDICATORS,
        stage="first_corporate",
        own={
            "desire_to_progress": (3, "I have looked at two matron posts."),
            "seeks_development": (3, ""),
            "builds_diverse_teams": (3, ""),
            "accountability_for_performance": (3, ""),
        },
        manager={
            "desire_to_progress": (3, ""),
            "seeks_development": (3, ""),
            "builds_diverse_teams": (3, ""),
            "accountability_for_performance": (3, ""),
            "thinks_beyond_here_and_now": (2, ""),
        },
    ),
)
GRACE = (
    Against(
        framework=library.SUCCESS_PROFILE,
        own={
            "drives_for_better_outcomes": (4, "Medicine went from 71% to 84% in two winters."),
            "drives_for_better_outcomes_behaviour_1": (1, ""),
            "drives_for_better_outcomes_behaviour_3": (1, ""),
            "takes_people_with_them": (3, ""),
            "speaks_up": (3, "I told the board that the winter plan had no staff behind it."),
            "speaks_up_behaviour_1": (1, ""),
            "speaks_up_stretch": (1, ""),
            "brings_compassion_and_humility": (3, ""),
            "brings_a_learning_mindset": (3, ""),
            "acts_from_a_systems_mindset": (2, "I know our trust far better than the place."),
            "finds_new_solutions": (3, ""),
            "develops_people": (2, "I help those who ask. The quiet ones I see too late."),
            "creates_a_culture_of_inclusion": (3, ""),
            "driving_change": (3, ""),
            "engaging_external_stakeholders": (2, ""),
            "breadth_of_experience": (1, ""),
            "managed_budgets": (3, ""),
            "leading_leaders": (3, ""),
            "managing_poor_performance": (2, ""),
            "decisive_and_action_orientated": (3, ""),
            "influence": (3, ""),
            "flexible": (2, ""),
            "supportive_and_consultative": (3, ""),
            "creative_problem_solvers": (2, ""),
            "resilient": (3, ""),
            "purpose_beyond_self": (
                None,
                "My father waited eleven hours on a trolley. I want to help decide that.",
            ),
        },
    ),
)
GRACES_CAREER = (
    Job(
        "Divisional director, Medicine",
        "Northmoor University Hospitals",
        4,
        None,
        "Six departments, 900 people. Opened same-day emergency care.",
        ("driving_change", "managed_budgets", "leading_leaders"),
    ),
    Job(
        "Deputy director of nursing",
        "Northmoor University Hospitals",
        9,
        4,
        "Quality and patient safety; reported to the board on both.",
        ("engaging_external_stakeholders", "managing_poor_performance"),
    ),
    Job("Matron, emergency care", "Westbridge Hospital", 14, 9, "Two departments on two sites."),
)

# By first and last name.
AGAINST = {"Tomasz Wilk": TOMASZ, "Amara Okonkwo": AMARA, "Grace Mensah": GRACE}
CAREERS = {"Grace Mensah": GRACES_CAREER}
