"""What holds for every template, and the frame that every page has."""

import json
import re
from pathlib import Path

import pytest
from django.conf import settings
from django.template.loader import get_template, render_to_string
from django.test import RequestFactory
from django.urls import reverse

ROOT = Path(settings.BASE_DIR)
TEMPLATES = sorted((ROOT / "templates").rglob("*.html"))
SCRIPTS = sorted((ROOT / "static" / "js").glob("*.js"))
COMMENTS = re.compile(r"{#.*?#}|{% comment %}.*?{% endcomment %}", re.DOTALL)
WORDS_CONTRAST, EDGE_CONTRAST = 4.5, 3


def name_of(path: Path) -> str:
    return str(path.relative_to(ROOT))


def source(path: Path) -> str:
    return COMMENTS.sub("", path.read_text())


@pytest.mark.parametrize("path", TEMPLATES, ids=name_of)
def test_templates_can_be_read(path):
    get_template(str(path.relative_to(ROOT / "templates")))


@pytest.mark.parametrize("path", TEMPLATES, ids=name_of)
def test_templates_carry_no_inline_style_or_handler(path):
    text = source(path)
    assert not re.search(r"\sstyle\s*=", text)
    assert not re.search(r"<[^>]*\son[a-z]+\s*=", text)
    assert "<style" not in text
    assert "javascript:" not in text
    assert not re.search(r"\shx-on\b", text), "htmx would need eval for it"


@pytest.mark.parametrize("path", TEMPLATES, ids=name_of)
def test_an_apostrophe_is_printed_as_one(path):
    assert not re.search(r"[a-z}]'s ", source(path))


@pytest.mark.parametrize("path", TEMPLATES, ids=name_of)
def test_inline_scripts_have_a_nonce(path):
    for script in re.findall(r"<script\b[^>]*>", source(path)):
        assert "src=" in script or 'nonce="{{ csp_nonce }}"' in script


@pytest.mark.parametrize("path", [*TEMPLATES, *SCRIPTS], ids=name_of)
def test_nothing_is_fetched_from_elsewhere(path):
    text = source(path)  # links that a reader may follow are another matter
    assert not re.search(r"""<(?!a\s)[^<>]*(src|href|action)\s*=\s*["']?(https?:)?//""", text)
    assert not re.search(r"""(from|import|fetch)\s*\(?["']https?:""", text)


@pytest.mark.parametrize("path", TEMPLATES, ids=name_of)
def test_posting_forms_carry_the_token(path):
    for form in re.findall(r"<form\b.*?</form>", source(path), re.DOTALL):
        if 'method="post"' in form:
            included = re.findall(r'{% include "([^"]+)"', form)
            parts = [(ROOT / "templates" / name).read_text() for name in included]
            assert any("csrf_token" in text for text in (form, *parts))


def test_comments_of_several_lines_are_not_shown_to_readers():
    shown = [name_of(path) for path in TEMPLATES if "{#" in source(path)]
    assert not shown


def sign_in_page(client, **headers) -> str:
    response = client.get(reverse("account_login"), headers=headers)
    assert response.status_code == 200
    return response.content.decode()


def test_the_frame_has_a_skip_link_to_the_main_part(client, db):
    html = sign_in_page(client)
    assert 'href="#maincontent"' in html
    assert html.count('id="maincontent"') == 1
    assert "<title>Sign in" in html


def test_the_nonce_of_scripts_is_that_of_the_policy(client, db):
    response = client.get(reverse("account_login"))
    html = response.content.decode()
    nonces = set(re.findall(r'nonce="([^"]+)"', html))
    assert len(nonces) == 1
    assert f"'nonce-{nonces.pop()}'" in response["Content-Security-Policy"]


def test_htmx_keeps_to_the_policy(client, db):
    config = re.search(r"name=\"htmx-config\"\s+content='([^']+)'", sign_in_page(client))
    assert json.loads(config.group(1)) == {"includeIndicatorStyles": False, "allowEval": False}


