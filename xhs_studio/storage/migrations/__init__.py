"""Alembic's folder: how the workspace's schema came to be, one file a version.

To alter the schema: alter `storage.rows`, count SCHEMA_VERSION up, write `versions/NNNN_name.py` (in
batch mode, with every constraint named), see that it also alters or empties `history`, whose steps
hold rows as JSON, and save the release with `python -m tests.storage.save_release`. The tests compare
what the migrations make with what the code declares, and open every saved release.
"""
