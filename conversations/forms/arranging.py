"""When and where to meet, and what the employee needs for it."""

import datetime
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.forms.utils import from_current_timezone
from django.utils import timezone

from conversations.models import Arrangements, Conversation
from conversations.scheduling import SchedulingWarning, warnings_for
from frameworks import library
from talentgrid.forms import Form, KeyField
from talentgrid.widgets import CheckCards, RadioCards

LENGTHS = [
    (30, "30 minutes"),
    (45, "45 minutes"),
    (60, "1 hour"),
    (90, "1 hour 30 minutes"),
    (120, "2 hours"),
]
USUAL_LENGTH = 60
FURTHEST_AHEAD = datetime.timedelta(days=366)
SETTINGS = {
    Conversation.Setting.STANDALONE: {
        "text": "You meet for this alone, with the whole time for where the person is and wants "
        "to be."
    },
    Conversation.Setting.APPRAISAL: {
        "text": "You meet once for both. What the appraisal found can be evidence here, but the "
        "two are written down apart."
    },
}


class TimeForm(Form):
    """A day, a time and a length: enough to say what speaks against them (R56, R57)."""

    date = forms.DateField(label="Date", error_messages={"required": "Enter the date"})
    time = forms.TimeField(label="Start time", error_messages={"required": "Enter the start time"})
    minutes = forms.TypedChoiceField(
        label="Length", choices=LENGTHS, coerce=int, initial=USUAL_LENGTH
    )

    starts_at: datetime.datetime | None = None

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or {}
        day, at = cleaned.get("date"), cleaned.get("time")
        if day:
            self._check_day(day)
        if day and at and not self.errors.get("date"):
            self._set_start(day, at)
        return cleaned

    def _check_day(self, day: datetime.date) -> None:
        today = timezone.localdate()
        if day < today:
            self.add_error("date", "Choose a date that is still to come")
        elif day > today + FURTHEST_AHEAD:
            self.add_error("date", "Choose a date within the next 12 months: is the year right?")

    def _set_start(self, day: datetime.date, at: datetime.time) -> None:
        try:
            starts_at = from_current_timezone(datetime.datetime.combine(day, at))
        except ValidationError:
            self.add_error("time", "The clocks change in this hour. Choose another time")
            return
        if starts_at <= timezone.now():
            self.add_error("time", "Choose a time that is still to come")
        self.starts_at = starts_at

    @property
    def warnings(self) -> list[SchedulingWarning]:
        """What is worth asking about this time; none while it is not known."""
        if self.starts_at is None or "minutes" not in self.cleaned_data:
            return []
        return warnings_for(starts_at=self.starts_at, minutes=self.cleaned_data["minutes"])

    @property
    def warned_of(self) -> str:
        """Names the time that the warnings are about, so that another time warns again."""
        if self.starts_at is None:
            return ""
        return f"{self.starts_at:%Y-%m-%dT%H:%M}/{self.cleaned_data.get('minutes')}"


class MeetingForm(TimeForm):
    """When and where two people meet, and beside what. Warnings must have been seen first."""

    place = forms.CharField(
        label="Place",
        max_length=200,
        help_text="Somewhere quiet and comfortable, where nobody overhears you. Or a video link.",
        error_messages={"required": "Enter where you will meet"},
    )
    setting = forms.ChoiceField(
        label="On its own, or beside the appraisal?",
        choices=Conversation.Setting.choices,
        initial=Conversation.Setting.STANDALONE,
        widget=RadioCards(details=SETTINGS, columns=2),
        help_text="Either way, objectives, formal reviews and formal procedures stay out of it.",
    )
    seen_warnings = forms.CharField(required=False, widget=forms.HiddenInput)

    @property
    def was_warned(self) -> bool:
        """There is nothing to warn of, or the warnings of this very time were shown before."""
        return not self.warnings or self.cleaned_data.get("seen_warnings") == self.warned_of

    @property
    def meeting(self) -> dict[str, Any]:
        """What the services take."""
        return {
            "starts_at": self.starts_at,
            **{name: self.cleaned_data[name] for name in ("minutes", "place", "setting")},
        }


class ArrangeForm(MeetingForm):
    """An invitation. Its key, made with the page, makes one conversation of two clicks."""

    message = forms.CharField(
        label="A few words of your own",
        required=False,
        max_length=1000,
        widget=forms.Textarea,
        help_text="They go into the email with the invitation, so keep private matters out.",
    )
    key = KeyField()


