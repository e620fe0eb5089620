"""Forms come out as the components of the NHS design system, and what is wrong is easy to find."""

import re

import pytest
from crispy_forms.helper import FormHelper
from crispy_forms.layout import HTML, Fieldset, Layout, Row
from crispy_forms.utils import render_crispy_form
from django import forms
from django.template import Context, Template

from talentgrid.forms import BLANK, OUT_OF_DATE, Form, KeyField, SignInForm
from talentgrid.templatetags.talentgrid import error_summary, has_errors
from talentgrid.widgets import CheckCards, DateInput, RadioCards, TimeInput

LEVELS = [(1, "Partially meets"), (2, "Meets"), (3, "Exceeds")]
DETAILS = {
    2: {"text": ["Meets objectives.", "With little supervision."], "note": "Sam said this"},
    3: {"text": "Takes them further."},
}


class MeetingForm(Form):
    secret = forms.CharField(widget=forms.HiddenInput, required=False)
    title = forms.CharField(label="Title", help_text="A few words")
    day = forms.DateField(label="Date")
    starts_at = forms.TimeField(label="Start time", required=False)
    reason = forms.ChoiceField(label="Reason", choices=[("", "---------"), ("a", "Leave")])
    where = forms.ChoiceField(
        label="Where will you meet?", choices=[("a", "A room")], widget=forms.RadioSelect
    )
    topics = forms.MultipleChoiceField(
        label="Topics",
        choices=[("a", "Career")],
        widget=forms.CheckboxSelectMultiple,
        required=False,
    )
    performance = forms.TypedChoiceField(
        label="Performance", choices=LEVELS, coerce=int, widget=RadioCards(details=DETAILS)
    )
    told = forms.BooleanField(label="I have told Sam", help_text="In person")
    note = forms.CharField(label="Note", max_length=200, widget=forms.Textarea)


def render(form: forms.BaseForm) -> str:
    return render_crispy_form(form)


def tag_with(html: str, attribute: str) -> str:
    """The start tag that has this attribute."""
    found = re.search(rf"<[^>]*{re.escape(attribute)}[^>]*>", html)
    assert found, f"nothing has {attribute}"
    return found.group()


def ids(html: str) -> list[str]:
    return re.findall(r'\bid="([^"]+)"', html)


@pytest.fixture
def fresh() -> str:
    return render(MeetingForm())


@pytest.fixture
def refused() -> str:
    return render(MeetingForm({}))


def test_each_input_has_its_label_and_component_class(fresh):
    assert tag_with(fresh, 'for="id_title"').startswith("<label")
    assert 'class="nhsuk-input"' in tag_with(fresh, 'id="id_title"')
    assert 'class="nhsuk-textarea' in tag_with(fresh, 'id="id_note"')
    assert 'class="nhsuk-select"' in tag_with(fresh, 'id="id_reason"')
    assert 'class="nhsuk-checkboxes__input"' in tag_with(fresh, 'id="id_told"')


def test_dates_and_times_are_native(fresh):
    assert 'type="date"' in tag_with(fresh, 'id="id_day"')
    starts_at = tag_with(fresh, 'id="id_starts_at"')
    assert 'type="time"' in starts_at
    assert 'step="300"' in starts_at


def test_native_inputs_speak_the_language_of_browsers():
    assert 'value="2026-11-05"' in DateInput().render("day", "2026-11-05")
    assert TimeInput().format == "%H:%M"


def test_a_hint_is_read_with_its_input(fresh):
    assert 'aria-describedby="id_title_helptext"' in tag_with(fresh, 'id="id_title"')
    assert "A few words" in fresh


def test_an_error_is_read_with_its_input(refused):
    described = 'aria-describedby="id_title_helptext id_title_error"'
    title = tag_with(refused, 'id="id_title"')
    assert described in title
    assert 'aria-invalid="true"' in title
    assert "nhsuk-input--error" in title
    assert "Enter title" in refused


def test_whatever_describes_an_input_exists(refused):
    described = " ".join(re.findall(r'aria-describedby="([^"]+)"', refused)).split()
    assert described
    assert set(described) <= set(ids(refused))


def test_no_id_is_used_twice(refused):
    assert len(ids(refused)) == len(set(ids(refused)))


def test_every_label_leads_to_an_input(refused):
    assert set(re.findall(r'<label[^>]*for="([^"]+)"', refused)) <= set(ids(refused))


def test_groups_of_choices_are_fieldsets_with_a_legend(fresh):
    groups = re.findall(r"<fieldset.*?</fieldset>", fresh, re.DOTALL)
    assert len(groups) == 3
    assert all("<legend" in group for group in groups)


def test_a_group_is_described_and_its_options_are_not_invalid_one_by_one(refused):
    assert 'aria-describedby="id_where_error"' in tag_with(refused, 'id="id_where"')
    assert "aria-invalid" not in tag_with(refused, 'id="id_where_0"')


def test_hidden_inputs_have_neither_label_nor_group(fresh):
    assert 'type="hidden"' in tag_with(fresh, 'name="secret"')
    assert 'for="id_secret"' not in fresh
    assert 'data-field="secret"' not in fresh


