"""Starts the app: `python -m xhs_studio`."""

import gc
import sys


def main() -> int:
    """Run the command line; without a subcommand it opens the window."""
    gc.disable()  # what is imported stays: looking through it for garbage only delays the start
    from xhs_studio.app import main as run

    gc.enable()
    return run()


if __name__ == "__main__":
    sys.exit(main())
