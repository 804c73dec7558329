"""Measurements: run each file by itself; none of them is part of the product."""
