"""Numerals: digits, number words, ranges and hedges."""
