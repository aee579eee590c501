"""Counts: what each number counts, which counts are parts of others, and what is kept back."""
