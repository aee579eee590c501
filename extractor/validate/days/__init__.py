"""Days: rules on when an exchange was."""
