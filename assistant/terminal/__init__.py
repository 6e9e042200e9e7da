"""The terminal surface: one module a command, all over the same façade. `cli.py` names them."""
