"""What each of the two wrote before the conversation, once they have shared it."""

from dataclasses import dataclass

from conversations.forms.preparing import FutureForm
from conversations.models import Preparation, Reflection
from conversations.presenters.holding.both_views import BothViews
from conversations.presenters.holding.talk import Talk

# In the words of the form. The manager's readiness check and state of mind stay out: they were
# never about the employee.
HEADINGS = {
    **{name: str(asked.label) for name, asked in FutureForm.base_fields.items()},
    "thoughts": "Thoughts",
}


@dataclass(frozen=True)
class SharedCopy:
    """A reflection or preparation to be read: whose it is, and its words by heading."""

    key: str
    number: int
    title: str
    words: list[tuple[str, str]]


def shared_copies(views: BothViews, talk: Talk) -> list[SharedCopy]:
    """The employee's reflection and the manager's preparation, where they are shared."""
    found = [
        ("reflection", talk.conversation.employee.first_name, views.reflection),
        ("preparation", talk.manager.first_name, views.preparation),
    ]
    return [
        SharedCopy(
            key=key,
            number=copy.number,
            title=_title(key, name, talk),
            words=words_of(copy),
        )
        for key, name, copy in found
        if copy is not None
    ]


def _title(key: str, name: str, talk: Talk) -> str:
    is_own = (key == "preparation") == talk.reader_manages
    return f"Your {key}" if is_own else f"{name}’s {key}"


def words_of(copy: Reflection | Preparation) -> list[tuple[str, str]]:
    """What its owner wrote, by heading; what is empty is left out."""
    return [
        (heading, getattr(copy, name))
        for name, heading in HEADINGS.items()
        if getattr(copy, name, "")
    ]
