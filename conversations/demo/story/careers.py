"""Since when people are in post, and who has left."""

from datetime import date, timedelta
from random import Random

from conversations.demo.trust.posts import Person

MONTH = timedelta(days=30)
NEW_IN_A_HUNDRED = 7
LEFT_IN_A_HUNDRED = 4
STAFF = 5  # the level at which people of the demo leave, so that nobody is left without a manager


def in_post_since(person: Person, *, today: date) -> date:
    """The day on which somebody began in their post: for most, years ago."""
    if person.post.character:
        return today - person.post.character.months_in_post * MONTH
    rng = person.rng("career")
    months = rng.randint(1, 5) if _is_new(person, rng) else rng.randint(8, 150)
    return today - months * MONTH - timedelta(days=rng.randint(0, 27))


def _is_new(person: Person, rng: Random) -> bool:
    return person.post.level > 2 and rng.random() * 100 < NEW_IN_A_HUNDRED


def left_on(person: Person, *, today: date) -> date | None:
    """The last day of somebody who has left, None for most."""
    if person.post.character:
        days = person.post.character.left_days_ago
        return None if days is None else today - timedelta(days=days)
    rng = person.rng("leaving")
    settled = in_post_since(person, today=today) < today - 12 * MONTH
    if person.post.level < STAFF or not settled or rng.random() * 100 >= LEFT_IN_A_HUNDRED:
        return None
    return today - timedelta(days=rng.randint(5, 130))
