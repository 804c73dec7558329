"""The migrations: revision 0001 makes `user_version` 1, and so on without a gap."""
