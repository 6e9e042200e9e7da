"""What the product says of its own accord: suggestions, chips, the first look, the sum, answers from the catalogs.

Read `suggest.py` first; `client.py` is how a business is seen. Sentences stand in prompts/{zh,en}/suggestions.yaml.
"""

from assistant.advice.answer import answer
from assistant.advice.choices import ChoiceOffer, choices
from assistant.advice.first_look import first_look
from assistant.advice.prospects import prospects
from assistant.advice.suggest import TOPICS, suggest, why_not
from assistant.advice.suggestion import Suggestion
from assistant.advice.the_sum import the_sum

__all__ = [
    "TOPICS", "ChoiceOffer", "Suggestion", "answer", "choices", "first_look", "prospects", "suggest", "the_sum",
    "why_not",
]  # fmt: skip
