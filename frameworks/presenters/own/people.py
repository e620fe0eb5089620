"""Who did something, as the settings of an organisation name them."""

from talentgrid.models import User


def name_of(user: User | None) -> str:
    """The name of somebody at work; the system itself has none."""
    if user is None:
        return "Talentgrid"
    person = getattr(user, "staff_member", None)
    return person.name if person else user.email
