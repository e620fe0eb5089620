"""The conversation itself: topic, questions and notes at its five stages."""

from datetime import timedelta

from conversations.demo.acting.pair import Pair
from conversations.demo.story import Direction, Ending
from conversations.demo.words import meeting
from conversations.services import holding
from frameworks.library import Grid
from frameworks.models import Cell, CellItem

WELCOME, TOPIC, INSIGHT, CONCLUDE, CLOSURE = range(1, 6)
TOPICS = {
    Direction.STAY: meeting.TOPICS,
    Direction.ADVANCE: meeting.TOPICS,
    Direction.SOON: meeting.TOPICS_OF_A_MOVE,
    Direction.NOW: meeting.TOPICS_OF_A_MOVE,
    Direction.NEW: meeting.TOPICS_WHEN_NEW,
    Direction.AWAY: meeting.TOPICS_WHEN_AWAY,
}
CONCLUSIONS = {
    Direction.STAY: meeting.CONCLUSIONS_OF_STAYING,
    Direction.ADVANCE: meeting.CONCLUSIONS,
    Direction.SOON: meeting.CONCLUSIONS,
    Direction.NOW: meeting.CONCLUSIONS,
}
QUESTIONS = 3
A_FEW_MINUTES = timedelta(minutes=8)


def hold(pair: Pair) -> None:
    """The first three stages, with the questions that were asked."""
    with pair.at(pair.meets_at):
        started = holding.start(by=pair.manager, conversation=pair.talk)
        topic, outcome = pair.dealer.one(TOPICS[pair.direction])
        holding.save_topic(
            by=pair.manager,
            conversation=pair.talk,
            version=started.version,
            topic=pair.text(topic),
            desired_outcome=pair.text(outcome),
        )
    if pair.detailed and pair.direction != Direction.AWAY:
        with pair.at(pair.meets_at + A_FEW_MINUTES):
            _talk(pair)


def _talk(pair: Pair) -> None:
    is_new = pair.direction == Direction.NEW
    _note(pair, meeting.STAGE_NOTES[WELCOME], stage=WELCOME)
    if not is_new:
        _note(pair, meeting.STAGE_NOTES[TOPIC], stage=TOPIC)
    holding.go_to_stage(by=pair.manager, conversation=pair.talk, stage=INSIGHT)
    _ask(pair)
    insights = meeting.INSIGHTS_WHEN_NEW if is_new else meeting.STAGE_NOTES[INSIGHT]
    _note(pair, insights, stage=INSIGHT)


def finish(pair: Pair) -> None:
    """The last two stages."""
    if not pair.detailed:
        return
    with pair.at(pair.meets_at + 4 * A_FEW_MINUTES):
        conclusions = CONCLUSIONS.get(pair.direction)
        if conclusions and pair.situation.ending != Ending.DISPUTED:
            _note(pair, conclusions, stage=CONCLUDE)
        holding.go_to_stage(by=pair.manager, conversation=pair.talk, stage=CLOSURE)
        _note(pair, meeting.STAGE_NOTES[CLOSURE], stage=CLOSURE)


def _note(pair: Pair, deck: tuple[str, ...], *, stage: int) -> None:
    text = pair.text(pair.dealer.one(deck))
    conversation = pair.talk
    holding.save_stage_note(
        by=pair.manager, conversation=conversation, stage=stage, version=1, text=text
    )


def _ask(pair: Pair) -> None:
    """Questions of the box in play, with what was said; while they still talk, one is waiting."""
    grid = pair.shelf.grid
    cell = pair.cell() or grid.cell_at(2, 2)
    assert cell is not None
    questions = _questions(grid, cell)
    for question, words in pair.rng.sample(questions, min(len(questions), QUESTIONS)):
        note = holding.choose_question(by=pair.manager, conversation=pair.talk, question=question)
        text = pair.text(pair.dealer.one(_answers(pair, words)))
        holding.save_question_note(by=pair.manager, note=note, version=note.version, text=text)
    if pair.situation.ending == Ending.IN_PROGRESS:
        asked = {question.pk for question, _ in questions}
        _choose_another(pair, cell, asked)


def _answers(pair: Pair, words: str) -> tuple[str, ...]:
    stays = pair.direction == Direction.STAY
    staying = meeting.QUESTION_NOTES_OF_STAYING.get(words) if stays else None
    return staying or meeting.QUESTION_NOTES[words]


def _choose_another(pair: Pair, cell: Cell, asked: set[int]) -> None:
    items = pair.shelf.grid.items(cell, CellItem.Kind.QUESTION)
    others = [item for item in items if item.can_be_asked and item.pk not in asked]
    holding.choose_question(
        by=pair.manager, conversation=pair.talk, question=pair.rng.choice(others)
    )


def _questions(grid: Grid, cell: Cell) -> list[tuple[CellItem, str]]:
    """The questions of a box to which something is known that people say, each topic once."""
    known: dict[str, CellItem] = {}
    for item in grid.items(cell, CellItem.Kind.QUESTION):
        words = next((key for key in meeting.QUESTION_NOTES if key in item.text.lower()), None)
        if words and item.can_be_asked:
            known.setdefault(words, item)
    return [(item, words) for words, item in known.items()]
