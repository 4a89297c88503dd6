"""`python -m thanknote` is the command."""

import sys

from thanknote.cli import main

if __name__ == "__main__":
    sys.exit(main())
