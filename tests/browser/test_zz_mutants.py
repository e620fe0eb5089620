import uuid, pytest
from pathlib import Path
from django.urls import reverse
from conversations.services import planning
import conversations.views.planning as vp
from tests.browser import test_keyboard, test_saving, test_library, test_whole_conversation
from tests.browser.test_saving import *
from tests.scenarios import conversation_in

CSS = Path("static/build/talentgrid.css").read_text()
def css(more):
    return lambda route: route.fulfill(body=CSS+more, content_type="text/css")

def test_focus(open_as, people):
    def opened(person=None, **o):
        page = open_as(person, **o)
        page.route("**/talentgrid.css", css("a:focus{outline:none!important;box-shadow:none!important;background:none!important}"))
        return page
    with pytest.raises(AssertionError) as e: test_keyboard.test_holding_recording_and_agreeing(opened, people)
    print("FOCUS", e.value)

def test_focus_cards(open_as, people):
    def opened(person=None, **o):
        page = open_as(person, **o)
        page.route("**/talentgrid.css", css(".app-choice:has(:focus-visible){outline:none!important;box-shadow:none!important;border-color:inherit!important} .app-choice__input:focus-visible{outline:none!important}"))
        return page
    with pytest.raises(AssertionError) as e: test_keyboard.test_holding_recording_and_agreeing(opened, people)
    print("CARDS", str(e.value)[:300])

def test_wide(open_as, people, look_over):
    page = open_as(people.employee)
    page.route("**/talentgrid.css", css("main table{min-width:400px}"))
    page.goto("/library/grid/")
    with pytest.raises(AssertionError) as e: look_over(page)
    print("WIDE", str(e.value)[:300])

def test_contrast(open_as, people, look_over):
    page = open_as(people.employee)
    page.route("**/talentgrid.css", css(".theme-high-contrast .app-source{color:#333!important}"))
    page.goto("/library/grid/")
    with pytest.raises(AssertionError) as e: look_over(page)
    print("CONTRAST", str(e.value)[:300])

def test_keep(stage, people, open_as, axe):
    def opened(person=None, **o):
        page = open_as(person, **o)
        page.context.set_default_timeout(1500)
        js = Path("static/js/kept-words.js").read_text().replace("localStorage.setItem", "void ")
        page.context.route("**/kept-words.js", lambda route: route.fulfill(body=js, content_type="text/javascript"))
        return page
    with pytest.raises(Exception) as e: test_saving.test_a_closed_tab_offers_the_words_it_could_not_save(stage, people, opened, axe)
    print("KEEP", str(e.value)[:200])

def test_sent(people, open_as):
    def opened(person=None, **o):
        page = open_as(person, **o)
        js = Path("static/js/kept-words.js").read_text().replace("arrival?.redirectCount", "false")
        page.context.route("**/kept-words.js", lambda route: route.fulfill(body=js, content_type="text/javascript"))
        return page
    with pytest.raises(AssertionError) as e: test_saving.test_what_was_sent_by_its_button_does_not_stay_on_the_device(people, opened)
    print("SENT", str(e.value)[:200])

@pytest.mark.parametrize("javascript", [True, False])
def test_double(javascript, conversation, people, open_as, monkeypatch):
    real = planning.add_action
    monkeypatch.setattr(planning, "add_action", lambda **k: real(**{**k, "key": uuid.uuid4()}))
    def opened(person=None, **o):
        page = open_as(person, **o)
        page.context.route("**/double-submit.js", lambda route: route.fulfill(body="", content_type="text/javascript"))
        return page
    try:
        test_saving.TestADoubleClick().test_adds_one_action(javascript, conversation, people, opened)
    except AssertionError as e:
        print("DOUBLE", javascript, str(e)[:200])
    else:
        print("DOUBLE survived", javascript)
