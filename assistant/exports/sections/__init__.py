"""The parts that documents are made of: each function turns what a view shows into one block, or None."""
