"""The official wording of a framework, which an organisation loads for itself alone."""

import json
from contextlib import suppress
from io import StringIO

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.core.management import CommandError, call_command
from django.urls import reverse
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from frameworks import library
from frameworks.library import FRAMEWORKS
from frameworks.loading import ContentError
from frameworks.loading.compared import compare_texts
from frameworks.loading.official import check_official
from frameworks.loading.sent import read_sent
from frameworks.loading.template import template_of
from frameworks.models import Framework, OwnWording
from frameworks.services import load_official, set_wording_aside, take_up_wording
from frameworks.services.wording import STATEMENT
from frameworks.sources import source_line
from talentgrid.models import AuditEvent
from tests.factories import OrganisationFactory
from tests.frameworks.organisation.helpers import words

MODEL = library.LEADERSHIP_MODEL
FIRST = "inspiring_shared_purpose"


def model(**changes) -> dict:
    """A file of the model in which one dimension reads otherwise."""
    content = template_of(MODEL)
    content["elements"][0]["elements"][0] |= {"text": "Words of their own.", **changes}
    return content


def load(trust, content=None, by=None):
    official = check_official(content or model())
    return load_official(by=by, organisation=trust, official=official).framework


def file_of(content, name="model.json") -> SimpleUploadedFile:
    raw = content if isinstance(content, bytes) else json.dumps(content).encode()
    return SimpleUploadedFile(name, raw, content_type="application/json")


def text_in(organisation) -> str:
    return library.current_content(MODEL, organisation).element(FIRST).text


class TestWhoReadsIt:
    def test_only_the_organisation_that_loaded_it(self, trust):
        ours, other = text_in(None), OrganisationFactory()
        load(trust)
        assert text_in(trust) == "Words of their own."
        assert text_in(other) == text_in(None) == ours
        assert library.all_contents(other)[MODEL].framework.organisation is None

    def test_the_library_shows_it_to_their_people_alone(self, trust, people, sign_in):
        load(trust)
        address = reverse("framework_element", args=[MODEL, FIRST])
        own, foreign = (
            sign_in(person).get(address, follow=True)
            for person in (people.employee, people.stranger)
        )
        assert "Words of their own." in words(own)
        assert "Words of their own." not in words(foreign)

    def test_no_other_hr_lead_reaches_it(self, people, as_lead):
        theirs = load(people.stranger.organisation)
        for name in ("wording_aside", "wording_again"):
            assert as_lead.post(reverse(name, args=[theirs.pk])).status_code == 404
        page = as_lead.get(reverse("official_wording"))
        assert all(not wording.versions for wording in page.context["wordings"])

    def test_everybodys_version_cannot_be_set_aside(self, as_lead):
        everybodys = Framework.objects.current(MODEL)
        assert as_lead.get(reverse("wording_aside", args=[everybodys.pk])).status_code == 404
        with pytest.raises(ValueError, match="everybody"):
            set_wording_aside(by=None, framework=everybodys)

    def test_it_says_where_its_words_are_from(self, trust):
        load(trust)
        element = library.current_content(MODEL, trust).element(FIRST)
        assert "Talentgrid" not in source_line(element)


