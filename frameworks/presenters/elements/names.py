"""What the library calls each framework, and says of it in our words."""

from dataclasses import dataclass

from django.urls import reverse

from frameworks.library import (
    BEHAVIOURS,
    BEHAVIOURS_NAME,
    FRAMEWORKS,
    INDICATORS,
    LEADERSHIP_MODEL,
    SUCCESS_PROFILE,
    SUCCESS_PROFILE_EXISTING,
    TRANSITIONS,
)
from frameworks.models import Framework
from frameworks.presenters.guide.links import Link

NO_SCORE = "It describes; it gives no score and no pass mark."


@dataclass(frozen=True)
class About:
    """A framework in a name and a few words: on its own page, and in the list of all."""

    name: str
    lead: str
    summary: str


ABOUT = {
    BEHAVIOURS: About(
        BEHAVIOURS_NAME,
        "How people here are asked to act, whatever their post.",
        "What our organisation asks of everybody.",
    ),
    SUCCESS_PROFILE: About(
        "Executive Director Success Profile",
        (
            "What helps an executive director in the NHS to succeed: how they act, what they have "
            "done, what comes naturally to them and what drives them. To talk about a career, "
            "never to decide on an appointment."
        ),
        "For those who want to become a director: competencies, experiences, traits and drivers.",
    ),
    SUCCESS_PROFILE_EXISTING: About(
        "Executive Director Success Profile",
        (
            "The same profile, under the names that are used with people who are directors "
            "already. To talk about a career, never to decide on an appointment."
        ),
        "The same profile for those who are directors already.",
    ),
    INDICATORS: About(
        "Indicators of potential",
        (
            "Signs that somebody could move on to a more senior post: what they aspire to, how "
            f"engaged they are, and what they are able to do. {NO_SCORE}"
        ),
        "Aspiration, engagement and ability, at each step towards chief executive.",
    ),
    TRANSITIONS: About(
        "Career transitions",
        (
            "What changes at two steps of a career in the middle of an organisation, and which "
            f"experiences help. {NO_SCORE}"
        ),
        "What changes from leading a team to leading services, and what helps.",
    ),
    LEADERSHIP_MODEL: About(
        "Healthcare Leadership Model",
        (
            "Nine dimensions of how people lead, each on four levels. For leaders in any post, "
            f"with or without a team. {NO_SCORE}"
        ),
        "Nine dimensions of how people lead, in any post.",
    ),
}


def framework_name(framework: Framework) -> str:
    """What a page calls it: the documents' own title is in the line of the source."""
    known = ABOUT.get(framework.key)
    return known.name if known else framework.name


def edition_phrase(framework: Framework) -> str:
    """An edition inside a sentence: “the edition for existing directors” (B5)."""
    return f"the edition for {framework.edition.lower()}" if framework.edition else "this version"


def full_name(framework: Framework) -> str:
    """Its name, with its edition where there is another one beside it."""
    edition = f" ({framework.edition.lower()})" if framework.family else ""
    return f"{framework_name(framework)}{edition}"


def framework_links() -> list[Link]:
    """Every framework, for the front page. Asks nothing of the database."""
    return [
        Link(_label(key), reverse("framework", args=[key]), ABOUT[key].summary)
        for key in FRAMEWORKS
    ]


def _label(key: str) -> str:
    name = ABOUT[key].name
    return f"{name}: existing directors" if key == SUCCESS_PROFILE_EXISTING else name
