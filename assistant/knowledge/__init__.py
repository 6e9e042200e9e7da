"""What the product knows of the trade: the corpus as values, and how a question finds what answers it. Pure.

Read `entry.py`, then `search.py`. The texts stand in knowledge/corpus.
"""
