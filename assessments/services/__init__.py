"""What changes about how a person is rated and where they stand."""

from assessments.services.grounds import (
    lacking_grounds,
    lacking_in,
    middle_of_behaviours,
    require_complete,
    require_evidence,
    require_grounds,
    unrated,
)
from assessments.services.placing import cell_of, place_person, record_not_rated
from assessments.services.supporting import add_evidence, remove_evidence
from assessments.services.views import (
    Frozen,
    begin_assessment,
    copy_assessment,
    save_assessment,
    share_assessment,
    would_change,
)

__all__ = [
    "Frozen",
    "add_evidence",
    "begin_assessment",
    "cell_of",
    "copy_assessment",
    "lacking_grounds",
    "lacking_in",
    "middle_of_behaviours",
    "place_person",
    "record_not_rated",
    "remove_evidence",
    "require_complete",
    "require_evidence",
    "require_grounds",
    "save_assessment",
    "share_assessment",
    "unrated",
    "would_change",
]
