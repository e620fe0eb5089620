"""The rules of this app that the database itself keeps."""

from talentgrid.guards import append_only

PLACEMENT_LEDGER = append_only("assessments_placement", "placements are only added to")
