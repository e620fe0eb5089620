"""Rating against the elements of a framework. One form serves every framework and every view."""

from conversations.forms.elements.grounds import Offers, describe_post, describe_result
from conversations.forms.elements.page import ElementsForm
from conversations.forms.elements.question import Question
from conversations.forms.elements.step import StepForm

__all__ = [
    "ElementsForm",
    "Offers",
    "Question",
    "StepForm",
    "describe_post",
    "describe_result",
]
