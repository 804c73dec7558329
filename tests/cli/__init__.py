"""The command line, in process and through a shell."""
