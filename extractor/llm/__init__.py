"""Talking to models: one client, an embedded engine, and its weights."""
