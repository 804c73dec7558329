"""Use cases, one module a screen, and the ports they speak through."""
