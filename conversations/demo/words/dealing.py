"""Dealing texts, so that a team page does not repeat itself."""

from collections.abc import Collection, Sequence
from random import Random
from typing import Any


class Dealer:
    """Deals from decks: each text once before any comes again. There is one for every manager."""

    def __init__(self, rng: Random) -> None:
        self._rng = rng
        self._hands: dict[int, list[Any]] = {}

    def one[T](self, deck: Sequence[T], *, unlike: Collection[object] = ()) -> T:
        """The next of a deck, not one of `unlike` while there is another.

        Decks are told apart by what they are, not by what they hold, so they must be constants.
        """
        hand = self._hands.setdefault(id(deck), [])
        fresh = [card for card in hand if card not in unlike]
        if not fresh:
            hand[:] = self._rng.sample(deck, len(deck))
            fresh = [card for card in hand if card not in unlike] or hand
        card = fresh[-1]
        hand.remove(card)
        return card
