"""Adapter: everything Qt, and nothing else."""
