"""What each framework helps with on our pages, and what it is not for."""

from dataclasses import dataclass

from frameworks import library
from frameworks.models import Framework, GuideSection
from frameworks.presenters.elements.names import full_name


@dataclass(frozen=True)
class Words:
    """Our own words about a framework, and which printed passages say its limits.

    `limits` are keys of sections: what the person themselves reads, then what the manager reads
    (R15); the same where there is one wording for both.
    """

    helps: str
    introduction: str
    not_for: str
    limits: tuple[tuple[str, ...], tuple[str, ...]] = ((), ())


SUCCESS_PROFILE = Words(
    helps="What people at the head of an organisation do well, for somebody who may want to "
    "go there.",
    introduction="Competencies, experiences, traits and drivers of executive directors. Look at "
    "what matters for the next step, and leave the rest open.",
    not_for="Not for deciding who gets a particular post. Nobody is expected to be strong on "
    "everything: there is no total, and no pass mark.",
    limits=(
        ("aspirant_profile_limits", "aspirant_profile_caveat"),
        ("aspirant_profile_limits", "aspirant_profile_caveat"),
    ),
)
WORDS = {
    library.BEHAVIOURS: Words(
        helps="How you work, against what your organisation asks of everybody.",
        introduction="What your organisation asks of everybody, whatever their post. Say how far "
        "each is met, with an example where there is one.",
        not_for="Two people see only so much: an example from somebody who works with the person "
        "in another way helps.",
    ),
    library.SUCCESS_PROFILE: SUCCESS_PROFILE,
    library.SUCCESS_PROFILE_EXISTING: Words(
        helps="What people at the head of an organisation do well, for somebody who is there "
        "already.",
        introduction=SUCCESS_PROFILE.introduction,
        not_for=SUCCESS_PROFILE.not_for,
        limits=(
            ("existing_profile_limits_candidate", "existing_profile_caveat"),
            ("existing_profile_limits_organisation", "existing_profile_caveat"),
        ),
    ),
    library.INDICATORS: Words(
        helps="Signs of growing into a more senior role, kept apart from how the present one is "
        "done.",
        introduction="Aspiration, engagement and ability. Examples of them help the two of you to "
        "talk about readiness; no formula leads from one to the other.",
        not_for="Not a judgement of performance today, and not a test. Nobody is expected to be "
        "strong on everything, and not everybody wants to move up at every time of life.",
        limits=(("identifying_talent",), ("identifying_talent",)),
    ),
    library.TRANSITIONS: Words(
        helps="What changes on the way from leading a team to leading leaders, and how much of it "
        "is so already.",
        introduction="Two steps on the way towards executive roles. Choose the one ahead, and see "
        "what would change; a gap makes a good step in a development plan.",
        not_for="Not an application, and not about a precise grade or role. Nobody is expected to "
        "be strong on everything: it describes the level ahead.",
        limits=(("choosing_the_stream",), ("choosing_the_stream",)),
    ),
    library.LEADERSHIP_MODEL: Words(
        helps="Nine dimensions of leading, whatever the post, as words for talking about examples.",
        introduction="How people lead in health and care, in nine dimensions and four levels. "
        "Choose the dimensions that matter for the work, and leave the others open.",
        not_for="Not a ranking, and no total is made of it. Nobody is expected to be strong on "
        "everything.",
    ),
}


# Reviews of behaviours: between two people, each says how far two see (R43).
REVIEWS = (library.BEHAVIOURS, library.LEADERSHIP_MODEL)


def limits_of_two(key: str) -> GuideSection | None:
    """What the guide says of a review between two people; None where it is none (R43)."""
    return library.sections(library.GUIDE)["simple_behaviour_review"] if key in REVIEWS else None


def title_of(framework: Framework) -> str:
    """What a framework is called on every page, with its edition where there are two."""
    return full_name(framework)
