"""Talks: the rules' own reading of diplomacy."""
