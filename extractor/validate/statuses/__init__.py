"""Statuses: rules on whether it happened, and on one handover or a total."""
