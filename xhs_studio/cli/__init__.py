"""Adapter: the command line."""
