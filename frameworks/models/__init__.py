"""What people are measured against: versioned reference content, read-only in use."""

from frameworks.models.behaviours import OrganisationBehaviour
from frameworks.models.framework import Framework, Sourced
from frameworks.models.grid import Axis, Band, Cell, CellItem, Level
from frameworks.models.guide import GuidePoint, GuideSection

__all__ = [
    "Axis",
    "Band",
    "Cell",
    "CellItem",
    "Framework",
    "GuidePoint",
    "GuideSection",
    "Level",
    "OrganisationBehaviour",
    "Sourced",
]