def test_nothing_is_required_by_the_browser(fresh):
    assert " required" not in fresh


def test_what_need_not_be_answered_says_so(fresh):
    assert "Start time (optional)" in fresh
    assert "Topics (optional)" in fresh
    assert "Title (optional)" not in fresh


def test_a_form_of_notes_does_not_say_optional():
    class NoteForm(Form):
        mark_optional = False
        note = forms.CharField(label="Note", required=False)

    assert "optional" not in render(NoteForm())


def test_long_answers_are_counted_and_not_cut_off(fresh):
    note = tag_with(fresh, 'id="id_note"')
    assert "maxlength" not in note
    assert 'aria-describedby="id_note-info"' in note
    assert 'data-maxlength="200"' in tag_with(fresh, 'data-field="note"')
    assert "You can enter up to 200 characters" in fresh


def test_no_choice_is_a_word_and_not_dashes(fresh):
    assert BLANK in fresh
    assert "-----" not in fresh


def test_cards_are_described_by_what_they_mean_and_who_said_so(fresh):
    meets = tag_with(fresh, 'id="id_performance_1"')
    assert 'type="radio"' in meets
    assert 'aria-describedby="id_performance_1_text id_performance_1_note"' in meets
    assert "With little supervision." in fresh
    assert "Sam said this" in fresh
    assert "aria-describedby" not in tag_with(fresh, 'id="id_performance_0"')


def test_a_card_stays_chosen():
    html = render(MeetingForm({"performance": "3"}))
    assert " checked" in tag_with(html, 'id="id_performance_2"')


def test_cards_may_be_given_words_for_one_person_only():
    form, other = MeetingForm(), MeetingForm()
    form.fields["performance"].widget.details = {1: {"note": "You said this"}}
    assert "You said this" in render(form)
    assert "You said this" not in render(other)


def test_a_list_to_tick_off():
    class StepsForm(Form):
        done = forms.MultipleChoiceField(
            choices=[("room", "Book a room")], widget=CheckCards(columns=1), required=False
        )

    html = render(StepsForm({"done": ["room"]}))
    room = tag_with(html, 'id="id_done_0"')
    assert 'type="checkbox"' in room
    assert " checked" in room
    assert "app-choices--1" in html


def test_the_answer_is_escaped_wherever_it_stands():
    html = render(MeetingForm({"title": '"><script>', "note": "<b>"}))
    assert "<script>" not in html
    assert "<b>" not in html


def test_a_layout_groups_fields():
    form = MeetingForm()
    form.helper.layout = Layout(
        HTML("<p>First the day.</p>"), Fieldset("When", Row("day", "starts_at")), "title"
    )
    html = render(form)
    assert html.index("First the day.") < html.index("When") < html.index('id="id_day"')
    assert 'id="id_note"' not in html


def test_a_layout_leaves_no_attribute_empty_or_styled(fresh):
    assert "style=" not in fresh
    assert "None" not in fresh


def test_labels_may_be_for_screen_readers_only():
    form = MeetingForm()
    form.helper.form_show_labels = False
    assert "nhsuk-u-visually-hidden" in tag_with(render(form), 'for="id_title"')


def test_formsets_come_with_their_management_form():
    formset = forms.formset_factory(MeetingForm, extra=2)()
    html = render_crispy_form(formset, helper=_helper())
    assert 'name="form-TOTAL_FORMS"' in html
    assert 'id="id_form-1-title"' in html


def _helper() -> FormHelper:
    helper = FormHelper()
    helper.form_tag = False
    return helper


def summary(*given) -> str:
    template = Template("{% error_summary first second %}")
    names = ("first", "second")
    return template.render(Context(dict(zip(names, given, strict=False))))


def test_the_summary_links_to_what_takes_the_focus(refused):
    links = re.findall(r'href="#([^"]+)"', summary(MeetingForm({})))
    assert {"id_title", "id_day", "id_where_0", "id_performance_0", "id_told"} <= set(links)
    assert set(links) <= set(ids(refused))


def test_the_summary_is_silent_when_all_is_well():
    assert summary(MeetingForm()).strip() == ""


def test_the_summary_has_what_is_wrong_with_the_whole_and_with_hidden_answers_unlinked():
    form = MeetingForm({})
    form.add_error(None, "The two dates do not fit together")
    form.add_error("secret", "Load the page again")
    html = summary(form)
    assert "The two dates do not fit together" in html
    assert "Load the page again" in html
    assert "#id_secret" not in html


def test_one_summary_serves_several_forms_and_formsets():
    formset_class = forms.formset_factory(MeetingForm, min_num=1, validate_min=True)
    formset = formset_class({"form-TOTAL_FORMS": "1", "form-INITIAL_FORMS": "0"})
    html = summary(MeetingForm({}, prefix="own"), formset)
    assert "#id_own-title" in html
    assert "#id_form-0-title" in html
    assert "Please submit" in html


