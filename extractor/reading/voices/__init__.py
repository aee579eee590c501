"""Voices: who says so, and who mediated."""
