"""Northmoor University Hospitals and its neighbour: divisions, teams, jobs and names, as data."""
