"""Everything that is HTTP. Read `app.py`."""
