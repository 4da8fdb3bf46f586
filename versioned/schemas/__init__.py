"""The JSON Schemas of what the commands write, one file a command."""
