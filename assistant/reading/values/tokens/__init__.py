"""Text into tokens: one spelling, numerals, known words, and what is to be left alone."""
