"""``python -m versioned`` is the command line."""

from versioned.cli import main

main()
