"""Many articles at once: the run loop and the files it leaves."""
