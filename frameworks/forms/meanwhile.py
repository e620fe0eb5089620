"""The next edition on a page that is out of date: what was typed, on the list as it is now."""

from dataclasses import dataclass

from frameworks.editions import Asked, Behaviour
from frameworks.forms.behaviours import (
    ADDED,
    RETIRED,
    REWORDED,
    REWORDED_BY_BOTH,
    Row,
    row_of,
    same_words,
)


@dataclass(frozen=True)
class Merged:
    """The rows to go on from, and what was retired meanwhile and is not among them."""

    rows: list[Row]
    gone: list[Behaviour]


def merge(typed: list[Row], then: list[Behaviour], asked: Asked) -> Merged:
    """A row that this person did not touch takes the new state; one that they did keeps their
    words. `then` is what was asked when the page was opened."""
    before = {behaviour.key: behaviour for behaviour in then}
    now = {behaviour.key: behaviour for behaviour in asked.behaviours}
    rows: list[Row] = []
    gone: list[Behaviour] = []
    for row in typed:
        was, after = before.get(row["held"]), now.get(row["held"])
        if not row["held"] or (after and (was is None or after.says_what(was))):
            rows.append(row)
        elif after:
            rows.append(_reworded(row, was, after))
        elif was and (row["retire"] or same_words(row, was)):
            gone.append(was)
        else:
            rows.append({**row, "held": "", "meanwhile": RETIRED})
    held = {row["held"] for row in rows}
    rows += [{**row_of(one), "meanwhile": ADDED} for one in asked.behaviours if one.key not in held]
    return Merged(_in_order(rows, typed, then, asked), gone)


def _reworded(row: Row, was: Behaviour | None, after: Behaviour) -> Row:
    """The new words where this person left the old ones, with their wish to retire it."""
    if was and same_words(row, was):
        return {**row_of(after), "retire": row["retire"], "meanwhile": REWORDED}
    return {**row, "meanwhile": REWORDED_BY_BOTH}


def _in_order(rows: list[Row], typed: list[Row], then: list[Behaviour], asked: Asked) -> list[Row]:
    """In the order of now with this person's own rows at the end, unless they moved something:
    then in theirs, with what was added meanwhile at the end."""
    held = [row["held"] for row in typed]
    if held[: len(then)] != [one.key for one in then] or any(held[len(then) :]):
        return rows
    order = {one.key: place for place, one in enumerate(asked.behaviours)}
    return sorted(rows, key=lambda row: order.get(row["held"], len(order)))
