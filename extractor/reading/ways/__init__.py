"""Ways: who hands over and who receives what is counted."""
