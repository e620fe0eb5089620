"""What is written in a conversation: the notes of its stages and of its questions."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property

from conversations.forms.holding import NoteForm, TopicForm, WordsForm
from conversations.models import QuestionNote, StageNote
from conversations.presenters.holding import stages
from conversations.presenters.holding.questions import Chosen, chosen
from conversations.presenters.holding.talk import Talk
from conversations.saving import clock_time


@dataclass(frozen=True)
class Notebook:
    """The notes as one stage shows them. `forms` has, by key, a form that was refused."""

    talk: Talk
    stage: int
    forms: Mapping[str, WordsForm] = field(default_factory=dict)

    @cached_property
    def question_notes(self) -> list[QuestionNote]:
        """The questions chosen, in the order of choosing."""
        notes = self.talk.conversation.question_notes
        return list(notes.select_related("question__cell__framework"))

    @cached_property
    def stage_notes(self) -> dict[int, StageNote]:
        """What was noted at each stage."""
        return {note.stage: note for note in self.talk.conversation.stage_notes.all()}

    @property
    def stage_note(self) -> StageNote | None:
        """What was noted at this stage."""
        return self.stage_notes.get(self.stage)

    @property
    def all(self) -> list[QuestionNote | StageNote]:
        """All notes of the conversation."""
        return [*self.question_notes, *self.stage_notes.values()]

    @property
    def saved_at(self) -> str:
        """When the last note was saved, empty before the first."""
        moments = [note.updated_at for note in self.all if note.text]
        return clock_time(max(moments)) if moments else ""

    @property
    def stage_form(self) -> NoteForm:
        """The note of this stage."""
        name = self.talk.other.first_name
        fresh = NoteForm.for_stage(self.stage_note, words=stages.STAGES[self.stage], name=name)
        return self.forms.get(f"stage-{self.stage}", fresh)  # type: ignore[return-value]

    @property
    def topic_form(self) -> TopicForm:
        """What the two agree to talk about."""
        fresh = TopicForm.of(self.talk.conversation)
        return self.forms.get("topic", fresh)  # type: ignore[return-value]

    @cached_property
    def chosen(self) -> list[Chosen]:
        """The questions chosen, each with a form where the reader writes."""
        unasked = (note for note in self.question_notes if note.state == QuestionNote.State.CHOSEN)
        upcoming = next(unasked, None)
        return [
            chosen(note, self._form_of(note), is_next=note == upcoming)
            for note in [*self.question_notes, *self._put_back]
        ]

    @property
    def _put_back(self) -> list[QuestionNote]:
        """Notes refused because their questions were put back: what was typed stays to be read."""
        written = [form.note for form in self.forms.values() if isinstance(form, NoteForm)]
        return [note for note in written if note and note not in self.question_notes]

    def _form_of(self, note: QuestionNote) -> WordsForm | None:
        if not self.talk.can_write:
            return None
        fresh = NoteForm.for_question(note, name=self.talk.other.first_name)
        return self.forms.get(f"question-{note.pk}", fresh)

    @property
    def noted(self) -> list[Chosen]:
        """The questions that something was said to."""
        return [one for one in self.chosen if one.note.text]

    @property
    def earlier(self) -> list[tuple[str, str]]:
        """What was noted at the earlier stages, with what it was noted as."""
        return [
            (stages.STAGES[number].note, note.text)
            for number, note in sorted(self.stage_notes.items())
            if note.text and number < self.stage
        ]

    @property
    def is_blank(self) -> bool:
        """There is nothing to read at this stage."""
        conversation = self.talk.conversation
        read = {
            stages.TOPIC: conversation.topic or conversation.desired_outcome,
            stages.UNDERSTANDING: self.question_notes,
        }
        note = self.stage_note
        return not read.get(self.stage) and not (note and note.text)
