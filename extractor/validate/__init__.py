"""Holding records against the text: rules, number ledger, findings, verdicts."""
