"""Statuses: whether an event is done, under way, ahead, offered, put off or denied."""
