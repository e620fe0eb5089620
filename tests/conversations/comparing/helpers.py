"""What each of the two says of a framework, by the services that the product uses."""

import html
import re

from assessments.services import FrameworkRatings, Said
from conversations.models import Conversation, Preparation, Reflection
from conversations.services import preparing
from frameworks import library
from frameworks.models import Framework, FrameworkInUse
from tests.people import People

PROFILE = library.SUCCESS_PROFILE
INDICATORS = library.INDICATORS


def switch_on(people: People, key: str = PROFILE) -> None:
    FrameworkInUse.objects.get_or_create(organisation=people.employee.organisation, key=key)


def ratings(
    said: dict[str, Said | int], *, key: str = PROFILE, framework: Framework | None = None, **more
) -> FrameworkRatings:
    """What is said by key of the element; a number alone is a level."""
    content = library.content_of(framework) if framework else library.current_content(key)
    return FrameworkRatings(
        framework=content.framework,
        said={
            content.element(name): what if isinstance(what, Said) else Said(level=what)
            for name, what in said.items()
        },
        **more,
    )


def write(kind, conversation: Conversation, people: People, elements: FrameworkRatings):
    """One of the two writes it into their copy, which stays theirs alone."""
    user = people.user("employee" if kind is Reflection else "manager")
    copy = preparing.open_copy(kind, by=user, conversation=conversation)
    return preparing.save_copy(
        by=user, copy=copy, version=copy.version, values={}, elements=elements
    )


def share(copy, people: People):
    user = people.user("employee" if isinstance(copy, Reflection) else "manager")
    return preparing.share_copy(by=user, copy=copy)


def employee_says(conversation, people, said, **more) -> Reflection:
    """The employee writes it and shares it."""
    return share(write(Reflection, conversation, people, ratings(said, **more)), people)


def manager_says(conversation, people, said, **more) -> Preparation:
    """The manager writes it and opens it to the employee."""
    return share(write(Preparation, conversation, people, ratings(said, **more)), people)


def text_of(response) -> str:
    """What a person reads, without tags and with plain spaces."""
    words = re.sub(r"<[^>]+>", " ", response.content.decode())
    return re.sub(r"\s+", " ", html.unescape(words))
