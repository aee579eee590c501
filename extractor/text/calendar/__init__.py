"""The calendar: words, grammar and readers of dates."""