class TestLoading:
    def test_a_changed_file_is_another_version(self, trust):
        assert load(trust).version == 1
        assert load(trust, model(text="Better words.")).version == 2
        assert text_in(trust) == "Better words."

    def test_the_same_file_twice_is_one(self, trust, lead):
        assert load(trust, by=lead) == load(trust, by=lead)
        assert OwnWording.objects.count() == 1
        assert AuditEvent.objects.filter(actor=lead).count() == 1

    def test_an_earlier_file_comes_back_into_use(self, trust, lead):
        first = load(trust)
        load(trust, model(text="Better words."))

        assert load(trust, by=lead) == first

        assert text_in(trust) == "Words of their own."
        assert AuditEvent.objects.get(actor=lead).action == "official_wording_taken_up"

    def test_set_aside_and_taken_up(self, trust, lead):
        load(trust)
        second = load(trust, model(text="Better words."))
        for _ in range(2):
            set_wording_aside(by=lead, framework=second)
        assert text_in(trust) == text_in(None)
        for _ in range(2):
            take_up_wording(by=lead, framework=second)
        assert text_in(trust) == "Better words."
        actions = [event.action for event in AuditEvent.objects.filter(actor=lead).order_by("pk")]
        assert actions == ["official_wording_set_aside", "official_wording_taken_up"]

    def test_who_confirmed_what_is_written_down(self, trust, lead):
        framework = load(trust, by=lead)
        wording = OwnWording.objects.get()
        assert (wording.framework, wording.loaded_by) == (framework, lead)
        assert wording.statement == STATEMENT
        event = AuditEvent.objects.get(action="official_wording_loaded")
        assert event.actor == lead
        assert event.detail["framework"] == MODEL
        assert event.detail["version"] == 1

    def test_ratings_line_up_by_key(self, trust):
        load(trust)
        keys = {
            element.key for element in library.current_content(MODEL).elements if element.is_asked
        }
        own = library.current_content(MODEL, trust)
        assert keys == {element.key for element in own.elements if element.is_asked}
        assert {len(own.levels(own.element(key))) for key in keys} == {4}


class TestTheCommand:
    def run(self, tmp_path, content, organisation) -> str:
        path, output = tmp_path / "model.json", StringIO()
        path.write_text(content if isinstance(content, str) else json.dumps(content))
        arguments = [f"--organisation={organisation}", str(path)]
        call_command("load_official_wording", *arguments, stdout=output)
        return output.getvalue()

    def test_it_loads_the_file(self, tmp_path, trust):
        said = self.run(tmp_path, model(), trust.slug)
        assert "version 1 added" in said
        assert text_in(trust) == "Words of their own."
        assert OwnWording.objects.get().loaded_by is None

    def test_it_says_what_is_wrong(self, tmp_path, trust):
        with pytest.raises(CommandError, match=r"model\.json: it is not JSON"):
            self.run(tmp_path, "{", trust.slug)
        with pytest.raises(CommandError, match="no organisation “nowhere”"):
            self.run(tmp_path, model(), "nowhere")
        with pytest.raises(CommandError, match=r"gone\.json"):
            call_command("load_official_wording", f"--organisation={trust.slug}", "gone.json")


class TestTheTemplate:
    @pytest.mark.parametrize("key", FRAMEWORKS)
    def test_each_fits_and_changes_nothing(self, key):
        texts = compare_texts(check_official(template_of(key)))
        assert [text for text in texts if text.before != text.after] == []
        assert len(texts) > len(library.current_content(key).elements)

    def test_it_does_not_say_that_the_wording_is_not_here(self):
        assert "not stored here" not in json.dumps(template_of(MODEL))

    def test_it_can_be_downloaded(self, as_lead):
        answer = as_lead.get(reverse("wording_template", args=[MODEL]))
        assert "attachment" in answer.headers["Content-Disposition"]
        assert check_official(read_sent(answer.content)).key == MODEL
        assert as_lead.get(reverse("wording_template", args=["nhs_talent_grid"])).status_code == 404


def without(content: dict, key: str) -> dict:
    """The file without the element of this key."""
    for part in content["elements"]:
        part["elements"] = [one for one in part["elements"] if one["key"] != key]
    return content


