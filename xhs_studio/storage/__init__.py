"""Adapter: the SQLite store. Rows never leave this folder."""
