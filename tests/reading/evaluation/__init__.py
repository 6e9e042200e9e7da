"""How well messages are read, in figures: `make reading`. Read `__main__.py` first; `aims.py` has what is asked for."""
