"""A cookie that no browser of ours sends does no harm."""

import pytest
from django.conf import settings
from django.urls import reverse


@pytest.mark.django_db
@pytest.mark.parametrize("cookie", [r'"\000"', r'"abcdefgh\000ijklmnop"'])
def test_a_session_cookie_with_a_nul_is_none(client, content, cookie):
    header = {"Cookie": f"{settings.SESSION_COOKIE_NAME}={cookie}; theme=high"}

    response = client.get(reverse("home"), headers=header)

    assert response.status_code == 302  # to the sign-in page; PostgreSQL would refuse to look
    assert response.wsgi_request.COOKIES == {"theme": "high"}
