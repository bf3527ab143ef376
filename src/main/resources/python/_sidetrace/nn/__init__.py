"""Modules of `brainstate.nn`."""
