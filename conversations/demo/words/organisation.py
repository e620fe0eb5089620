"""What Northmoor sets for itself: what its people agreed on, and the development that it offers."""

from dataclasses import dataclass

from frameworks.editions import Behaviour
from frameworks.models import CellItem, LocalOffer

ACTIVITY, PROGRAMME = LocalOffer.Kind.ACTIVITY, LocalOffer.Kind.PROGRAMME
REGIONAL = CellItem.ProgrammeLevel.REGIONAL

# Beside the shared leadership values, which it keeps.
OWN_BEHAVIOUR = Behaviour(
    title="Speaking up",
    description="Say early what worries you, ask before you judge, and thank whoever tells you.",
    source="Our own values",
)
AGREED_WITH = (
    "the staff side, the five staff networks, and 340 people who came to open meetings on all sites"
)


@dataclass(frozen=True)
class Offer:
    """Development that the trust offers; without boxes it suits all of them."""

    kind: LocalOffer.Kind
    title: str
    description: str
    contact: str
    cells: tuple[str, ...] = ()
    level: CellItem.ProgrammeLevel = CellItem.ProgrammeLevel.LOCAL
    agreed_with: str = ""


OFFERS = (
    Offer(
        kind=ACTIVITY,
        title="A day with another team",
        description="Go along with somebody whose work touches yours, and talk about it "
        "afterwards. We find the person and agree the day with both managers.",
        contact="Learning and development, extension 2140",
    ),
    Offer(
        kind=ACTIVITY,
        title="Buddy for the first six months",
        description="Somebody in a post like yours, who is not in your line: an hour a fortnight.",
        contact="Learning and development, extension 2140",
        cells=("developing_professional", "developing_generalist", "transition_employee"),
    ),
    Offer(
        kind=ACTIVITY,
        title="Sit in on a board committee",
        description="Two meetings of the quality or the finance committee, with a talk before and "
        "after each of them.",
        contact="Office of the chief executive",
        cells=("role_model",),
        agreed_with="the committee chairs",
    ),
    Offer(
        kind=PROGRAMME,
        title="Leading a team at Northmoor",
        description="Six days over six months: rotas and budgets, hard conversations, and a change "
        "of your own to bring about.",
        contact="Learning and development, extension 2140",
        cells=("key_generalist", "solid_generalist", "future_emergent_potential"),
        agreed_with="the heads of nursing and of therapies",
    ),
    Offer(
        kind=PROGRAMME,
        level=REGIONAL,
        title="Stepping across: leading in a system",
        description="Four two-day meetings with people from six other organisations, and a project "
        "between two of them.",
        contact="Your HR business partner puts you forward, each spring",
        cells=("role_model", "future_emergent_potential"),
        agreed_with="the local delivery partner",
    ),
)
