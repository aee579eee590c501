"""Scopes: whether a count is of one handover or a total of several."""
