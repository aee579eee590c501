"""Days: which of an article's days is that of a count."""
