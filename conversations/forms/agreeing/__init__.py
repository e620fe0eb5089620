"""Forms of agreeing: the outcome, and what each says to it."""

from conversations.forms.agreeing.agreement import AgreementForm
from conversations.forms.agreeing.answers import AnswerForm, ReopenForm, RespondForm

__all__ = ["AgreementForm", "AnswerForm", "ReopenForm", "RespondForm"]
