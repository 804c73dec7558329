"""What the product is about: frozen values and enums, standard library only."""
