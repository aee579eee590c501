"""Places: rules on where an exchange was."""
