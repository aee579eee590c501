"""The steps from each version of the run store to the next, for Alembic."""
