"""Asking colleagues for feedback: whom, until when, and what with."""

import re
from datetime import date
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.core.validators import validate_email
from django.utils import timezone

from assessments.models import FeedbackGroup
from assessments.services.feedback import (
    FEWEST_PEOPLE,
    LONGEST_ROUND,
    MOST_PEOPLE,
    SHORTEST_ROUND,
    USUAL_ROUND,
    Asked,
)
from talentgrid.forms import Form, KeyField
from talentgrid.models import StaffMember

NOT_A_DATE = "Enter a date, like 5 11 2026"
LONGEST_NOTE = 2000
LONGEST_ADDRESS = 254
FAULTS_SHOWN = 5
BETWEEN = re.compile(r"[\n\r,;]+")
IN_BRACKETS = re.compile(r"<([^<>]*)>\s*$")


def same_mailbox(address: str) -> str:
    """An address without what may differ and still reach the same person."""
    name, _, domain = address.lower().rpartition("@")
    return f"{name.partition('+')[0]}@{domain}"


def addresses_in(text: str) -> list[str]:
    """The addresses that somebody typed or pasted, in lower case, one each."""
    found = []
    for piece in BETWEEN.split(text):
        named = IN_BRACKETS.search(piece)
        address = (named.group(1) if named else piece).strip().lower()
        if address and address not in found:
            found.append(address)
    return found


class PeopleForm(Form):
    """Whom to ask, group by group: one address a line.

    person  who asks
    asked   addresses of those asked already
    """

    peers = forms.CharField(
        label="Peers",
        required=False,
        widget=forms.Textarea,
        help_text="People at your level whom you work with. One email address on each line.",
    )
    reports = forms.CharField(
        label="People I manage",
        required=False,
        widget=forms.Textarea,
        help_text="People who report to you, directly or through others.",
    )
    others = forms.CharField(
        label="Others",
        required=False,
        widget=forms.Textarea,
        help_text="For example more senior colleagues, other teams, partners outside.",
    )

    mark_optional = False

    def __init__(
        self, *args: Any, person: StaffMember, asked: frozenset[str] = frozenset(), **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        self.person = person
        self.asked = asked
        self.people: list[Asked] = []
        self.is_only_asked_already = False

    def clean(self) -> dict[str, Any]:
        """Every address is one of somebody else, and stands in one group."""
        given: dict[str, Any] = super().clean() or self.cleaned_data
        places: dict[str, str] = {}
        for group in FeedbackGroup:
            faults = self._take(group, addresses_in(given.get(group.value, "")), places)
            for fault in _shortened(faults):
                self.add_error(group.value, fault)
        if not self.errors:
            self._require_numbers()
        return given

    def _take(
        self, group: FeedbackGroup, addresses: list[str], places: dict[str, str]
    ) -> list[str]:
        """Adds the people of one group; what is wrong with any of them comes back in words."""
        faults = []
        for address in addresses:
            fault = self._fault_of(address)
            before = places.setdefault(same_mailbox(address), group.value)
            if not fault and before != group.value:
                fault = f"“{address}” is in two groups. Keep the one that fits best"
            if fault:
                faults.append(fault)
            elif self._is_new(address):
                self.people.append(Asked(address, group))
        return faults

    def _fault_of(self, address: str) -> str:
        try:
            validate_email(address)
        except ValidationError:
            return f"“{address}” is not an email address"
        if len(address) > LONGEST_ADDRESS:
            return f"“{address[:30]}…” is too long for an email address"
        mailbox = same_mailbox(address)
        if mailbox == _mailbox_of(self.person):
            return "Leave your own address out: how you see yourself belongs in your reflection"
        manager = self.person.line_manager
        if mailbox == _mailbox_of(manager):
            return f"Leave {manager} out: your line manager prepares their view for your meeting"
        return ""

    def _is_new(self, address: str) -> bool:
        taken = {same_mailbox(one) for one in self.asked}
        taken |= {same_mailbox(one.email) for one in self.people}
        return same_mailbox(address) not in taken

    def _require_numbers(self) -> None:
        total = len(self.asked) + len(self.people)
        if not self.asked and total < FEWEST_PEOPLE:
            self.add_error(
                "peers",
                f"Ask at least {FEWEST_PEOPLE} people, in any group. Fewer answers are never shown",
            )
        elif not self.people:
            self.is_only_asked_already = True
            self.add_error("peers", "Enter at least one person whom you have not asked yet")
        elif total > MOST_PEOPLE:
            self.add_error(
                "peers", f"Ask at most {MOST_PEOPLE} people. There are {total}, in all groups"
            )


class AskForm(PeopleForm):
    """A new round: whom to ask, until when, and a note to them."""

    message = forms.CharField(
        label="A note to the people you ask (optional)",
        required=False,
        max_length=LONGEST_NOTE,
        widget=forms.Textarea,
        help_text="Why you ask, and what you would most like to know. It goes into the email.",
    )
    closes_on = forms.DateField(
        label="Last day to answer",
        help_text="Three weeks suit most people. You can choose 7 to 60 days from today.",
        error_messages={"invalid": NOT_A_DATE, "required": "Enter the last day to answer"},
    )
    key = KeyField()

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        kwargs["initial"] = {"closes_on": timezone.localdate() + USUAL_ROUND}
        super().__init__(*args, **kwargs)

    def clean_closes_on(self) -> date:
        """Long enough to answer in peace, soon enough to be of use."""
        chosen: date = self.cleaned_data["closes_on"]
        today = timezone.localdate()
        if not SHORTEST_ROUND <= chosen - today <= LONGEST_ROUND:
            raise forms.ValidationError("Choose a last day between 7 and 60 days from today")
        return chosen


def _mailbox_of(person: StaffMember | None) -> str:
    return same_mailbox(person.user.email) if person and person.user else ""


def _shortened(faults: list[str]) -> list[str]:
    """The first of many: a whole pasted list that is wrong would fill the page."""
    more = len(faults) - FAULTS_SHOWN
    if more <= 0:
        return faults
    return [*faults[:FAULTS_SHOWN], f"{more} more lines are wrong in the same list"]