class TestWhatDoesNotFit:
    @pytest.mark.parametrize(
        ("raw", "reason"),
        [
            (b"", "it is not JSON"),
            (b"\xff\xfe", "it is not JSON"),
            (b"[1, 2", "it is not JSON"),
            (b"{not json", "it is not JSON from line 1, column 2 on"),
            ('{"key": "a – b"}'.encode("cp1252"), "Save the file as UTF-8, then choose it again"),
            (b"[]", "must be one object"),
            (b'{"key": NaN}', "NaN is no number"),
            (b'{"key": ' + b"9" * 5000 + b"}", "a number in it that is far too long"),
            (b"[" * 200_000, "nested too deeply"),
            (b'{"a":' * 20 + b"1" + b"}" * 20, "nested too deeply"),
            (b'{"key": null}', "key: this must be a text"),
            (b'{"key": 1.5}', "key: this must be a text"),
            (b'{"key": "a\\u0000"}', "key: there is a character"),
            (b'{"key": "\\ud800"}', "key: there is a character"),
            (b'{"\\u0000": "a"}', "there is a character"),
        ],
    )
    def test_what_is_no_such_file(self, raw, reason):
        with pytest.raises(ContentError, match=reason) as raised:
            read_sent(raw)
        # In words for people: none of Python's own.
        assert not any(word in str(raised.value) for word in ("codec", "recursion", "Exceeds"))

    @pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "utf-8-sig"])
    def test_what_some_editors_save_is_read(self, encoding):
        assert read_sent('{"key": "a – b"}'.encode(encoding)) == {"key": "a – b"}

    def refused(self, content) -> str:
        with pytest.raises(ContentError) as raised:
            check_official(content)
        return str(raised.value)

    @pytest.mark.parametrize("key", ["nhs_talent_grid", "something", ["a"], 5])
    def test_another_framework(self, key):
        assert "no framework that is used here" in self.refused({**model(), "key": key})

    def test_our_own_words(self):
        assert "document" in self.refused({**model(), "document": "ours"})

    def test_another_edition(self):
        content = template_of(library.SUCCESS_PROFILE)
        assert "edition: this must be “Aspirant directors”" in self.refused(
            {**content, "edition": "Existing directors"}
        )
        assert "family: leave it out" in self.refused({**model(), "family": "success_profile"})

    def test_a_missing_element_is_named(self):
        assert self.refused(without(model(), FIRST)) == f"elements: missing: {FIRST}"

    def test_many_missing_elements_are_counted(self):
        content = {**model(), "elements": [{"key": "dimensions", "kind": "part", "title": "None"}]}
        assert self.refused(content).endswith("and 1 more")

    def test_prompts_are_free(self):
        content = model(elements=[{"key": "their_prompt", "kind": "prompt", "text": "When?"}])
        texts = [one for one in compare_texts(check_official(content)) if one.before != one.after]
        assert {text.under for text in texts} == {"Inspiring shared purpose"}
        assert [text.after for text in texts if not text.before] == ["When?"]
        assert len([text for text in texts if not text.after]) == 3
        assert len([text for text in texts if text.is_reworded]) == 1

    def test_another_kind(self):
        assert f"elements / {FIRST}: kind" in self.refused(model(kind="competency"))

    def test_another_stage(self):
        assert f"elements / {FIRST}: stage: leave it out" in self.refused(model(stage="to_ceo"))

    def test_other_levels(self):
        content = model()
        content["scales"][0]["levels"].pop()
        assert "needs a scale of 4 levels" in self.refused(content)

    def test_a_scale_where_nobody_is_rated(self):
        content = model()
        content["elements"][0]["scale"] = "hlm_level"
        assert "elements / dimensions: scale: this needs no scale" in self.refused(content)

    @pytest.mark.parametrize(
        ("name", "value"),
        [("title", ["a"]), ("text", {"a": "b"}), ("title", 5), ("text", True), ("example", [])],
    )
    def test_a_text_that_is_none(self, name, value):
        assert f"elements / {FIRST}: {name}: this must be a text" in self.refused(
            model(**{name: value})
        )

    @pytest.mark.parametrize("name", ["title", "text"])
    def test_an_empty_text(self, name):
        where = f"elements / {FIRST}: {name}"
        assert (
            self.refused(model(**{name: ""})) == f"there are no words where ours has some: {where}"
        )
        assert f"{where}: there is nothing but spaces" in self.refused(model(**{name: " \n"}))

    def test_a_text_left_out(self):
        content = model()
        del content["elements"][0]["elements"][1]["text"]
        del content["elements"][0]["elements"][2]["title"]
        said = self.refused(content)
        assert "elements / leading_with_care: text, " in said
        assert said.endswith("elements / evaluating_information: title")

    def test_an_empty_list_of_texts(self):
        content = template_of(library.INDICATORS)
        content["elements"][0]["paragraphs"] = []
        assert ": paragraphs" in self.refused(content)

    def test_an_empty_level(self):
        content = model()
        content["scales"][0]["levels"][1]["definition"] = ""
        assert self.refused(content).endswith(
            "scales / hlm_level / levels / proficient: definition"
        )

    def test_a_passage_that_pages_quote(self):
        content = template_of(library.INDICATORS)
        passage = content["sections"][1]["sections"][0]
        whole = list(passage["paragraphs"])
        passage["paragraphs"] = whole[:-1]
        assert f"sections / {passage['key']}: paragraphs" in self.refused(content)
        passage["paragraphs"] = whole
        content["sections"][1]["sections"].remove(passage)
        assert self.refused(content) == f"sections: missing: {passage['key']}"

    def test_a_rule_that_pages_quote(self):
        content = template_of(library.SUCCESS_PROFILE)
        gone = content["rules"].pop()
        assert self.refused(content) == f"rules: missing: {gone['key']}"

    def test_a_record_that_cannot_be_loaded_is_named(self):
        assert f"elements / {FIRST}: kind" in self.refused(model(kind="nonsense"))

    @settings(max_examples=150, suppress_health_check=list(HealthCheck), deadline=None)
    @given(data=st.data())
    def test_a_file_is_refused_or_can_be_loaded(self, trust, data):
        content = template_of(data.draw(st.sampled_from([MODEL, library.SUCCESS_PROFILE])))
        for _ in range(data.draw(st.integers(1, 3))):
            damage(content, data)
        with suppress(ContentError):
            official = check_official(read_sent(json.dumps(content).encode()))
            load_official(by=None, organisation=trust, official=official)