class RescheduleForm(MeetingForm):
    """Another time or place, begun from the version that the page showed."""

    version = forms.IntegerField(widget=forms.HiddenInput)

    def based_on(self, version: int) -> None:
        """What was typed stays, and saving it again is a change of this version."""
        self.data = {**self.data.dict(), "version": version}  # type: ignore[attr-defined]


class RestoreForm(MeetingForm):
    """A cancelled conversation, planned again."""

    reason = forms.CharField(
        label="Why are you planning it again?",
        max_length=1000,
        widget=forms.Textarea,
        help_text="Both of you can read this.",
        error_messages={"required": "Say why you are planning it again"},
    )


def meeting_of(conversation: Conversation) -> dict[str, Any]:
    """What is planned, as initial values of a form."""
    local = timezone.localtime(conversation.starts_at)
    return {
        "date": local.date(),
        "time": local.time(),
        "minutes": conversation.minutes,
        "place": conversation.place,
        "setting": conversation.setting,
    }


class CancelForm(Form):
    """Cancelling asks a reason."""

    reason = forms.CharField(
        label="Why can it not take place?",
        max_length=1000,
        widget=forms.Textarea,
        help_text="Both of you can read this. It is not put into the email.",
        error_messages={"required": "Say why it cannot take place"},
    )


class DeclineForm(Form):
    """Declining asks nothing; a few words may be said."""

    note = forms.CharField(
        label="Anything you want to say",
        required=False,
        max_length=1000,
        widget=forms.Textarea,
        help_text="You do not have to give a reason. Your manager reads what you write here.",
    )


# Ours: what each printed point can mean for the person who ticks it.
ARRANGEMENT_HINTS = {
    "wheelchair_access": "No steps all the way to the room, and space to turn in it",
    "parking_and_transport": "A parking space close by, or help with getting there",
    "width_of_doorways": "Wide enough for a wheelchair, a scooter or a walking frame",
    "accessible_toilets": "Near the room, and you are told where before you come",
    "working_dogs": "Space for your dog to lie down, and a break for them if you need one",
    "interpreter_or_note_taker": "They have to be booked, so ask as early as you can",
    "induction_loop": "Say below if you use another hearing system",
    "document_formats": "Say below which: large print, braille or something else",
}
NOTHING_OR_SOMETHING = (
    "Either tick what you need, or tick that you need nothing: your manager cannot tell from both"
)


class ArrangementsForm(Form):
    """What the employee needs (R54, R55). That nothing is needed is an answer too."""

    mark_optional = False

    needs = forms.MultipleChoiceField(
        label="What do you need?",
        required=False,
        widget=CheckCards(
            columns=2, details={key: {"text": hint} for key, hint in ARRANGEMENT_HINTS.items()}
        ),
        help_text="Tick all that apply.",
    )
    details = forms.CharField(
        label="What else should be known?",
        required=False,
        max_length=2000,
        widget=forms.Textarea,
        help_text="For example a time of day that suits you better. You do not have to say why.",
    )
    nothing = forms.BooleanField(
        label="I do not need any special arrangements",
        required=False,
        help_text="You can change this until you meet.",
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["needs"].choices = printed_needs()  # type: ignore[attr-defined]

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or {}
        asks = bool(cleaned.get("needs") or cleaned.get("details"))
        if asks and cleaned.get("nothing"):
            self.add_error("nothing", NOTHING_OR_SOMETHING)
        if not asks and not cleaned.get("nothing") and not self.errors:
            self.add_error("needs", "Tick what you need, or tick that you need nothing")
        return cleaned


def printed_needs() -> list[tuple[str, str]]:
    """The printed arrangements: key and words."""
    section = library.sections(library.GUIDE)["special_arrangements"]
    return [(point.key, point.text) for point in section.points.all()]


def needs_of(arrangements: Arrangements) -> dict[str, Any]:
    """What was answered before, as initial values."""
    answered = arrangements.answered_at is not None
    return {
        "needs": arrangements.needs,
        "details": arrangements.details,
        "nothing": answered and not arrangements.needs and not arrangements.details,
    }


class ConfirmArrangementsForm(Form):
    """Names the answer that the manager read, so that a later one is not confirmed unread."""

    answered_at = forms.DateTimeField(widget=forms.HiddenInput)
