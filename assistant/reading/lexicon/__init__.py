"""Word lists and patterns in both languages: what marketers and business owners type, as data.

Everything here is matched against folded text (`assistant.reading.spelling.fold`): lower case, half width, simplified.
"""
