"""Adapter: workbooks and CSV, out of the store and to the disk."""
