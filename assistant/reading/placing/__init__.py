"""Placing: which field of the strategy the words, values and names of a message belong to.

Each module reads one part of the strategy from stretches of text; `asked.py` and `labelled.py` say which part a stretch
answers, `cues.py` finds it in plain prose. All of them claim at a `Desk`.
"""
