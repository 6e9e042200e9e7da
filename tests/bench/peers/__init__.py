"""What the server is measured against: the same calls, answered by an echo, by bare Python, by a graph engine."""
