"""A job of one's career history, and the report of a questionnaire."""

from typing import Any

from django import forms
from django.core.files.uploadedfile import UploadedFile
from django.utils import timezone

from assessments.models import CareerPost
from assessments.services.career import impossible_dates
from talentgrid.forms import Form, KeyField

NOT_A_DATE = "Enter a date, like 5 11 2026"
MEGABYTE = 1024 * 1024
LARGEST_REPORT = 5 * MEGABYTE
PDF_BEGINS, PDF_ENDS = b"%PDF-", b"%%EOF"
# The end of a PDF is marked within its last kilobyte.
TAIL = 1024


class PostForm(Form):
    """One job.

    post      the one to change; without it, a new one
    only_end  a shared view rests on it, so that nothing but its end can change
    """

    title = forms.CharField(label="Job title", max_length=200)
    employer = forms.CharField(
        label="Employer",
        max_length=200,
        help_text="The organisation, or where you volunteered.",
        error_messages={"required": "Enter who you worked for"},
    )
    started_on = forms.DateField(
        label="Start date",
        help_text="If you do not remember the day, the first of the month will do.",
        error_messages={"invalid": NOT_A_DATE},
    )
    ended_on = forms.DateField(
        label="End date",
        required=False,
        help_text="Leave it empty while you still do this job.",
        error_messages={"invalid": NOT_A_DATE},
    )
    text = forms.CharField(
        label="What was it about, and what came of it?",
        required=False,
        widget=forms.Textarea,
        help_text="A few sentences: what you were responsible for, how big it was, what you "
        "achieved. Leave out names of patients and colleagues.",
    )
    key = KeyField()

    value_fields = ("title", "employer", "started_on", "ended_on", "text")

    def __init__(
        self, *args: Any, post: CareerPost | None = None, only_end: bool = False, **kwargs: Any
    ) -> None:
        if post:
            kwargs["initial"] = {name: getattr(post, name) for name in self.value_fields}
        super().__init__(*args, **kwargs)
        self.post = post
        if post:
            del self.fields["key"]
        if only_end:
            self.fields = {"ended_on": self.fields["ended_on"]}

    @property
    def values(self) -> dict[str, Any]:
        """What a service is to save."""
        return {name: self.cleaned_data[name] for name in self.value_fields if name in self.fields}

    def clean(self) -> dict[str, Any]:
        """A job has begun, and ends after that."""
        given: dict[str, Any] = super().clean() or self.cleaned_data
        started_on = given.get("started_on", getattr(self.post, "started_on", None))
        if started_on is not None:
            wrong = impossible_dates(started_on, given.get("ended_on"))
            for name in wrong.keys() & self.fields.keys():
                self.add_error(name, wrong[name])
        return given


class QuestionnaireForm(Form):
    """The report of a personality questionnaire that somebody took elsewhere (R123)."""

    questionnaire = forms.CharField(
        label="Name of the questionnaire",
        max_length=200,
        help_text="As it stands on the report.",
    )
    taken_on = forms.DateField(
        label="When did you take it?",
        error_messages={"required": "Enter when you took it", "invalid": NOT_A_DATE},
    )
    report = forms.FileField(
        label="The report",
        help_text="A PDF file of at most 5 MB.",
        widget=forms.FileInput(attrs={"accept": "application/pdf,.pdf"}),
        error_messages={
            "required": "Choose the report, a PDF file",
            "empty": "The file is empty. Choose another",
        },
    )
    key = KeyField()

    def clean_taken_on(self) -> Any:
        """It was taken already."""
        day = self.cleaned_data["taken_on"]
        if day > timezone.localdate():
            raise forms.ValidationError("Enter a date that is not in the future")
        return day

    def clean_report(self) -> UploadedFile:
        """A whole PDF by its content, whatever its name or the browser says."""
        report: UploadedFile = self.cleaned_data["report"]
        if (report.size or 0) > LARGEST_REPORT:
            raise forms.ValidationError("The file is larger than 5 MB. Choose a smaller one")
        if not (report.name or "").lower().endswith(".pdf"):
            raise forms.ValidationError("Choose a PDF file, whose name ends in .pdf")
        if not _is_pdf(report):
            raise forms.ValidationError("This file is not a PDF, or half of one. Choose another")
        return report

    def clean(self) -> dict[str, Any]:
        """A browser forgets the file when anything else is to be put right, so the page says so."""
        given: dict[str, Any] = super().clean() or self.cleaned_data
        if self.errors and "report" in given:
            self.add_error("report", "Choose the report again: the browser does not keep it")
        return given


def _is_pdf(report: UploadedFile) -> bool:
    """By its first bytes, and by the mark at its end, which half a file lacks."""
    report.seek(0)
    begins = report.read(len(PDF_BEGINS))
    report.seek(max(0, (report.size or 0) - TAIL))
    ends = report.read()
    report.seek(0)
    return begins == PDF_BEGINS and PDF_ENDS in ends
