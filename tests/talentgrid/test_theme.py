"""Choosing a theme leads back to the page it was chosen on, and nowhere else."""

import pytest
from django.test import Client
from django.urls import reverse


@pytest.mark.parametrize(
    ("back", "leads_to"),
    [
        ("/library/?a=1", "/library/?a=1"),
        ("", "/"),
        ("no-such-name", "/"),
        ("team", "/"),
        ("//evil.example", "/"),
        ("/\\evil.example", "/"),
        ("https://evil.example/", "/"),
        ("javascript:alert(1)", "/"),
    ],
)
def test_the_way_back_stays_on_the_site(db, back, leads_to):
    answer = Client().post(reverse("choose_theme"), {"theme": "high-contrast", "back": back})
    assert answer.url == leads_to
