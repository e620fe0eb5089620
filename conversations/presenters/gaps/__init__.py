"""The career stage: what a next step asks and is not there yet, beside what helps.

answers  what of career transitions this one of the two may see, and what of it counts
steps    which transitions stand on the page, and why: chosen, or answered besides
ways     where this person answers
lines    one thing that is asked or helps: who said what, and its way into the plan
page     the page itself, and what of it may go into the plan
"""

from conversations.presenters.gaps.page import element_to_plan, present_gaps
from conversations.presenters.gaps.steps import has_stage

__all__ = ["element_to_plan", "has_stage", "present_gaps"]
