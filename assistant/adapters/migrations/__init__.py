"""The tables as they came about, one file a change; `schema.py` runs what a database still lacks."""
