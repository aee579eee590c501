"""Talks: rules on records of diplomacy, and on towns where only talks were."""
