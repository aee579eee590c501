"""Speech: who says what, and for whom."""
