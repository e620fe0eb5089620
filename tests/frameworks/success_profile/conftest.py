import pytest

from frameworks.models import Framework


@pytest.fixture(autouse=True)
def _nothing_loaded_yet(content):
    """These tests only read: they share the content that is loaded once for all tests."""


@pytest.fixture
def aspirant():
    return Framework.objects.current("success_profile_aspirant")


@pytest.fixture
def existing():
    return Framework.objects.current("success_profile_existing")


@pytest.fixture(params=["aspirant", "existing"])
def edition(request):
    return request.getfixturevalue(request.param)
