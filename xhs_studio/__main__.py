"""Starts the app: `python -m xhs_studio`."""

import sys


def main() -> int:
    """Run the command line; without a subcommand it opens the window."""
    from xhs_studio.app import main as run

    return run()


if __name__ == "__main__":
    sys.exit(main())
