"""The words of the grammar in both languages, by what they are about."""