def test_the_summary_is_in_the_order_of_the_page():
    """What only `clean` finds, Django has after what each field says of itself."""
    form = MeetingForm({"title": "Team meeting"})
    assert "title" not in form.errors
    form.add_error("title", "There is one of this name")
    html = summary(form)
    assert html.index("#id_title") < html.index("#id_day")


def test_the_summary_says_a_thing_once():
    form = MeetingForm({})
    form.add_error(None, "Twice")
    form.add_error(None, "Twice")
    assert summary(form).count("Twice") == 1


@pytest.mark.parametrize(
    ("forms_given", "expected"),
    [
        (None, False),
        ("", False),
        (MeetingForm(), False),
        (MeetingForm({}), True),
        ([MeetingForm(), MeetingForm({})], True),
    ],
)
def test_the_title_knows_of_errors(forms_given, expected):
    assert has_errors(forms_given) is expected


def test_a_formset_without_errors_has_none():
    formset = forms.formset_factory(MeetingForm, extra=0)(
        {"form-TOTAL_FORMS": "0", "form-INITIAL_FORMS": "0"}
    )
    assert has_errors(formset) is False


def test_no_promise_is_made_for_passwords(rf):
    assert error_summary(MeetingForm({}))["kept"] is True
    assert error_summary(SignInForm({}))["kept"] is False


@pytest.mark.parametrize(
    ("label", "field", "message"),
    [
        ("Work email address", forms.EmailField(), "Enter work email address"),
        ("HR team", forms.CharField(), "Enter HR team"),
        ("Reason", forms.ChoiceField(choices=[]), "Choose reason"),
        ("What did you agree?", forms.CharField(), "Answer the question: What did you agree?"),
        ("I have told Sam", forms.BooleanField(), "Tick the box: I have told Sam"),
    ],
)
def test_an_empty_answer_is_told_what_to_do(label, field, message):
    field.label = label
    form_class = type("OneField", (Form,), {"answer": field})
    assert form_class({}).errors["answer"] == [message]


def test_a_message_of_its_own_is_kept():
    field = forms.CharField(error_messages={"required": "Say what you saw"})
    form_class = type("OneField", (Form,), {"answer": field})
    assert form_class({}).errors["answer"] == ["Say what you saw"]


class LongForm(Form):
    title = forms.CharField(label="Title", max_length=20)
    thoughts = forms.CharField(label="Thoughts", required=False, widget=forms.Textarea)
    question = forms.CharField(label="How is it?", required=False, widget=forms.Textarea)
    short = forms.CharField(label="Short", required=False, max_length=2000, widget=forms.Textarea)

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["later"] = forms.CharField(label="Later", required=False, widget=forms.Textarea)


def test_a_text_may_be_long_and_not_longer():
    names = ("thoughts", "question", "later")
    fitting = LongForm({"title": "A", "short": "a" * 2000, **dict.fromkeys(names, "a" * 10_000)})
    assert fitting.is_valid(), fitting.errors

    longer = LongForm(
        {"title": "a" * 21, "short": "a" * 2001, **dict.fromkeys(names, "a" * 10_001)}
    )
    assert longer.errors == {
        "title": ["Title must be 20 characters or fewer"],
        "short": ["Short must be 2,000 characters or fewer"],
        "thoughts": ["Thoughts must be 10,000 characters or fewer"],
        "question": ["What you wrote must be 10,000 characters or fewer"],
        "later": ["Later must be 10,000 characters or fewer"],
    }


def test_no_browser_cuts_off_a_long_text_and_a_high_limit_is_not_counted_down():
    html = render(LongForm({"title": "A", "thoughts": "a" * 10_001}))
    for name in ("thoughts", "later", "short"):
        assert " maxlength" not in tag_with(html, f'id="id_{name}"')
    assert html.count("nhsuk-js-character-count") == 1, "of the field that says how short it is"
    assert "a" * 10_001 in html


class MakingForm(Form):
    key = KeyField()
    version = forms.IntegerField(widget=forms.HiddenInput)
    other = forms.UUIDField(widget=forms.HiddenInput, error_messages={"invalid": "Our own words"})
    title = forms.CharField(label="Title")


@pytest.mark.parametrize("key", ["broken", "", None])
def test_a_hidden_field_that_was_changed_is_answered_in_words_and_with_a_fresh_key(key):
    sent = {"key": key, "version": "x", "other": "x", "title": "Kept"}
    form = MakingForm({name: value for name, value in sent.items() if value is not None})

    assert form.errors == {
        "key": [OUT_OF_DATE],
        "version": [OUT_OF_DATE],
        "other": ["Our own words"],
    }
    fresh = str(form["key"].value())
    assert f'value="{fresh}"' in render(form)
    assert "broken" not in render(form)
    again = MakingForm({"key": fresh, "version": "1", "other": fresh, "title": "Kept"})
    assert again.is_valid()


def test_a_key_stays_what_it_is_while_the_rest_is_put_right():
    first = MakingForm()["key"].value()
    assert first != MakingForm()["key"].value()
    refused = MakingForm({"key": str(first), "version": "1", "other": str(first)})
    assert list(refused.errors) == ["title"]
    assert str(refused["key"].value()) == str(first)
