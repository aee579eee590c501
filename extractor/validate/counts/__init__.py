"""Counts: rules on how many, of whom, and on what is left out."""
