"""Tests of the report page that need a browser: make test-browser."""
