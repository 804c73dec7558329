"""Tests of XHS Studio, laid out like the package."""
