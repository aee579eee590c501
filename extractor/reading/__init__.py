"""The rules' own reading of an article: counts with noun, direction, status, scope and date."""
