"""Sextant: everything that is not HTTP. Start with dialogue/decide.py, service/turns.py and bootstrap.py."""
