"""What the product has to say of its own accord: suggestions, choices, the first look, the sum, answers from the catalogs.

Read `suggest.py` first; `client.py` is how a business is seen. Sentences stand in prompts/{zh,en}/suggestions.yaml.
"""

from assistant.advice.suggest import TOPICS, suggest
from assistant.advice.suggestion import Suggestion

__all__ = ["TOPICS", "Suggestion", "suggest"]
