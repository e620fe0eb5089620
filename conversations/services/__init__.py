"""What changes in a conversation: keyword-only, atomic, by a named person, into the audit trail."""