ANYTHING = st.one_of(
    st.text(max_size=5),
    st.integers(-5, 10**30),
    st.booleans(),
    st.none(),
    st.floats(),
    st.lists(st.one_of(st.text(max_size=3), st.dictionaries(st.text(max_size=3), st.text()))),
    st.dictionaries(st.sampled_from(["key", "kind", "text", "scale"]), st.text(max_size=4)),
)


def damage(content: dict, data) -> None:
    """Puts anything in any place of a file, or takes something out of it."""
    place = content
    while True:
        keys = list(place) if isinstance(place, dict) else list(range(len(place)))
        if not keys:
            return
        key = data.draw(st.sampled_from(keys))
        inner = place[key]
        if isinstance(inner, (dict, list)) and inner and data.draw(st.integers(0, 3)):
            place = inner
            continue
        if data.draw(st.booleans()):
            place[key] = data.draw(ANYTHING)
        else:
            del place[key]
        return


class TestThePages:
    address = property(lambda self: reverse("wording_load"))

    def previewed(self, client, content=None, **changes):
        data = {"file": file_of(content or model()), "has_right": "on", **changes}
        return client.post(self.address, data)

    def test_a_file_is_looked_at_before_it_is_loaded(self, as_lead, trust, lead):
        preview = self.previewed(as_lead)
        assert preview.status_code == 200
        assert [preview.context[name] for name in ("reworded", "added", "left_out")] == [1, 0, 0]
        assert not OwnWording.objects.exists()

        content = preview.context["form"]["content"].value()
        data = {"content": content, "has_right": "True"}
        for _ in range(2):
            page = as_lead.post(self.address, data, follow=True)

        assert "your people now read your version 1" in words(page)
        assert "loaded by Nora Quinn" in words(page)
        assert STATEMENT in words(page)
        assert OwnWording.objects.get().loaded_by == lead
        assert text_in(trust) == "Words of their own."

    def test_it_shows_every_changed_text_before_and_after(self, as_lead):
        content = model(title="Purpose")
        content["elements"][0]["elements"][0]["elements"][0]["text"] = "Their prompt."
        content["scales"][0]["levels"][3]["definition"] = "Seen from afar."
        content["sections"][0]["paragraphs"][0] = "A passage of theirs."

        preview = self.previewed(as_lead, content)

        parts = {part.heading: part.texts for part in preview.context["changed"]}
        assert list(parts) == ["Inspiring shared purpose", "Level shown", "Passages about it"]
        dimension, prompt = parts["Inspiring shared purpose"]
        assert [dimension.label, prompt.label] == ["Dimension", "Prompt"]
        assert dimension.before == f"Inspiring shared purpose\n\n{text_in(None)}"
        assert dimension.after == "Purpose\n\nWords of their own."
        page = words(preview)
        for said in (text_in(None), "Words of their own.", "Their prompt.", "A passage of theirs."):
            assert said in page
        assert "Exemplary Seen from afar." in page
        assert preview.context["reworded"] == 4
        assert page.count('<details class="nhsuk-details" open>') == 3

    def test_many_changes_are_folded(self, as_lead):
        content = model()
        for dimension in content["elements"][0]["elements"]:
            dimension["text"] = "Words of their own."
        page = words(self.previewed(as_lead, content))
        assert page.count('<details class="nhsuk-details" >') == 9

    def test_a_prompt_of_theirs_and_one_left_out(self, as_lead):
        content = model(elements=[{"key": "theirs", "kind": "prompt", "text": "When?"}])
        page = words(self.previewed(as_lead, content))
        assert "(not here yet)" in page
        assert page.count("(left out)") == 3

    def test_the_form_itself_is_noticed(self, as_lead):
        assert "the same as here already" in words(self.previewed(as_lead, template_of(MODEL)))

    def test_nothing_is_loaded_without_the_right(self, as_lead):
        without_right = self.previewed(as_lead, has_right="")
        assert without_right.status_code == 422
        assert "Tick the box if you have the right" in words(without_right)

        content = json.dumps(model())
        assert as_lead.post(self.address, {"content": content}).status_code == 422
        assert not OwnWording.objects.exists()

    @pytest.mark.parametrize(
        ("file", "message"),
        [
            ("", "Choose a file"),
            (file_of(b""), "The file is empty"),
            (file_of(b"{"), "This file cannot be used: it is not JSON"),
            (file_of(b'{"key": "a \x96 b"}'), "used: it is not saved as UTF-8. Save the file as"),
            (file_of({"key": "x"}), "no framework that is used here"),
            (file_of(b" " * 1_000_001), "larger than 1 MB"),
        ],
    )
    def test_what_is_wrong_is_said_beside_the_file(self, as_lead, file, message):
        if file:
            file.seek(0)
        answer = self.previewed(as_lead, file=file)
        assert answer.status_code == 422
        assert message in " ".join(answer.context["form"].errors["file"])
        assert message in words(answer)

    @pytest.mark.parametrize("content", ["", "{", '{"key": "x"}', "\ud800"])
    def test_what_comes_back_is_checked_again(self, as_lead, content):
        data = {"content": content.encode("utf-8", "replace"), "has_right": "True"}
        answer = as_lead.post(self.address, data)
        assert answer.status_code == 422
        assert answer.context["form"].errors["file"]
        assert not OwnWording.objects.exists()

    def test_set_aside_and_used_again(self, as_lead, trust):
        framework = load(trust)
        asked = as_lead.get(reverse("wording_aside", args=[framework.pk]))
        assert "keeps it" in words(asked)
        page = as_lead.post(reverse("wording_aside", args=[framework.pk]), follow=True)
        assert "Use it again" in words(page)
        assert text_in(trust) == text_in(None)
        page = as_lead.post(reverse("wording_again", args=[framework.pk]), follow=True)
        assert "version 1" in words(page)
        assert text_in(trust) == "Words of their own."

    def test_many_versions_cost_what_one_does(self, as_lead, trust, django_assert_max_num_queries):
        def queries():
            as_lead.get(reverse("official_wording"))
            with django_assert_max_num_queries(10) as found:
                as_lead.get(reverse("official_wording"))
            return len(found)

        load(trust)
        few = queries()
        for number in range(4):
            load(trust, model(text=f"Words {number}"))
        assert queries() == few
