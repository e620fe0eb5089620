"""What people are measured against: versioned reference content, read-only in use."""

from frameworks.models.behaviours import BehaviourEdition
from frameworks.models.element import Element, InterpretationRule, Relation, Scale, ScaleLevel
from frameworks.models.framework import Framework, Sourced
from frameworks.models.grid import Axis, Band, Cell, CellItem, Level
from frameworks.models.guide import GuidePoint, GuideSection
from frameworks.models.own import FrameworkInUse, LocalOffer, OwnWording

__all__ = [
    "Axis",
    "Band",
    "BehaviourEdition",
    "Cell",
    "CellItem",
    "Element",
    "Framework",
    "FrameworkInUse",
    "GuidePoint",
    "GuideSection",
    "InterpretationRule",
    "Level",
    "LocalOffer",
    "OwnWording",
    "Relation",
    "Scale",
    "ScaleLevel",
    "Sourced",
]