def test_modules_find_each_other_by_name(client, db):
    found = re.search(r'<script type="importmap"[^>]*>(.*?)</script>', sign_in_page(client))
    named = json.loads(found.group(1))["imports"]
    imported = {
        name for path in SCRIPTS for name in re.findall(r'from "([^"]+)"', path.read_text())
    }
    assert imported == set(named)


def test_a_refused_form_says_so_in_the_title(client, db):
    html = client.post(reverse("account_login"), {}).content.decode()
    assert "<title>Error: Sign in" in html
    assert "There is a problem" in html


def test_signed_out_readers_see_no_menu(client, db):
    assert 'aria-label="Menu"' not in sign_in_page(client)


def test_signed_in_readers_see_their_organisation_and_menu(people, sign_in):
    client = sign_in(people.manager)
    html = client.get(reverse("account_logout")).content.decode()
    assert "Northmoor University Hospitals" in html
    assert "Priya Nair" in html
    assert f'action="{reverse("account_logout")}"' in html
    assert 'aria-label="Menu"' in html


@pytest.mark.parametrize("high_contrast", [True, False])
def test_the_theme_may_be_changed_on_every_page_and_leads_back_to_it(client, db, high_contrast):
    if high_contrast:
        client.cookies["theme"] = "high-contrast"
    html = sign_in_page(client)
    assert ('class="theme-high-contrast"' in html) is high_contrast
    assert f'value="{reverse("account_login")}"' in html
    assert f'action="{reverse("choose_theme")}"' in html


@pytest.mark.parametrize("name", ["400.html", "403.html", "403_csrf.html", "404.html", "500.html"])
def test_error_pages_say_what_to_do_next(name):
    request = RequestFactory().get("/somewhere/")
    request.user = None
    html = render_to_string(name, {"user": None})
    assert "<h1>" in html
    assert "Go to your home page" in html


def test_the_page_for_a_fault_of_ours_needs_nothing_but_itself():
    html = (ROOT / "templates" / "500.html").read_text()
    assert "extends" not in html
    assert "{{" not in html


# The design system's colours of words, on every wash and on the lines of its pattern.


def luminance(colour: tuple[float, ...]) -> float:
    parts = [
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in colour
    ]
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]


def contrast(one: tuple[float, ...], other: tuple[float, ...]) -> float:
    lighter, darker = sorted((luminance(one), luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def colour(code: str) -> tuple[float, ...]:
    return tuple(int(code[at : at + 2], 16) / 255 for at in (1, 3, 5))


def mixed(one: tuple[float, ...], other: tuple[float, ...], share: float) -> tuple[float, ...]:
    return tuple(a * share + b * (1 - share) for a, b in zip(one, other, strict=True))


SCSS = ROOT / "static" / "scss"
TOKENS = dict(re.findall(r"--app-([a-z-]+): (#[0-9a-f]{6});", (SCSS / "_tokens.scss").read_text()))
BANDS = re.findall(
    r'@include band\("(\w+)", (#[0-9a-f]{6}), (#[0-9a-f]{6})\)', (SCSS / "_bands.scss").read_text()
)


@pytest.mark.parametrize(("key", "wash", "edge"), BANDS)
def test_words_can_be_read_on_every_band(key, wash, edge):
    strength = re.search(r"--app-pattern-strength: (\d+)%", (SCSS / "_tokens.scss").read_text())
    line = mixed(colour(edge), colour(wash), int(strength.group(1)) / 100)
    for words in ("text", "muted"):
        assert contrast(colour(TOKENS[words]), colour(wash)) >= WORDS_CONTRAST
        assert contrast(colour(TOKENS[words]), line) >= WORDS_CONTRAST
    assert contrast(colour(edge), colour(wash)) >= EDGE_CONTRAST


@pytest.mark.parametrize("words", ["text", "muted", "link", "good", "error"])
def test_words_can_be_read_on_the_page(words):
    assert contrast(colour(TOKENS[words]), colour(TOKENS["page"])) >= WORDS_CONTRAST
