"""Dates, periods and deadlines in words."""
