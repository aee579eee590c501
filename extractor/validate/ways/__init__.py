"""Ways: rules on who handed over to whom."""
