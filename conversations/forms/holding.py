"""What is written while two people talk. Nothing here must be filled in: a note is an offer."""

from typing import Any, Self

from django import forms

from conversations.models import Conversation, QuestionNote, StageNote
from conversations.presenters.holding.stages import StageWords
from talentgrid.forms import Form


class WordsForm(Form):
    """Words, and the version of the row that they were written on."""

    mark_optional = False
    version = 1


class NoteForm(WordsForm):
    """One note; `note` is the row that it is written on, where that is one to a question."""

    note: QuestionNote | None = None

    text = forms.CharField(label="Note", required=False, widget=forms.Textarea({"rows": 3}))

    @classmethod
    def for_question(cls, note: QuestionNote, *, name: str, data: Any = None) -> Self:
        """The note to one question; the question is its label."""
        form = cls(data, initial={"text": note.text}, auto_id=f"question-{note.pk}-%s")
        form.note, form.version = note, note.version
        form.fields["text"].label = note.question.text
        form.fields["text"].widget.attrs |= {
            "placeholder": f"Note, in {name}’s words where you can",
            "rows": 2,
        }
        return form

    @classmethod
    def for_stage(
        cls, note: StageNote | None, *, words: StageWords, name: str, data: Any = None
    ) -> Self:
        """The note of a stage, apart from the questions; none is there before the first words."""
        form = cls(data, initial={"text": note.text if note else ""}, auto_id="note-%s")
        form.version = note.version if note else WordsForm.version
        form.fields["text"].label = words.note
        form.fields["text"].help_text = words.note_hint.format(name=name)
        form.helper.label_class = "nhsuk-label--s"
        return form


class TopicForm(WordsForm):
    """What the two want to talk about, and what is to come of it (R64)."""

    topic = forms.CharField(
        label="What we agreed to talk about",
        required=False,
        widget=forms.Textarea({"rows": 2}),
    )
    desired_outcome = forms.CharField(
        label="What we want to come out of it",
        required=False,
        widget=forms.Textarea({"rows": 2}),
        help_text="For example: a clear next step, help with something that gets in the way, or a "
        "role that goes on to grow.",
    )

    @classmethod
    def of(cls, conversation: Conversation, *, data: Any = None) -> Self:
        """The topic of this conversation."""
        initial = {"topic": conversation.topic, "desired_outcome": conversation.desired_outcome}
        name = conversation.employee.first_name
        form = cls(data, initial=initial, auto_id="topic-%s")
        form.version = conversation.version
        form.fields["topic"].help_text = f"Start with what matters to {name}, in {name}’s words."
        form.helper.label_class = "nhsuk-label--s"
        return form
