"""XHS Studio: plan posts that start conversations, offline."""

__version__ = "0.1.0"
