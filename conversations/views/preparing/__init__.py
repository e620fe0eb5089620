"""Preparing: each of the two at their own copy, sharing it, and reading what was shared."""
