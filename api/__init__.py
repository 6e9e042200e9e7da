"""Everything that is HTTP: the app factory, its routes and the surfaces built on them."""
