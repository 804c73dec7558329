"""Use cases, against the store in memory."""
