"""What two people do on the pages, in the words of the field."""

from tests.browser.steps.employee import Employee
from tests.browser.steps.manager import Manager
from tests.browser.steps.somebody import Somebody, is_saved

__all__ = ["Employee", "Manager", "Somebody", "is_saved"]
