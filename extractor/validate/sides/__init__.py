"""Sides: rules on parties, speakers and rival claims."""
