"""The development plan, and what became of it."""

from datetime import date, timedelta
from typing import Any

from conversations.demo.acting.pair import Pair
from conversations.demo.story import Direction, Ending
from conversations.demo.words.plans import Step
from conversations.demo.words.plans import following as words
from conversations.models import Action, CheckIn
from conversations.services import planning
from conversations.suggestions import is_formal_procedure, kind_of
from frameworks.models import CellItem

A_MONTH = timedelta(days=30)
# How many days after the meeting the first, second and third action are due.
DUE_AFTER = ((28, 90), (40, 85), (90, 240))


def plan(pair: Pair) -> None:
    """The steps that were agreed, and sometimes one of the printed ideas for the box."""
    with pair.at(pair.meets_at + timedelta(hours=1, minutes=10)):
        for number, step in enumerate(pair.agreement.steps[: 2 if pair.detailed else 1]):
            pair.steps.append((step, _add(pair, step, due_on=_due(pair, number, days=step.days))))
        if pair.rng.random() < (0.6 if pair.detailed else 0.25):
            _add_from_the_ideas(pair)


def _due(pair: Pair, number: int, *, days: int = 0) -> date:
    """Spread over the months that follow; the first of a late plan should have been done by now."""
    met = pair.chapter.meets_on
    if pair.situation.overdue and number == 0:
        return max(met + timedelta(days=14), pair.today - timedelta(days=9))
    due_on = met + timedelta(days=max(days, pair.rng.randint(*DUE_AFTER[number])))
    return min(due_on, pair.until) if pair.situation.ending == Ending.CLOSED else due_on


def _add(pair: Pair, step: Step, *, due_on: date) -> Action:
    aims_on = pair.direction in {Direction.SOON, Direction.NOW}
    return planning.add_action(
        by=pair.manager,
        key=pair.key(),
        conversation=pair.talk,
        title=step.title,
        kind=step.kind.value,
        provider=step.provider.value,
        owner=step.owner.value,
        aim=(Action.Aim.NEXT_ROLE if aims_on else Action.Aim.CURRENT_ROLE).value,
        due_on=due_on,
    )


def _add_from_the_ideas(pair: Pair) -> None:
    """A printed line of the box; from a green box also a programme, with what was concluded."""
    cell = pair.cell()
    if cell is None:
        return
    grid = pair.shelf.grid
    lines = [
        item
        for item in grid.items(cell, CellItem.Kind.INTERVENTION)
        if kind_of(item.text) not in {"", "programme"} and not is_formal_procedure(item.text)
    ]
    programmes = grid.items(cell, CellItem.Kind.LEADERSHIP)
    line = pair.rng.choice(programmes if programmes and pair.rng.random() < 0.6 else lines)
    level = line.programme_level
    kind = Action.Kind(kind_of(line.text) or Action.Kind.PROGRAMME)
    step = Step(line.text, kind, *pair.dealer.one(words.WHAT_BECAME_OF_IDEAS))
    action = planning.add_action(
        by=pair.manager,
        key=pair.key(),
        conversation=pair.talk,
        title=line.text,
        kind=kind.value,
        provider=PROVIDERS[level].value,
        owner=Action.Owner.EMPLOYEE.value,
        aim=Action.Aim.NEXT_ROLE.value,
        due_on=_due(pair, 2),
        suggestion=line,
        programme_reason=pair.dealer.one(words.PROGRAMME_REASONS) if level else "",
    )
    pair.steps.append((step, action))


PROVIDERS = {
    "": Action.Provider.LOCAL,
    CellItem.ProgrammeLevel.LOCAL: Action.Provider.LOCAL,
    CellItem.ProgrammeLevel.REGIONAL: Action.Provider.DELIVERY_PARTNER,
    CellItem.ProgrammeLevel.NATIONAL: Action.Provider.LEADERSHIP_ACADEMY,
}


def follow_up(pair: Pair) -> None:
    """Talks after the conversation, and how each action went."""
    if pair.direction == Direction.NEW:
        _keep_in_touch(pair)
    else:
        _check_in(pair)
    for number, (step, action) in enumerate(pair.steps):
        is_late = pair.situation.overdue and number == 0
        _report(pair, step, action, is_late=is_late)


def _keep_in_touch(pair: Pair) -> None:
    """Monthly contact with people in transition (R82), kept up to date by most."""
    day = pair.chapter.meets_on + A_MONTH
    last = pair.until - (A_MONTH + timedelta(days=8) if pair.situation.overdue else timedelta())
    while day <= last:
        _note(pair, CheckIn.Kind.MONTHLY, pair.dealer.one(words.MONTHLY), day)
        day += A_MONTH - timedelta(days=2)


def _check_in(pair: Pair) -> None:
    day = pair.chapter.meets_on + timedelta(days=pair.rng.randint(25, 70))
    if day < pair.until and (pair.detailed or pair.rng.random() < 0.35):
        _note(pair, *pair.dealer.one(words.CHECK_INS), day)


def _note(pair: Pair, kind: CheckIn.Kind, text: str, day: date) -> None:
    with pair.on(day, 15, 40):
        planning.add_check_in(
            by=pair.manager,
            key=pair.key(),
            conversation=pair.talk,
            kind=kind.value,
            happened_on=day,
            text=pair.text(text),
        )


def _report(pair: Pair, step: Step, action: Action, *, is_late: bool) -> None:
    """What came of an action, if there has been time for anything to come of it."""
    due_on = action.due_on
    is_over = due_on <= pair.until and not is_late
    half_way = pair.chapter.meets_on + (due_on - pair.chapter.meets_on) / 2
    when = due_on if is_over else min(half_way, pair.until)
    if when <= pair.chapter.meets_on + timedelta(days=5):
        return
    with pair.on(when, 14, 15):
        planning.change_action(
            by=pair.manager if action.owner == Action.Owner.MANAGER else pair.employee,
            action=action,
            version=action.version,
            values=_came_to(pair, step, is_over=is_over),
        )


def _came_to(pair: Pair, step: Step, *, is_over: bool) -> dict[str, Any]:
    if not is_over:
        return {"progress": Action.Progress.UNDER_WAY.value, "progress_note": step.note}
    if pair.rng.random() < 0.12 and pair.situation.ending == Ending.CLOSED:
        note = pair.dealer.one(words.STOPPED)
        return {"progress": Action.Progress.STOPPED.value, "progress_note": note}
    return {
        "progress": Action.Progress.DONE.value,
        "impact": step.impact,
    }
