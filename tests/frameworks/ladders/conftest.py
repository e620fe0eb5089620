import pytest


@pytest.fixture(autouse=True)
def _nothing_loaded_yet(content):
    """These tests only read: they share the content that is loaded once for all tests."""
