"""Journeys of a creator through the real window, on a virtual screen."""
