"""Evaluation: gold, scores of transfers against it, and records broken on purpose."""
