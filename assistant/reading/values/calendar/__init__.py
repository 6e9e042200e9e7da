"""The calendar: stretches of days, named days of any year, and dates with parts missing."""
