"""What every form of ours has in common, and the forms of the account pages."""

from typing import Any
from uuid import UUID, uuid4

from allauth.account import forms as allauth_forms
from crispy_forms.helper import FormHelper
from django import forms
from django.core.validators import MaxLengthValidator

from talentgrid.widgets import DateInput, TimeInput

DJANGO_BLANK = "---------"
BLANK = "Choose from the list"
LONGEST_TEXT = 10_000  # characters: some four pages
LONG_LABEL = 60
# Nobody fills in what is hidden, so nothing can be put right there but by the page itself.
OUT_OF_DATE = "The page was out of date, and is renewed now. Check what it says, then send it again"


class KeyField(forms.UUIDField):
    """The hidden key of what a form makes, made with its page: two clicks make one record.

    What is no key is refused, and the page that says so has a fresh one.
    """

    widget = forms.HiddenInput
    default_error_messages = {"required": OUT_OF_DATE, "invalid": OUT_OF_DATE}

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(**{"initial": uuid4, **kwargs})

    def bound_data(self, data: Any, initial: Any) -> UUID:
        """The key as it was sent, or else a fresh one."""
        try:
            return self.clean(data)
        except forms.ValidationError:
            return initial


class NHSForm(forms.BaseForm):
    """Labels, hints, errors and inputs as the NHS design system has them.

    class LeaveForm(talentgrid.forms.Form): ...             # or ModelForm
    {% error_summary form %}                                {# at the top of the page #}
    <form method="post" novalidate>{% csrf_token %}{% crispy form %}<button ...></form>

    Fields that need not be answered say "(optional)" unless `mark_optional` is False.
    Give `helper.layout` for fieldsets, rows and words in between.
    """

    use_required_attribute = False  # our messages, from the server, in one place
    mark_optional = True

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        kwargs.setdefault("label_suffix", "")
        super().__init__(*args, **kwargs)
        self.helper = FormHelper()
        self.helper.form_tag = False
        self.helper.disable_csrf = True
        for field in self.fields.values():
            _adapt(field)

    def full_clean(self) -> None:
        """Checks, besides all else, that nothing is too long: also in fields that came later."""
        for field in self.fields.values():
            if isinstance(field, forms.CharField):
                _limit(field)
        super().full_clean()


class Form(NHSForm, forms.Form):
    """A form of ours: see `NHSForm`."""


class ModelForm(NHSForm, forms.ModelForm):
    """A form of ours over a model: see `NHSForm`."""


def _adapt(field: forms.Field) -> None:
    _use_own_input(field)
    _say_choose(field)
    if field.widget.is_hidden:
        _say_renewed(field)
    default = forms.Field.default_error_messages["required"]
    if field.error_messages.get("required") == default and field.label:
        field.error_messages["required"] = _ask_for(field)


def _say_renewed(field: forms.Field) -> None:
    """Django asks for a whole number, or a valid UUID, which nobody can see."""
    defaults: dict[str, Any] = {}
    for kind in reversed(type(field).__mro__):
        defaults.update(getattr(kind, "default_error_messages", {}))
    for name in ("required", "invalid"):
        if name in defaults and field.error_messages[name] == defaults[name]:
            field.error_messages[name] = OUT_OF_DATE


def _use_own_input(field: forms.Field) -> None:
    for plain, ours in ((forms.DateInput, DateInput), (forms.TimeInput, TimeInput)):
        if type(field.widget) is plain:
            field.widget = ours(field.widget.attrs)
    if isinstance(field.widget, forms.Textarea) and field.widget.attrs.get("rows") == "10":
        field.widget.attrs["rows"] = "4"


def _say_choose(field: forms.Field) -> None:
    """A screen reader would spell out the dashes that Django offers for no choice."""
    if isinstance(field, forms.ModelChoiceField):
        if field.empty_label == DJANGO_BLANK:
            field.empty_label = BLANK
            field.widget.choices = field.choices
    elif isinstance(field, forms.ChoiceField) and isinstance(field.choices, list):
        field.choices = [
            (value, BLANK if label == DJANGO_BLANK else label) for value, label in field.choices
        ]


def _limit(field: forms.CharField) -> None:
    """Gives long texts a limit. It is checked here alone: a browser would cut off in silence."""
    limits = [check for check in field.validators if isinstance(check, MaxLengthValidator)]
    if not limits and isinstance(field.widget, forms.Textarea):
        limits = [MaxLengthValidator(LONGEST_TEXT)]
        field.validators += limits
    for check in limits:
        words = f"{_name_of(field)} must be {check.limit_value:,} characters or fewer"
        field.error_messages.setdefault("max_length", words)


def _name_of(field: forms.Field) -> str:
    """The label; of a question, or where it is long, that it is what one wrote."""
    label = str(field.label or "")
    is_a_name = bool(label) and len(label) <= LONG_LABEL and label[-1].isalnum()
    return label if is_a_name else "What you wrote"


def _ask_for(field: forms.Field) -> str:
    """What to do about an empty answer: "Enter your email address", "Choose a reason"."""
    label = str(field.label)
    if label.endswith("?"):
        return f"Answer the question: {label}"
    if isinstance(field, forms.BooleanField):
        return f"Tick the box: {label}"
    if label[1:2].islower():
        label = label[0].lower() + label[1:]
    chosen = isinstance(field, (forms.ChoiceField, forms.ModelChoiceField))
    return f"{'Choose' if chosen else 'Enter'} {label}"


# Account pages ----------------------------------------------------------------------------

EMAIL_LABEL = "Work email address"
STRENGTH_HINT = (
    "At least 12 characters. Three random words are easy to remember and hard to guess. "
    "It must not be like your name or email address, or a common password."
)


class AccountForm(NHSForm):
    """allauth's own hints repeat the labels inside the inputs; ours stand above them."""

    labels: dict[str, str] = {}
    hints: dict[str, str] = {}

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for name, field in self.fields.items():
            field.label = self.labels.get(name, field.label)
            field.help_text = self.hints.get(name, "")
            field.widget.attrs.pop("placeholder", None)
            field.error_messages["required"] = _ask_for(field)


class SignInForm(AccountForm, allauth_forms.LoginForm):
    labels = {"login": EMAIL_LABEL, "password": "Password"}


class ChangePasswordForm(AccountForm, allauth_forms.ChangePasswordForm):
    labels = {
        "oldpassword": "Current password",
        "password1": "New password",
        "password2": "New password again",
    }
    hints = {"password1": STRENGTH_HINT}


class ResetPasswordForm(AccountForm, allauth_forms.ResetPasswordForm):
    labels = {"email": EMAIL_LABEL}


class ResetPasswordKeyForm(AccountForm, allauth_forms.ResetPasswordKeyForm):
    labels = {"password1": "New password", "password2": "New password again"}
    hints = {"password1": STRENGTH_HINT}
